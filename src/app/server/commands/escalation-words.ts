// The words of `duxing escalate`.
import type { Words } from '#kernel';

export const escalationTerms = {
  'escalate-summary': { zh: '预演逐级督促', en: 'Try escalation: what would be raised' },
  'escalate-usage': {
    zh: `用法：duxing escalate --dry-run [--day YYYY-MM-DD] [--lang zh|en]

预演某个工作日（默认下一个工作日）的逐级督促：将督促谁、为什么、哪些因请假、交接或延期申请而暂停。
不写入任何内容；督促本身由运行中的服务在工作日的规定时段内进行。

退出码：0 完成；1 内部错误；2 用法有误；3 该日无法预演（标准错误首词为原因代码）`,
    en: `Usage: duxing escalate --dry-run [--day YYYY-MM-DD] [--lang zh|en]

Tries the escalation of a work day, by default the next one: who would be asked, why, and what is held by leave, hand-over or
an extension that waits. It writes nothing; raising is done by the running server, in the hours of work days.

Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 the day cannot be tried (first word on standard error is the code)`,
  },
  'escalate-wrong': {
    zh: '请加 --dry-run；--day 应为 YYYY-MM-DD 形式的日期。',
    en: 'Give --dry-run; --day must be a day written YYYY-MM-DD.',
  },
  'escalate-head': { zh: '{{day}} · 规则第 {{version}} 版', en: '{{day}} · rules, version {{version}}' },
  'escalate-raised': { zh: '第 {{rung}} 级，{{whom}}：{{count}} 项', en: 'rung {{rung}}, {{whom}}: {{count}}' },
  'escalate-held': { zh: '暂停（{{by}}）：{{count}} 项', en: 'held ({{by}}): {{count}}' },
  'escalate-row': {
    zh: '{{number}} {{title}} · {{unit}} · {{clock}} {{due}}，逾期 {{late}} 个工作日 → 第 {{rung}} 级，{{to}}{{whom}}',
    en: '{{number}} {{title}} · {{unit}} · {{clock}} {{due}}, {{late}} work days late → rung {{rung}}, {{to}}: {{whom}}',
  },
  'escalate-row-held': {
    zh: '{{number}} {{title}} · {{unit}} · {{clock}} {{due}} → 第 {{rung}} 级暂停：{{by}}',
    en: '{{number}} {{title}} · {{unit}} · {{clock}} {{due}} → rung {{rung}} held: {{by}}',
  },
  'escalate-row-held-until': {
    zh: '{{number}} {{title}} · {{unit}} · {{clock}} {{due}} → 第 {{rung}} 级暂停至 {{until}}：{{by}}',
    en: '{{number}} {{title}} · {{unit}} · {{clock}} {{due}} → rung {{rung}} held until {{until}}: {{by}}',
  },
  'escalate-none': { zh: '没有需要督促的事项。', en: 'Nothing would be raised.' },
} as const satisfies Words;
