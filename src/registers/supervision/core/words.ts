// The words of the supervision register, in both languages.
import type { Words } from '#kernel';
import { statusWords } from '#matters';

export const statuses = {
  served: { zh: '待签收', en: 'Served' },
  received: { zh: '办理中', en: 'Received' },
  recorded: { zh: '待签字', en: 'Record to be signed' },
  answered: { zh: '待出结论', en: 'Answered' },
  concluded: { zh: '已出结论', en: 'Concluded' },
  'in-review': { zh: '复核中', en: 'In review' },
  ended: { zh: '已办结', en: 'Ended' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} satisfies Words;

const actions = {
  'action.read': { zh: '阅知', en: 'Read' },
  'action.receive': { zh: '签收通知', en: 'Acknowledge receipt' },
  'action.reply': { zh: '反馈', en: 'Reply' },
  'action.sign': { zh: '签字确认', en: 'Sign the record' },
  'action.record': { zh: '记录约谈', en: 'Record the interview' },
  'action.minutes': { zh: '记录纪要', en: 'Record the minutes' },
  'action.inspect': { zh: '实地督导', en: 'Check on the spot' },
  'action.conclude': { zh: '作出结论', en: 'Conclude' },
  'action.receive-conclusion': { zh: '签收结论', en: 'Receive the conclusion' },
  'action.decide-review': { zh: '作出复核决定', en: 'Decide the review' },
} satisfies Words;

const events = {
  'event.ActServed': { zh: '发出并送达', en: 'Issued and served' },
  'event.NoticeRead': { zh: '已阅知', en: 'Read' },
  'event.ReceiptAcknowledged': { zh: '已签收', en: 'Receipt acknowledged' },
  'event.ReplyGiven': { zh: '已反馈', en: 'Reply given' },
  'event.InterviewRecorded': { zh: '记录约谈', en: 'Interview recorded' },
  'event.MinutesRecorded': { zh: '记录调度纪要', en: 'Minutes recorded' },
  'event.RecordSigned': { zh: '在记录上签字', en: 'Record signed' },
  'event.CheckFindingRecorded': { zh: '记录督导发现', en: 'Finding recorded' },
  'event.ActConcluded': { zh: '作出结论', en: 'Concluded' },
  'event.ConclusionReceived': { zh: '签收结论', en: 'Conclusion received' },
  'event.ReviewAsked': { zh: '申请复核', en: 'Review asked' },
  'event.ReviewDecided': { zh: '作出复核决定', en: 'Review decided' },
  'event.ActWithdrawn': { zh: '撤回', en: 'Withdrawn' },
  'event.LeadChanged': { zh: '更换组长或主持人', en: 'Another team lead or chair' },
  'event.ActEnded': { zh: '办结', en: 'Ended' },
  'event.DeliveryNoted': { zh: '站外通知结果', en: 'Sent beyond the app' },
  'event.ClockWarned': { zh: '时限提醒', en: 'Clock warning' },
  'event.ClockRecounted': { zh: '时限按新日历重算', en: 'Clock counted anew' },
} satisfies Words;

const values = {
  'served.read': { zh: '阅知', en: 'Read' },
  'served.receipt': { zh: '签收', en: 'Received' },
  'served.reply': { zh: '反馈', en: 'Replied' },
  'served.signed': { zh: '签字', en: 'Signed' },
  'served.heard': { zh: '签收结论', en: 'Conclusion received' },
  'kind.urging': { zh: '催办', en: 'Urging' },
  'kind.notice': { zh: '督办通知', en: 'Supervision notice' },
  'kind.interview': { zh: '约谈', en: 'Interview' },
  'kind.check': { zh: '督导', en: 'Check on the spot' },
  'kind.dispatch': { zh: '调度', en: 'Dispatch meeting' },
  'kind.bulletin': { zh: '检查通报', en: 'Inspection bulletin' },
  'power.government-supervision': { zh: '督查（须经本级人民政府指定）', en: 'Government supervision (by its assignment only)' },
  'power.follow-up': { zh: '督办', en: 'Internal follow-up' },
  'power.inspection': { zh: '检查', en: 'Inspection' },
  'power.party-inspection': { zh: '巡察', en: 'Party inspection' },
  'power.enforcement-supervision': { zh: '行政执法监督', en: 'Supervision of law enforcement' },
  'side.interviewer': { zh: '约谈方', en: 'For the interviewer' },
  'span.year': { zh: '全年', en: 'Whole year' },
  'span.first-half': { zh: '上半年', en: 'First half' },
  'span.second-half': { zh: '下半年', en: 'Second half' },
  'span.q1': { zh: '第一季度', en: 'First quarter' },
  'span.q2': { zh: '第二季度', en: 'Second quarter' },
  'span.q3': { zh: '第三季度', en: 'Third quarter' },
  'span.q4': { zh: '第四季度', en: 'Fourth quarter' },
  'cause.understanding': { zh: '认识不足', en: 'Not understood' },
  'cause.attitude': { zh: '状态不佳', en: 'Not cared for' },
  'cause.method': { zh: '办法不多', en: 'No way found' },
  'late.overdue': { zh: '已逾期', en: 'Overdue' },
  'late.behind': { zh: '进度滞后', en: 'Behind its pace' },
  'late.extension-asked': { zh: '已申请延期', en: 'Extension asked' },
  'late.clock-breached': { zh: '时限已超', en: 'A clock breached' },
  'side.chair': { zh: '主持人', en: 'In the chair' },
  'side.interviewed': { zh: '被约谈方', en: 'For the unit interviewed' },
  'outcome.upheld': { zh: '维持', en: 'Upheld' },
  'outcome.changed': { zh: '变更', en: 'Changed' },
  'outcome.revoked': { zh: '撤销', en: 'Revoked' },
  'document.urging': { zh: '催办函', en: 'Urging letter' },
  'document.notice': { zh: '督办通知', en: 'Supervision notice' },
  'document.interview': { zh: '约谈通知', en: 'Interview notice' },
  'document.check': { zh: '督导通知', en: 'Notice of a check' },
  'document.bulletin': { zh: '检查通报', en: 'Inspection bulletin' },
  'document.conclusion': { zh: '结论反馈通知', en: 'Conclusion' },
  'document.review': { zh: '复核决定', en: 'Decision on a review' },
} satisfies Words;

const asked = {
  'ask.reply': { zh: '书面反馈', en: 'Written reply' },
  'ask.interview': { zh: '约谈', en: 'Interview' },
  'ask.dispatch': { zh: '调度会', en: 'Dispatch meeting' },
  'ask.check': { zh: '督导', en: 'Check on the spot' },
} satisfies Words;

const servingRefusals = {
  'assignment-missing': {
    zh: '未经本级人民政府指定不得开展督查；请填写指定文件的文号和日期，或改用督办、检查等本部门职权。',
    en: 'Government supervision needs an assignment by the government: give its document number and date, or use a power of your own.',
  },
  'assignment-not-yet': { zh: '指定文件的日期 {{on}} 还没有到。', en: 'The assignment is dated {{on}}, which is still to come.' },
  'urging-not-granted': {
    zh: '催办只能由发出单位或其上级的局领导、督办、单位负责人发出。',
    en: 'Only a leader, supervisor or head at or above the issuing unit may urge.',
  },
  'notice-not-granted': {
    zh: '督办通知只能由发出单位或其上级的局领导、督办、单位负责人发出。',
    en: 'Only a leader, supervisor or head at or above the issuing unit may issue a supervision notice.',
  },
  'interview-not-granted': {
    zh: '约谈只能由发出单位或其上级的局领导、督办发起。',
    en: 'Only a leader or supervisor at or above the issuing unit may call an interview.',
  },
  'check-not-granted': {
    zh: '督导只能由发出单位或其上级的局领导、督办发起。',
    en: 'Only a leader or supervisor at or above the issuing unit may order a check.',
  },
  'dispatch-not-granted': {
    zh: '调度只能由发出单位或其上级的局领导、督办、单位负责人召开。',
    en: 'Only a leader, supervisor or head at or above the issuing unit may call a dispatch meeting.',
  },
  'bulletin-not-granted': {
    zh: '检查通报只能由发出单位或其上级的局领导、督办发出。',
    en: 'Only a leader or supervisor at or above the issuing unit may issue a bulletin.',
  },
  'not-open-there': {
    zh: '议程中有事项已经办结，或不在被召集单位名下，请重新选择。',
    en: 'An item of the agenda is closed by now, or is not with the units called; choose again.',
  },
  'cannot-chair': {
    zh: '主持人须是发出单位或其上级的局领导、督办或单位负责人。',
    en: 'The chair is taken by a leader, supervisor or head at or above the issuing unit.',
  },
  'span-not-begun': { zh: '所选时段尚未开始。', en: 'That period has not begun.' },
  'figure-unknown': { zh: '文中的数据“{{name}}”不在可引用的数据之列。', en: 'There is no figure named {{name}}.' },
  'figure-typed': {
    zh: '文中的数字“{{number}}”是手工填写的；数据只能引用，手写的数字只能是日期或文号。',
    en: 'The number {{number}} is typed by hand; figures are drawn, and only days and document numbers may be typed.',
  },
  'figures-have-moved': {
    zh: '起草之后数据已有变化：{{names}}。请核对新的数据后再发出。',
    en: 'Since it was drawn up these figures have changed: {{names}}. Look at them again before issuing.',
  },
  'agenda-names-twice': { zh: '同一事项在议程中出现了两次。', en: 'A commitment stands in the agenda twice.' },
  'target-beyond-reach': {
    zh: '您无权向“{{unit}}”发出该类督办：只能对发出单位的下级单位，单位负责人的督办通知只到直接下级。',
    en: 'You may not address this to {{unit}}: only to units below the issuer, and as a head with a notice only to those directly below.',
  },
  'meeting-missing': { zh: '请写明约谈的日期和地点。', en: 'State the day and place of the interview.' },
  'plan-missing': {
    zh: '督导须有方案：范围、起止日期和组长。',
    en: 'A check needs a plan: its scope, its days and its team lead.',
  },
  'plan-ends-before-start': { zh: '督导方案的结束日期早于开始日期。', en: 'The plan ends before it starts.' },
  'check-overlaps': {
    zh: '“{{unit}}”在 {{from}} 至 {{to}} 已安排督导（{{by}}），不得多头督查。请与对方联合开展，或改到其他日期。',
    en: '{{unit}} is being checked from {{from}} to {{to}} ({{by}}); no two checks at once. Join that one, or choose other days.',
  },
  'check-repeats': {
    zh: '“{{unit}}”的同一事项或同一范围在 {{from}} 至 {{to}} 已安排督导（{{by}}），不得重复督查；本局规定间隔不少于 {{days}} 天。请并入该次督导，或改到 {{after}} 以后；核查是否改到位请用回头看。',
    en: 'The same commitment or scope at {{unit}} has its check from {{from}} to {{to}} ({{by}}); no repeated checks. The bureau’s rule is {{days}} days between them: join that one, or choose a day from {{after}} on. To see whether it has lasted, use a look-back.',
  },
  'checks-used-up': {
    zh: '“{{unit}}”在 {{from}} 至 {{to}} 已有督导 {{count}} 次（{{others}}），督查的频次和时限必须严格控制；本局规定每个单位每季度不超过 {{perQuarter}} 次、每年不超过 {{perYear}} 次。请并入其中一次，或改到以后的季度、年度。',
    en: '{{unit}} has {{count}} checks from {{from}} to {{to}} ({{others}}); how often and when must be strictly controlled. The bureau’s setting is at most {{perQuarter}} a quarter and {{perYear}} a year for one unit: join one of them, or choose a later quarter or year.',
  },
  'team-of-the-unit': {
    zh: '{{person}}在“{{unit}}”或其下级单位任职，应当回避（本局规定），请另派人员。',
    en: '{{person}} has a post at {{unit}} or below it and must step aside (the bureau’s rule); send somebody else.',
  },
  'no-lead-to-change': {
    zh: '该督办没有组长或主持人可更换，或已作出结论。',
    en: 'It has no team lead or chair, or is concluded.',
  },
  'same-lead': { zh: '与现任相同。', en: 'That is who leads it now.' },
  'next-lead-recused': {
    zh: '{{number}}：{{person}}应当回避（本局规定），不能接任督导组长。请先在该督导中另定组长，再签收。',
    en: '{{number}}: {{person}} must step aside (the bureau’s rule) and cannot lead this check. Name another team lead there first, then receive.',
  },
  'team-leads-it': {
    zh: '{{person}}是所督导事项 {{number}} 的负责人，应当回避（本局规定），请另派人员。',
    en: '{{person}} leads {{number}}, which is under check, and must step aside (the bureau’s rule); send somebody else.',
  },
  'day-has-passed': { zh: '日期 {{day}} 已过，请改为今天或以后。', en: 'The day {{day}} has passed; choose today or later.' },
} satisfies Words;

const stepRefusals = {
  'act-ended': { zh: '该督办已经结束。', en: 'This act has ended.' },
  'not-of-a-unit-served': { zh: '您不是被送达单位的人员。', en: 'You are not of a unit that was served.' },
  'already-read': { zh: '本单位已阅知。', en: 'Your unit has read it already.' },
  'not-read-yet': { zh: '请先阅知，再签收。', en: 'Read it first, then acknowledge receipt.' },
  'already-received': { zh: '本单位已签收。', en: 'Your unit has acknowledged receipt already.' },
  'not-received-yet': { zh: '请先签收，再继续。', en: 'Acknowledge receipt first.' },
  'no-reply-wanted': { zh: '该类督办不需要书面反馈。', en: 'This kind asks for no reply.' },
  'already-replied': { zh: '本单位已反馈。', en: 'Your unit has replied already.' },
  'no-interview': { zh: '这不是约谈。', en: 'This is no interview.' },
  'held-in-the-future': { zh: '约谈日期 {{day}} 还没有到。', en: 'The day {{day}} is still to come.' },
  'record-is-signed': { zh: '双方已签字，记录不能再改。', en: 'Both sides have signed; the record stands.' },
  'promise-of-another-unit': {
    zh: '“{{unit}}”不是被约谈单位，不能由它承诺。',
    en: '{{unit}} was not called to this interview and cannot promise in it.',
  },
  'no-record-to-sign': { zh: '没有待签字的约谈记录。', en: 'There is no record to sign.' },
  'already-signed': { zh: '这一方已签字。', en: 'This side has signed already.' },
  'both-sides-one-person': {
    zh: '约谈双方必须由两个人分别签字。',
    en: 'The two sides must be signed for by two persons.',
  },
  'not-a-side': {
    zh: '只有约谈方的局领导、督办和被约谈单位的负责人可以签字。',
    en: 'Only a leader or supervisor of the issuer, and the head of a unit interviewed, may sign.',
  },
  'no-meeting': { zh: '这不是调度。', en: 'This is no dispatch meeting.' },
  'not-on-the-agenda': { zh: '议程中没有第 {{item}} 项。', en: 'The agenda has no item {{item}}.' },
  'chair-writes-no-minutes': {
    zh: '主持人不能记录纪要，记录人不能签字：纪要须由两个人完成。',
    en: 'Minutes take two persons: the chair does not write them, and whoever wrote them does not sign.',
  },
  'not-in-the-chair': { zh: '只有主持人可以在纪要上签字。', en: 'Only whoever was in the chair may sign the minutes.' },
  'no-conclusion-of-this-kind': {
    zh: '调度和检查通报不作结论：纪要签字、通报签收完毕即办结。',
    en: 'A dispatch meeting or a bulletin has no conclusion: it ends with the signed minutes, or when all have received it.',
  },
  'no-check': { zh: '这不是督导。', en: 'This is no check.' },
  'out-of-scope': {
    zh: '“{{unit}}”不在督导方案的对象之内，不得擅自扩大范围、变更对象。',
    en: '{{unit}} is not in the plan; scope and targets must not be widened.',
  },
  'outside-plan-days': {
    zh: '今天不在督导方案的日期之内（{{from}} 至 {{to}}）。',
    en: 'Today is outside the days of the plan ({{from}} to {{to}}).',
  },
  'no-such-item': { zh: '检查清单没有第 {{item}} 项。', en: 'The checklist has no item {{item}}.' },
  'finding-without-evidence': { zh: '督导发现须附佐证材料。', en: 'A finding needs evidence.' },
  'already-concluded': { zh: '已作出结论。', en: 'It has been concluded.' },
  'something-still-open': {
    zh: '还有单位未反馈、未签字或未检查；如确需先作结论，请写明理由。',
    en: 'Some unit has not replied, signed or been looked at; state a reason to conclude all the same.',
  },
  'no-conclusion': { zh: '尚未作出结论。', en: 'There is no conclusion yet.' },
  'conclusion-already-received': { zh: '本单位已签收结论。', en: 'Your unit has received the conclusion already.' },
  'conclusion-not-received': { zh: '请先签收结论，再申请复核。', en: 'Receive the conclusion first, then ask for review.' },
  'review-already-asked': { zh: '本单位已申请过复核。', en: 'Your unit has asked for review already.' },
  'time-to-ask-has-passed': {
    zh: '申请复核的期限已于 {{day}} 届满。',
    en: 'The time to ask for review ended on {{day}}.',
  },
  'no-review-asked': { zh: '没有待决定的复核申请。', en: 'No review waits to be decided.' },
  'review-by-its-makers': {
    zh: '参与作出结论的人员应当回避复核，请由其他人员决定。',
    en: 'Whoever took part in the conclusion must step aside in its review.',
  },
  'review-by-the-asker': {
    zh: '申请单位的人员不能决定本单位的复核。',
    en: 'Someone of the unit that asks cannot decide its review.',
  },
} satisfies Words;

/** All words of the register by key; statuses carry the prefix `status.`. */
export const supervisionWords: Words = {
  ...statusWords(statuses),
  ...actions,
  ...events,
  ...values,
  ...asked,
  ...servingRefusals,
  ...stepRefusals,
};
