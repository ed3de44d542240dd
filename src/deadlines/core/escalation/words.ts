// The words of escalation: who is asked, what holds it, and what the rules refuse.
import type { Words } from '#kernel';

export const escalationWords = {
  'asked.head': { zh: '牵头单位负责人', en: 'Head of the lead unit' },
  'asked.above': { zh: '上一级单位负责人', en: 'Head of the unit above' },
  'asked.supervision': { zh: '督办处室', en: 'Supervision office' },
  'asked.leader': { zh: '局领导', en: 'Bureau leader' },
  'stop.leave': { zh: '牵头负责人请假', en: 'The lead official is on leave' },
  'stop.hand-over': { zh: '牵头负责人正在交接', en: 'The lead official hands over' },
  'stop.extension': { zh: '延期申请待审批', en: 'An extension waits for its decision' },
  'escalation-hours-empty': {
    zh: '督促时段的结束时间 {{to}} 须晚于开始时间 {{from}}。',
    en: 'The hours must end after they begin: {{from}} to {{to}}.',
  },
  'escalation-clock-twice': {
    zh: '同一时限（{{clock}}）只能出现在一组规则中。',
    en: 'One clock ({{clock}}) can stand in one ladder only.',
  },
  'escalation-rung-out-of-order': {
    zh: '第 {{rung}} 级不得先于下一级：天数须更多，宽限不得减少，对象不得更近。',
    en: 'Rung {{rung}} could come before the one below: it needs more days, no less grace, and nobody nearer to the unit.',
  },
  'escalation-moved-on': {
    zh: '规则已被他人改为第 {{version}} 版，请刷新后再改。',
    en: 'Somebody else has set version {{version}}; look at it again.',
  },
  'escalation-no-such-register': {
    zh: '台账“{{register}}”没有逐级督促。',
    en: 'The register {{register}} has no escalation.',
  },
  'escalation-day-not-worked': { zh: '{{day}} 不是工作日，不会督促任何人。', en: '{{day}} is no work day: nobody is asked.' },
  'escalation-day-out-of-reach': {
    zh: '只能预演 {{today}} 至 {{until}} 之间的工作日。',
    en: 'Only work days from {{today}} to {{until}} can be tried.',
  },
} as const satisfies Words;
