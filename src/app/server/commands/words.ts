// The words of the command line.
import type { Words } from '#kernel';

export const commandWords = {
  'cli-title': { zh: '督行：从一句部署到办成的凭据', en: 'Duxing: from a sentence of a directive to proof that it was done' },
  'cli-usage': {
    zh: '用法：duxing 命令 [选项]\n\n命令：\n{{commands}}\n\n每个命令都有 --help。English: add --lang en',
    en: 'Usage: duxing COMMAND [OPTIONS]\n\nCommands:\n{{commands}}\n\nEach command has --help. 中文：--lang zh',
  },
  'cli-unknown-command': {
    zh: '没有“{{name}}”这个命令。可用 duxing --help 查看。',
    en: 'There is no command {{name}}. See duxing --help.',
  },
  'cli-wrong-option': { zh: '参数有误：{{detail}}。可加 --help 查看用法。', en: 'Wrong option: {{detail}}. See --help.' },
  'cli-wrong-language': { zh: '--lang 只能是 zh 或 en。', en: '--lang must be zh or en.' },
  'cli-internal': { zh: '程序内部出错：{{detail}}', en: 'Internal error: {{detail}}' },
  'extract-summary': { zh: '从部署文本中找出重点工作事项', en: 'Find the commitments in the text of a directive' },
  'extract-usage': {
    zh: `用法：duxing extract 文件 [--json] [--text] [--date YYYY-MM-DD] [--lang zh|en]

从讲话或文件中找出重点工作事项，标明原文位置、种类、责任单位、时限和数量。
全部在本机完成，不联网、不保存。不得用于标有密级的文件。

  文件              txt、md、docx、pdf（带文字层）；- 表示从标准输入读取
  --json            输出 JSON（docDate、items），供其他程序使用
  --text            JSON 中附上读出的全文，起止位置按它计算
  --date DATE       成文日期；不写则从文中寻找
  --lang zh|en      提示语言，默认中文

退出码：0 完成；1 内部错误；2 用法有误；3 文件被拒收（标准错误首词为原因代码）`,
    en: `Usage: duxing extract FILE [--json] [--text] [--date YYYY-MM-DD] [--lang zh|en]

Finds the commitments in a speech or document, with their exact characters, kind, units, deadline and quantity.
Everything happens on this machine; nothing is sent or stored. Not for documents marked as state secrets.

  FILE              txt, md, docx, pdf with a text layer; - reads standard input
  --json            print JSON (docDate, items) for other programs
  --text            add the text as read to the JSON; start and end count in it
  --date DATE       date of the document; without it, it is looked for in the text
  --lang zh|en      language of messages, Chinese by default

Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 input refused (first word on standard error is the code)`,
  },
  'verify-summary': { zh: '核对全部链条和台账', en: 'Recompute every chain and every row from the ledger' },
  'verify-usage': {
    zh: `用法：duxing verify [--lang zh|en]

重新计算每一条记录的哈希，由记录重建每一个事项，与库中所存逐一比对。服务运行时也可使用。

退出码：0 完全一致；1 有不一致，或内部错误；2 用法有误`,
    en: `Usage: duxing verify [--lang zh|en]

Recomputes the hash of every entry, rebuilds every matter from its entries, and compares with what is stored. May be run while
the server works.

Exit codes: 0 all the same; 1 something differs, or an internal error; 2 wrong usage`,
  },
  'verify-seals': {
    zh: '封存 {{seals}} 次，已封存 {{sealed}} 条，待封存 {{unsealed}} 条。',
    en: '{{seals}} seals over {{sealed}} entries; {{unsealed}} wait for the next.',
  },
  'verify-whole': {
    zh: '一致：{{matters}} 个事项，{{entries}} 条记录。',
    en: 'All the same: {{matters}} matters, {{entries}} entries.',
  },
  'verify-differs': {
    zh: '有 {{differences}} 个事项不一致（共 {{matters}} 个事项，{{entries}} 条记录）。',
    en: '{{differences}} matters differ (of {{matters}} matters, {{entries}} entries).',
  },
  'orphans-summary': { zh: '查找无人负责的事项', en: 'Find what is open and has nobody any more' },
  'orphans-usage': {
    zh: `用法：duxing orphans [--lang zh|en]

查找无人负责的事项：牵头负责人已离岗或停用的未办结事项；所在单位已没有人能办理的待办；无人过问的时限；以及其中尚未立项的承诺。
只读，服务运行时也可使用。处理办法：在“交接”台账中办理交接，或在事项中更换牵头负责人。

退出码：0 没有；1 有，或内部错误；2 用法有误`,
    en: `Usage: duxing orphans [--lang zh|en]

Finds what is open and has nobody any more: matters whose lead official has left the unit or is kept out, steps that nobody at
their unit may take, clocks that nobody hears, and promises among them that are no commitments yet. It reads only, and may be
run while the server works. The way out: a hand-over in the register Hand-overs, or another lead official for the matter.

Exit codes: 0 none; 1 there are some, or an internal error; 2 wrong usage`,
  },
  'orphans-none': { zh: '没有无人负责的事项。', en: 'Nothing is without somebody.' },
  'orphans-some': {
    zh: '负责人已离岗 {{lead}} 项，无人可办的待办 {{step}} 项，无人过问的时限 {{clock}} 个，未立项的承诺 {{promise}} 项。',
    en: '{{lead}} matters whose official has gone, {{step}} steps that nobody may take, {{clock}} clocks that nobody hears, {{promise}} promises.',
  },
  'orphans-lead': { zh: '负责人 {{person}} 已离岗', en: '{{person}} has gone' },
  'orphans-step': { zh: '待办“{{what}}”无人可办', en: 'nobody may take the step {{what}}' },
  'orphans-clock': { zh: '时限“{{what}}”无人过问', en: 'nobody hears the clock {{what}}' },
  'administrator-summary': {
    zh: '在空库中建立本局和第一名管理员',
    en: 'Settle the bureau and its first administrator in an empty database',
  },
  'administrator-usage': {
    zh: `用法：duxing administrator --bureau 局名 --name 姓名 --account 账号 [--code 单位编码] [--lang zh|en]
      duxing administrator --role security-administrator|audit-administrator --name 姓名 --account 账号

第一种：在空库中建立本局和系统管理员。第二种：其后建立安全管理员、审计管理员（三人不得兼任；已有在用的即不再建立）。
每次显示一次性密码，首次登录必须修改，一周内有效。其余单位和人员由系统管理员从表格导入，岗位由安全管理员确认。
不载入演示数据的启动方法：DUXING_DEMO=0 npm start。

退出码：0 完成；1 库中已有单位，或内部错误；2 用法有误`,
    en: `Usage: duxing administrator --bureau NAME --name NAME --account ACCOUNT [--code CODE] [--lang zh|en]
       duxing administrator --role security-administrator|audit-administrator --name NAME --account ACCOUNT

First: the bureau and its system administrator, in an empty database. Then: the security and the audit administrator, three
different people; refused while somebody in use is one. Each time a password is shown, to be changed at the first sign-in within a
week. All other units and people are imported by the system administrator; the security administrator confirms their posts.
To start without the demo: DUXING_DEMO=0 npm start.

Exit codes: 0 done; 1 there are units already, or an internal error; 2 wrong usage`,
  },
  'administrator-missing': {
    zh: '请给出 --bureau 局名、--name 姓名和 --account 账号（小写字母、数字、点、下划线、连字符，2 至 32 位）。',
    en: 'Give --bureau, --name and --account (2 to 32 of a–z, 0–9, dot, underscore, hyphen).',
  },
  'administrator-not-empty': {
    zh: '库中已有单位，不能再建立第一名管理员。请由现有管理员增加人员。',
    en: 'There are units already; an administrator who is there adds people.',
  },
  'administrator-no-bureau': {
    zh: '库中还没有单位，请先建立本局和系统管理员（--bureau）。',
    en: 'There is no unit yet: make the bureau and its system administrator first (--bureau).',
  },
  'administrator-there': {
    zh: '已有在用的该类管理员，其余的由安全管理员给予岗位。',
    en: 'Somebody in use is that administrator already; the security administrator gives further posts.',
  },
  'administrator-made': {
    zh: '已建立。账号 {{account}}，密码 {{password}}（只显示这一次，首次登录须修改）。',
    en: 'Done. Account {{account}}, password {{password}} (shown only now; to be changed at the first sign-in).',
  },
  'demo-summary': { zh: '成批生成演示事项', en: 'Fill the bureau with made-up commitments' },
  'demo-usage': {
    zh: `用法：duxing demo --scale 数量 [--lang zh|en]

在已有单位中成批生成重点工作事项；空库先载入演示单位。链条、时限和统计与逐项办理的完全相同，供试用大数量之用。
不得用于存有真实事项的库：记录一经写入，不能删除。

退出码：0 完成；1 内部错误；2 用法有误`,
    en: `Usage: duxing demo --scale COUNT [--lang zh|en]

Makes commitments for the units that are there; an empty database gets the demo bureau first. Chains, clocks and counts are
those that step by step work would give, so that large numbers can be tried.
Not for a database that holds real matters: what is written cannot be removed.

Exit codes: 0 done; 1 internal error; 2 wrong usage`,
  },
  'demo-wrong-scale': { zh: '请给出数量：--scale 1 至 10000000。', en: 'Give a number: --scale 1 to 10000000.' },
  'demo-made': { zh: '已生成 {{made}} 个事项，用时 {{seconds}} 秒。', en: '{{made}} matters made in {{seconds}} seconds.' },
  'fonts-summary': { zh: '获取公文排版所用的开放字体', en: 'Fetch the open fonts of official documents' },
  'fonts-usage': {
    zh: `用法：duxing fonts [--lang zh|en]

把公文排版所用的开放字体放入字体目录（DUXING_FONTS，默认为数据目录下的 fonts）。用 apt-get 从 Debian 软件源下载约 160 MB，
保留约 90 MB，不安装任何软件包。字体齐全时什么也不做。没有 apt-get 的系统会列出需要自行放入的文件。

退出码：0 字体齐全；1 未能获取；2 用法有误`,
    en: `Usage: duxing fonts [--lang zh|en]

Puts the open fonts of official documents into the folder of fonts (DUXING_FONTS, by default fonts in the data folder). Some
160 MB are downloaded from Debian's packages by apt-get and 90 MB kept; no package is installed. Does nothing where the fonts
are complete. Without apt-get it names the files to put there.

Exit codes: 0 the fonts are there; 1 they could not be had; 2 wrong usage`,
  },
  'fonts-begun': { zh: '正在检查和获取字体：{{folder}}', en: 'Looking for fonts in {{folder}}, fetching what is missing' },
  'fonts-fetched': { zh: '字体已放入 {{folder}}。', en: 'The fonts are in {{folder}}.' },
  'fonts-there': { zh: '字体齐全：{{folder}}', en: 'The fonts are complete: {{folder}}' },
  'extract-one-file': { zh: '请给出一个文件（- 表示标准输入）。', en: 'Give one file (- for standard input).' },
  'extract-wrong-date': {
    zh: '--date 应为 YYYY-MM-DD 形式的日期，不是“{{date}}”。',
    en: '--date must be a day written YYYY-MM-DD, not {{date}}.',
  },
  'extract-text-with-json': { zh: '--text 须与 --json 同用。', en: '--text goes with --json.' },
  'extract-no-file': { zh: '打不开文件“{{file}}”（{{reason}}）。', en: 'Cannot open {{file}} ({{reason}}).' },
  'extract-head': { zh: '{{count}} 项 · 成文日期 {{date}}', en: '{{count}} items · document date {{date}}' },
  'extract-no-date': { zh: '未知', en: 'unknown' },
  'extract-none': { zh: '没有找到重点工作事项。', en: 'No commitments found.' },
  'extract-lead': { zh: '牵头 {{units}}', en: 'lead {{units}}' },
  'extract-assisting': { zh: '配合 {{units}}', en: 'assisting {{units}}' },
  'extract-deadline': { zh: '时限 {{text}}', en: 'due {{text}}' },
  'extract-quantity': { zh: '数量 {{text}}', en: 'quantity {{text}}' },
  'extract-sure': { zh: '把握 {{percent}}%', en: 'sure {{percent}}%' },
} as const satisfies Words;
