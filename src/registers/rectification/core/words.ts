// The words of both registers, in both languages.
import type { Words } from '#kernel';
import { statusWords } from '#matters';

export const inspectionStatuses = {
  opened: { zh: '待登记问题', en: 'Findings awaited' },
  'under-way': { zh: '整改中', en: 'Under way' },
  closed: { zh: '已办结', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} satisfies Words;

export const findingStatuses = {
  found: { zh: '待认领', en: 'To be taken on' },
  accepted: { zh: '待定措施', en: 'Measures awaited' },
  mending: { zh: '整改中', en: 'Being mended' },
  'self-checked': { zh: '待验收', en: 'To be signed off' },
  returned: { zh: '退回整改', en: 'Sent back' },
  excepted: { zh: '暂缓整改', en: 'Excepted for now' },
  'signed-off': { zh: '待公开、销号', en: 'Signed off' },
  closed: { zh: '已销号', en: 'Closed out' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} satisfies Words;

const names = {
  'kind.central-inspection': { zh: '巡视', en: 'Inspection by the party’s upper level (巡视)' },
  'kind.party-inspection': { zh: '巡察', en: 'Party inspection (巡察)' },
  'kind.special-campaign': { zh: '专项整治', en: 'Special campaign' },
  'kind.audit': { zh: '审计', en: 'Audit' },
  'kind.case-review': { zh: '案卷评查', en: 'Review of case files' },
  'cause.awareness': { zh: '认识不足', en: 'Not understood' },
  'cause.attitude': { zh: '状态不佳', en: 'Not cared for' },
  'cause.method': { zh: '办法不多', en: 'No way to do it' },
  'cause.institution': { zh: '制度机制不健全', en: 'No rule, or a bad one' },
  'cause.oversight': { zh: '监督检查不到位', en: 'Nobody looked' },
  'cause.means': { zh: '保障条件不足', en: 'No means' },
  'side.inside': { zh: '党内（内部）公开', en: 'Inside' },
  'side.outside': { zh: '向社会公开', en: 'To the public' },
  'ask.rectification-report': { zh: '整改情况报告', en: 'Report on rectification' },
  'clock.rectification-plan': { zh: '制定整改措施', en: 'Measures' },
  'clock.rectification-exception': { zh: '暂缓整改到期', en: 'End of the exception' },
  'clock.rectification-publish': { zh: '整改情况公开', en: 'Publication' },
  'action.add-findings': { zh: '登记问题', en: 'Add the findings' },
  'action.close-inspection': { zh: '办结检查', en: 'Close the inspection' },
  'action.accept': { zh: '认领问题', en: 'Take the finding on' },
  'action.set-measures': { zh: '制定整改措施', en: 'Set measures' },
  'action.mend': { zh: '整改并自查', en: 'Mend and self-check' },
  'action.sign-off': { zh: '验收整改', en: 'Sign off' },
  'action.decide-exception': { zh: '审批暂缓整改', en: 'Decide an exception' },
  'action.take-up-again': { zh: '恢复整改', en: 'Take up again' },
  'action.publish': { zh: '公开整改情况', en: 'Publish' },
  'action.close': { zh: '销号', en: 'Close out' },
} satisfies Words;

const events = {
  'event.InspectionOpened': { zh: '登记检查', en: 'Inspection registered' },
  'event.FindingsAdded': { zh: '登记问题', en: 'Findings added' },
  'event.FindingMoved': { zh: '问题进展', en: 'A finding moved' },
  'event.PartMoved': { zh: '单位进展', en: 'A part moved' },
  'event.InspectionClosed': { zh: '办结', en: 'Closed' },
  'event.InspectionWithdrawn': { zh: '撤回', en: 'Withdrawn' },
  'event.FindingRecorded': { zh: '登记问题', en: 'Finding recorded' },
  'event.FindingAccepted': { zh: '认领', en: 'Taken on' },
  'event.MeasuresSet': { zh: '制定整改措施', en: 'Measures set' },
  'event.ProofAdded': { zh: '补充佐证', en: 'Proof added' },
  'event.SelfChecked': { zh: '自查并申请验收', en: 'Self-checked' },
  'event.SentBack': { zh: '退回整改', en: 'Sent back' },
  'event.SignedOff': { zh: '验收通过', en: 'Signed off' },
  'event.ExceptionAsked': { zh: '申请暂缓整改', en: 'Exception asked' },
  'event.ExceptionDecided': { zh: '审批暂缓整改', en: 'Exception decided' },
  'event.ExceptionEnded': { zh: '恢复整改', en: 'Exception ended' },
  'event.Published': { zh: '公开整改情况', en: 'Publication' },
  'event.FindingClosed': { zh: '销号', en: 'Closed out' },
  'event.FindingWithdrawn': { zh: '撤回', en: 'Withdrawn' },
  'event.FoundTheSame': { zh: '确认为同一问题', en: 'Confirmed as the same' },
  'event.FoundDifferent': { zh: '不是同一问题', en: 'Said to be different' },
  'event.OfficialChanged': { zh: '更换牵头人', en: 'Another lead official' },
  'event.ClockWarned': { zh: '时限提醒', en: 'Clock warning' },
  'event.ClockRecounted': { zh: '时限按新日历重算', en: 'Clock counted anew' },
} satisfies Words;

const refusals = {
  'feedback-in-future': { zh: '反馈日期 {{day}} 尚未到。', en: 'The day of the feedback, {{day}}, is still to come.' },
  'inspected-by-itself': {
    zh: '督促整改单位不能同时是被检查单位。',
    en: 'The unit that follows it up cannot be one that was inspected.',
  },
  'inspection-days-out-of-order': {
    zh: '措施期限 {{planBy}} 应在反馈之后、完成期限 {{doneBy}} 之前。',
    en: 'Measures by {{planBy}} must lie after the feedback and before {{doneBy}}.',
  },
  'inspection-over': { zh: '该检查已结束（{{status}}）。', en: 'The inspection has ended ({{status}}).' },
  'unit-not-inspected': {
    zh: '“{{title}}”的责任单位 {{unit}} 不在被检查单位之内。',
    en: '“{{title}}”: {{unit}} is not among the units inspected.',
  },
  'span-outside-text': { zh: '“{{title}}”的出处不在反馈文件之内。', en: '“{{title}}” does not stand in the feedback.' },
  'findings-open': { zh: '还有 {{open}} 项未结束，不能办结。', en: '{{open}} still open; it cannot be closed.' },
  'not-at-this-step': { zh: '当前状态（{{status}}）不能这样办理。', en: 'Not possible in this state ({{status}}).' },
  'signed-off-by-doer': {
    zh: '参与整改的人员不能验收、批准或销号，请由检查方另派人员。',
    en: 'Whoever took part in the mending cannot sign it off, approve or close it.',
  },
  'signed-off-by-doers-unit': {
    zh: '整改单位的人员不能验收本单位的问题。',
    en: 'Someone of the unit that mended cannot sign it off.',
  },
  'official-not-of-unit': {
    zh: '{{person}} 在 {{unit}} 及其上级单位没有岗位，不能牵头。',
    en: '{{person}} has no post at {{unit}} or above it.',
  },
  'measures-end-after-due': { zh: '完成期限不能晚于整改期限 {{due}}。', en: 'Not later than its day, {{due}}.' },
  'proof-missing': { zh: '还没有佐证材料，不能申请验收。', en: 'No proof yet: it cannot be put up for sign-off.' },
  'exception-pending': { zh: '暂缓整改的申请正在审批。', en: 'An exception is being decided.' },
  'exception-out-of-reach': {
    zh: '暂缓期限应在明天至 {{latest}} 之间（本局设置）。',
    en: 'An exception ends between tomorrow and {{latest}} (a setting).',
  },
  'exception-not-as-asked': {
    zh: '同意的期限不能晚于申请的 {{asked}}，也不能早于明天。',
    en: 'Granted from tomorrow up to the day asked, {{asked}}.',
  },
  'no-exception-asked': { zh: '没有待审批的暂缓申请。', en: 'No exception is waiting.' },
  'taken-up-outside-exception': {
    zh: '完成期限应在今天至暂缓到期日 {{until}} 之间。',
    en: 'Between today and the end of the exception, {{until}}.',
  },
  'signatory-missing': {
    zh: '本检查由{{body}}实施：请写明其签认人并附签认材料。',
    en: '{{body}} inspected: name who signed for it and attach the paper.',
  },
  'published-already': { zh: '该范围的公开情况已登记。', en: 'That publication is on record.' },
  'published-in-future': { zh: '公开日期不能晚于今天。', en: 'It cannot have been published later than today.' },
  'not-published': {
    zh: '整改情况尚未完成双公开，不能销号。',
    en: 'Not made known inside and outside yet: it cannot be closed out.',
  },
  'row-unit-not-inspected': {
    zh: '“{{unit}}”不是被检查单位或其下级单位（可写全称、简称或编码）。',
    en: '“{{unit}}” is not among the units inspected or below them (name, short name or code).',
  },
  'row-unit-ambiguous': { zh: '“{{unit}}”对应多个单位，请写编码。', en: '“{{unit}}” names several units; write its code.' },
  'row-due-has-passed': { zh: '整改期限 {{due}} 已过。', en: 'The day {{due}} has passed.' },
  'row-twice': { zh: '与第 {{first}} 行相同。', en: 'The same as line {{first}}.' },
  'too-many-findings': { zh: '一次最多登记 {{most}} 项。', en: 'At most {{most}} at a time.' },
  'no-finding-rows': { zh: '表中没有问题。', en: 'The sheet holds no findings.' },
  'same-as-itself': { zh: '不能与自身关联。', en: 'A finding is not the same as itself.' },
  'no-such-finding': { zh: '找不到该问题，或无权查看。', en: 'No such finding, or not for you to see.' },
} satisfies Words;

/** All words by key; statuses carry the prefix `status.`. What both registers call `closed` is said as findings say it. */
export const rectificationWords: Words = {
  ...statusWords(inspectionStatuses),
  ...statusWords(findingStatuses),
  ...names,
  ...events,
  ...refusals,
};
