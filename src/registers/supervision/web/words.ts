// Words of the register's own pages.
import type { Words } from '#kernel';

export const actPageWords = {
  'list-of-acts': { zh: '督办', en: 'Supervision' },
  'meeting-new': { zh: '召开调度', en: 'Call a dispatch meeting' },
  'meeting-called': { zh: '已召开调度，通知已送达。', en: 'The meeting is called, the notice served.' },
  agenda: { zh: '议程', en: 'Agenda' },
  'agenda-hint': {
    zh: '按送达单位名下逾期、滞后、已申请延期和时限已超的事项拟出；可勾选、调序、增加。',
    en: 'Drawn up from what is overdue, behind, asked to be extended or past a clock at the units; tick, reorder and add.',
  },
  'agenda-first': {
    zh: '先选发出单位和送达单位，议程即自动拟出。',
    en: 'Choose the units first; the agenda is drawn up from what they owe.',
  },
  'agenda-none': {
    zh: '这些单位没有逾期或滞后的事项；可以自行增加议题。',
    en: 'Nothing is late at these units; add items of your own.',
  },
  'agenda-more': { zh: '只列出最紧迫的 {{n}} 项。', en: 'Only the {{n}} most pressing are listed.' },
  'agenda-count': { zh: '已选 {{n}} 项', en: '{{n}} chosen' },
  'agenda-empty': { zh: '议程中至少要有一项。', en: 'The agenda needs an item at least.' },
  'agenda-take': { zh: '列入议程：{{title}}', en: 'On the agenda: {{title}}' },
  'agenda-up': { zh: '上移：{{title}}', en: 'Move up: {{title}}' },
  'agenda-down': { zh: '下移：{{title}}', en: 'Move down: {{title}}' },
  'agenda-own': { zh: '增加议题', en: 'Another item' },
  'agenda-add': { zh: '加入', en: 'Add' },
  'agenda-late': { zh: '逾期 {{n}} 天', en: '{{n}} days overdue' },
  'column-item': { zh: '议题', en: 'Item' },
  'column-unit': { zh: '单位', en: 'Unit' },
  'column-due': { zh: '完成时限', en: 'Due' },
  'column-state': { zh: '情况', en: 'How it stands' },
  'column-cause': { zh: '原因', en: 'Cause on record' },
  minutes: { zh: '调度纪要', en: 'Minutes' },
  'minutes-held': {
    zh: '{{day}}召开，主持人{{chair}}，记录人{{writer}}',
    en: 'Held on {{day}}; {{chair}} in the chair; written by {{writer}}',
  },
  'minutes-present': { zh: '参加人员', en: 'Present' },
  'minutes-decided': { zh: '议定', en: 'Decided' },
  'minutes-demands': { zh: '议定任务', en: 'Demanded' },
  'minutes-demand': { zh: '{{unit}}：{{title}}（{{due}}）', en: '{{unit}}: {{title}} ({{due}})' },
  'minutes-no-day': { zh: '未定时限', en: 'no day set' },
  'minutes-unsigned': { zh: '待主持人签字', en: 'To be signed by the chair' },
} satisfies Words;
