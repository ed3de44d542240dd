// Words of the page of escalation.
import type { Words } from '#kernel';

export const escalationPageWords = {
  'escalation-title': { zh: '逐级督促', en: 'Escalation' },
  'escalation-text': {
    zh: '逾期事项按下列规则在工作日 {{from}} 至 {{to}} 逐级督促。请假、交接期间（最多 {{days}} 个工作日）和延期申请待审批期间暂停，恢复后顺延相同的工作日。每次督促记入事项的过程记录。',
    en: 'What is late climbs by these rules, on work days from {{from}} to {{to}}. It stands still during leave, a hand-over (at most {{days}} work days), and while an extension waits for its decision, and is moved by as many work days. Each rung is recorded in the history of the matter.',
  },
  'escalation-version': { zh: '第 {{version}} 版', en: 'Version {{version}}' },
  'escalation-shipped': { zh: '产品自带', en: 'came with the product' },
  'escalation-clocks': { zh: '时限', en: 'Clocks' },
  'escalation-rung': { zh: '级', en: 'Rung' },
  'escalation-after': { zh: '逾期工作日', en: 'Work days late' },
  'escalation-to': { zh: '督促对象', en: 'Who is asked' },
  'escalation-grace': { zh: '每级宽限工作日', en: 'Grace per level, work days' },
  'escalation-hours': { zh: '督促时段', en: 'Hours' },
  'escalation-from': { zh: '开始', en: 'From' },
  'escalation-until': { zh: '结束', en: 'Until' },
  'escalation-hand-over': { zh: '交接暂停最多（工作日）', en: 'A hand-over holds at most, work days' },
  'escalation-edit': { zh: '修改规则', en: 'Change the rules' },
  'escalation-add': { zh: '增加一级', en: 'Add a rung' },
  'escalation-remove': { zh: '删除最后一级', en: 'Remove the last rung' },
  'escalation-save': { zh: '保存为新版本', en: 'Save as a new version' },
  'escalation-saved': { zh: '已保存为第 {{version}} 版', en: 'Saved as version {{version}}' },
  'escalation-history': { zh: '历次版本', en: 'Versions' },
  'escalation-tomorrow': { zh: '预演', en: 'Dry run' },
  'escalation-day': { zh: '预演哪一天（默认下一个工作日）', en: 'For which day (by default the next work day)' },
  'escalation-on': {
    zh: '{{day}} 将督促 {{raised}} 项，暂停 {{held}} 项',
    en: '{{day}}: {{raised}} would be raised, {{held}} held',
  },
  'escalation-none': { zh: '这一天没有需要督促的事项。', en: 'Nothing would be raised on this day.' },
  'escalation-matter': { zh: '事项', en: 'Matter' },
  'escalation-unit': { zh: '牵头单位', en: 'Lead unit' },
  'escalation-why': { zh: '原因', en: 'Why' },
  'escalation-late': { zh: '{{clock}} {{due}}，逾期 {{late}} 个工作日', en: '{{clock}} {{due}}, {{late}} work days late' },
  'escalation-held': { zh: '{{clock}} {{due}}，暂停：{{by}}', en: '{{clock}} {{due}}, held: {{by}}' },
  'escalation-held-until': {
    zh: '{{clock}} {{due}}，暂停至 {{until}}：{{by}}',
    en: '{{clock}} {{due}}, held until {{until}}: {{by}}',
  },
  'escalation-nth': { zh: '第 {{nth}} 级', en: 'Rung {{nth}}' },
} as const satisfies Words;
