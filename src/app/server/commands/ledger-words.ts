// The words of the commands that seal, export and erase.
import type { Words } from '#kernel';

export const ledgerCommandWords = {
  'seal-summary': { zh: '封存账本', en: 'Seal the ledger' },
  'seal-usage': {
    zh: `用法：duxing seal [--new-key] [--hash sha-256|sm3] [--lang zh|en]

把尚未封存的全部记录封存：记入默克尔树，并对树根签名。服务每天自动封存一次，此命令可随时使用。

  --new-key         从此换用新密钥，由旧密钥为它背书；旧的封存仍可核验
  --hash NAME       仅在首次封存时选择摘要算法，默认 sha-256

退出码：0 已封存，或没有新记录；1 拒绝封存（标准错误首词为原因代码），或内部错误；2 用法有误`,
    en: `Usage: duxing seal [--new-key] [--hash sha-256|sm3] [--lang zh|en]

Seals every entry that is not sealed yet: puts it into the Merkle tree and signs the root. The server does so once a day by
itself; this may be used at any time.

  --new-key         sign with a new key from now on, vouched for by the old one; old seals still verify
  --hash NAME       the hash of the tree, chosen with the first seal only; sha-256 unless said otherwise

Exit codes: 0 sealed, or nothing new; 1 refused (first word on standard error is the code) or an internal error; 2 wrong usage`,
  },
  'seal-wrong-hash': { zh: '--hash 只能是 sha-256 或 sm3。', en: '--hash must be sha-256 or sm3.' },
  'seal-made': {
    zh: '第 {{number}} 次封存：新封存 {{added}} 条，共 {{size}} 条。\n树根 {{root}}\n密钥 {{key}}',
    en: 'Seal {{number}}: {{added}} entries added, {{size}} in all.\nroot {{root}}\nkey  {{key}}',
  },
  'seal-nothing': { zh: '没有尚未封存的记录。', en: 'There is nothing to seal.' },
  'seal-new-key': { zh: '新密钥 {{key}}', en: 'New key {{key}}' },
  'seal-key-kept': {
    zh: '私钥在 {{folder}}，请一并备份并妥善保管。',
    en: 'Its private half lies in {{folder}}: keep a copy in a safe place.',
  },
  'export-summary': { zh: '导出账本供独立核验', en: 'Export the ledger for independent verification' },
  'export-usage': {
    zh: `用法：duxing export-ledger 文件 [--lang zh|en]

把全部已封存的记录、历次封存和公钥写入一个文件（格式见 docs/ledger-format.md），供 duxing-verify 或他人自编程序核验。尚未封存的
记录不在其中，可先运行 duxing seal。服务运行时也可使用。文件含全部事项的内容，包括限定知悉范围的事项，须按最高级别保管。

退出码：0 完成；1 内部错误；2 用法有误`,
    en: `Usage: duxing export-ledger FILE [--lang zh|en]

Writes every sealed entry, the seals and the public keys to one file (docs/ledger-format.md), for duxing-verify or a program of
somebody else. What is not sealed yet is left out: run duxing seal first. May be used while the server works. The file holds what
all matters hold, those in compartments too: keep it as closely as the closest of them.

Exit codes: 0 done; 1 internal error; 2 wrong usage`,
  },
  'export-one-file': { zh: '请给出一个文件名。', en: 'Give the name of one file.' },
  'export-done': {
    zh: '已导出到 {{file}}。核验：npx duxing-verify {{file}}',
    en: 'Exported to {{file}}. To verify it: npx duxing-verify {{file}}',
  },
  'erase-summary': { zh: '删除一个人的个人信息', en: 'Erase the personal data of a person' },
  'erase-usage': {
    zh: `用法：duxing erase-person 账号或编号 --yes [--lang zh|en]

删除一个已停用人员的个人信息（个人信息保护法第四十七条）：姓名、账号、工号、职务名称、联系方式、登录资料，以及以本人密钥保存的全部
内容。账本不变，全部核验和凭证仍然有效。完成后重写相关表、索引和统计信息并覆盖预写日志，数据目录各文件不再留有原文。此操作不能撤销。

不在其内的：他人写入正文的文字和已印发的公文（档案），法定留存期内的审计记录。删除前所做的备份仍含原文：恢复旧备份后须再执行一次。

  --yes             确认删除

退出码：0 完成；1 内部错误；2 用法有误；3 没有此人，或此人仍在用`,
    en: `Usage: duxing erase-person ACCOUNT-OR-ID --yes [--lang zh|en]

Erases the personal data of a person who has been put out of use (Personal Information Protection Law art. 47): name, account, staff
number, titles, addresses, what they signed in with, and everything that is kept under their own key. The ledger stays as it is;
every verification and proof still holds. Tables, indexes and statistics are then written anew and the write-ahead log is written over,
so that no file of the data folder holds it. It cannot be undone.

Not included: what others have written into texts, documents that were issued (archives), and audit records while the law has them
kept. Backups made before still hold it: after restoring one, run this again.

  --yes             to confirm

Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 nobody of that name, or still in use`,
  },
  'erase-confirm': { zh: '请给出一个账号或编号，并加 --yes 确认。', en: 'Give one account or id, and --yes to confirm.' },
  'erase-nobody': { zh: '没有“{{named}}”这个人。', en: 'There is nobody called {{named}}.' },
  'erase-in-use': {
    zh: '此人仍在用，请先在组织页停用。',
    en: 'This person is still in use: put them out of use on the organisation page first.',
  },
  'erase-log-left': {
    zh: '数据库账户不是超级用户，预写日志、日志归档和从库中的旧内容由数据库管理员按保存期限清除。',
    en: 'The database role is no superuser: what is left in the write-ahead log, its archive and copies of the server is for whoever runs the server to let expire.',
  },
  'erase-busy': {
    zh: '已删除，但有长时间未结束的数据库事务，旧页未能全部清除。请稍后再执行一次本命令。',
    en: 'Erased, but a long transaction kept old pages from being cleared. Run this command again later.',
  },
  'erase-done': {
    zh: '已删除 {{id}} 的个人信息；{{matters}} 个事项中以其密钥保存的内容不可再读。此编号请留存，恢复旧备份后须再次删除。',
    en: 'The personal data of {{id}} is erased; what {{matters}} matters held under that key can be read no more. Keep this id: after restoring an older backup, erase it again.',
  },
} as const satisfies Words;
