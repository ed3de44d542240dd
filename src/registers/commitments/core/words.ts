// The words of the commitments register, in both languages: statuses, steps, events, refusals, forms.
import type { Words } from '#kernel';
import { statusWords } from '#matters';

export const statuses = {
  issued: { zh: '待签收', en: 'Issued' },
  objected: { zh: '有异议', en: 'Objected to' },
  acknowledged: { zh: '已签收', en: 'Acknowledged' },
  'under-way': { zh: '推进中', en: 'Under way' },
  reported: { zh: '已报完成', en: 'Reported done' },
  returned: { zh: '退回整改', en: 'Returned' },
  verified: { zh: '已核验', en: 'Verified' },
  closed: { zh: '已销号', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  superseded: { zh: '已被替代', en: 'Superseded' },
} satisfies Words;

const actions = {
  'action.acknowledge': { zh: '签收', en: 'Acknowledge' },
  'action.decide-objection': { zh: '答复异议', en: 'Decide the objection' },
  'action.report': { zh: '首次报告', en: 'Make the first report' },
  'ask.first-report': { zh: '首次报告', en: 'First report' },
  'ask.completion': { zh: '完成情况报告', en: 'Report of completion' },
  'action.complete': { zh: '推进并完成', en: 'Carry on and complete' },
  'action.mend': { zh: '整改后重报', en: 'Mend and report again' },
  'action.verify': { zh: '核验', en: 'Verify' },
  'action.close': { zh: '销号', en: 'Close out' },
  'action.decide-extension': { zh: '审批延期', en: 'Decide the extension' },
  'action.press': { zh: '过问督促', en: 'Press for it' },
  'action.serve-notice': { zh: '研究发出督办通知', en: 'Consider a supervision notice' },
  'action.assist': { zh: '配合办理', en: 'Assist' },
} satisfies Words;

const events = {
  'event.CommitmentIssued': { zh: '下达', en: 'Issued' },
  'event.CommitmentAcknowledged': { zh: '签收', en: 'Acknowledged' },
  'event.ObjectionRaised': { zh: '提出异议', en: 'Objected to' },
  'event.ObjectionDismissed': { zh: '异议不成立', en: 'Objection dismissed' },
  'event.CommitmentReassigned': { zh: '改由其他单位牵头', en: 'Given to another unit' },
  'event.CommitmentBrokenDown': { zh: '分解落实', en: 'Broken down' },
  'event.ChildMoved': { zh: '下级进展', en: 'A part moved' },
  'event.ProgressReported': { zh: '报告进展', en: 'Progress reported' },
  'event.ExtensionAsked': { zh: '申请延期', en: 'Extension asked' },
  'event.ExtensionGranted': { zh: '同意延期', en: 'Extension granted' },
  'event.ExtensionRefused': { zh: '不同意延期', en: 'Extension refused' },
  'event.CompletionReported': { zh: '报告完成', en: 'Completion reported' },
  'event.CompletionVerified': { zh: '核验通过', en: 'Verified' },
  'event.CompletionReturned': { zh: '退回', en: 'Returned' },
  'event.CommitmentReopened': { zh: '重新打开', en: 'Reopened' },
  'event.CommitmentClosed': { zh: '销号', en: 'Closed' },
  'event.CommitmentWithdrawn': { zh: '撤回', en: 'Withdrawn' },
  'event.CommitmentSuperseded': { zh: '被新部署替代', en: 'Superseded' },
  'event.OfficialChanged': { zh: '更换负责人', en: 'Another official' },
  'event.DemandLinked': { zh: '关联另一部署的同一要求', en: 'Linked to another demand' },
  'event.ClockWarned': { zh: '时限提醒', en: 'Clock warning' },
  'event.ClockRecounted': { zh: '时限按新的工作日历重算', en: 'Clock counted anew by a new working calendar' },
  'event.EscalationRaised': { zh: '逐级督促', en: 'Escalated' },
  'event.EscalationAnswered': { zh: '已过问督促', en: 'Pressed for' },
  'event.NoticeForgone': { zh: '暂不发督办通知', en: 'No notice for now' },
  'event.ActServedUpon': { zh: '已督办', en: 'An act of supervision was served' },
} satisfies Words;

const values = {
  'cause.understanding': { zh: '认识不足', en: 'Not understood' },
  'cause.attitude': { zh: '状态不佳', en: 'Not cared for' },
  'cause.method': { zh: '办法不多', en: 'No way found' },
  'nature.objective': { zh: '客观原因', en: 'Objective' },
  'nature.subjective': { zh: '主观原因', en: 'Subjective' },
  'kind.measure': { zh: '举措', en: 'Measure' },
  'kind.prohibition': { zh: '禁止', en: 'Prohibition' },
  'kind.target': { zh: '目标', en: 'Target' },
  'kind.problem': { zh: '问题', en: 'Problem' },
  'whom.head': { zh: '请牵头单位负责人过问', en: 'The head of the lead unit is asked' },
  'whom.above': { zh: '请上一级单位负责人过问', en: 'The head of the unit above is asked' },
  'whom.supervision': { zh: '请督办处室研究发出督办通知', en: 'The supervision office is asked to consider a notice' },
  'whom.leader': { zh: '报局领导', en: 'The bureau leader is told' },
  'served.urging': { zh: '催办', en: 'Urging letter' },
  'served.notice': { zh: '督办通知', en: 'Supervision notice' },
  'served.interview': { zh: '约谈', en: 'Interview' },
  'served.check': { zh: '督导', en: 'Check on the spot' },
  'served.dispatch': { zh: '调度', en: 'Dispatch meeting' },
  'served.bulletin': { zh: '检查通报', en: 'Inspection bulletin' },
  'how.never-done': { zh: '当时并未完成（虚假销号）', en: 'It had never been done (false closing)' },
  'how.came-back': { zh: '完成后又反弹', en: 'It was done and has come back (relapse)' },
  'outcome.dismissed': { zh: '异议不成立，继续办理', en: 'Dismissed: carry on' },
  'outcome.reassigned': { zh: '改由其他单位牵头', en: 'Given to another unit' },
  'outcome.withdrawn': { zh: '撤回该事项', en: 'Taken back' },
} satisfies Words;

/** What a matter counts as, for lists that a figure opens. */
const marks = {
  'mark.issued': { zh: '下达', en: 'Issued' },
  'mark.acknowledged': { zh: '已签收', en: 'Acknowledged' },
  'mark.broken-down': { zh: '已分解', en: 'Broken down' },
  'mark.reported': { zh: '已首次报告', en: 'Reported on' },
  'mark.finished': { zh: '已办结', en: 'Finished' },
  'mark.due': { zh: '有完成时限', en: 'With a due day' },
  'mark.due-done': { zh: '有完成时限且已办结', en: 'With a due day, done' },
  'mark.done': { zh: '已办结', en: 'Done' },
  'mark.open': { zh: '未办结', en: 'Open' },
} satisfies Words;

const refusals = {
  'nothing-asked-of-you': {
    zh: '目前没有请您过问的逾期事项，或已作答复。',
    en: 'Nothing late is being asked of you here, or it has been answered.',
  },
  'same-official': { zh: '新的负责人与原负责人是同一人。', en: 'That is the official already.' },
  'official-not-of-unit': {
    zh: '{{person}}在“{{unit}}”及其上级没有岗位，不能作牵头负责人。',
    en: '{{person}} has no post at {{unit}} or above it, so cannot lead this.',
  },
  'not-closed': { zh: '该事项尚未销号，不能重新打开。', en: 'It has not been closed, so it cannot be reopened.' },
  'due-day-has-passed': {
    zh: '完成时限 {{due}} 已过，请改为今天或以后的日期。',
    en: 'The due day {{due}} has passed; choose today or later.',
  },
  'expected-does-not-fit': {
    zh: '预期进度与事项不符：须有完成时限和可计数的完成标准；分步目标应按日期先后递增，且不晚于时限；按月比重不能全为零。',
    en: 'The expected curve does not fit: it needs a due day and something counted; steps rise from day to day and end by the due day; not every month may weigh nothing.',
  },
  'doer-would-verify-itself': {
    zh: '核验单位不能是牵头单位。请另选核验单位，或由下达方明确允许本单位核验。',
    en: 'The lead unit cannot verify itself. Choose another unit, or let the issuer allow it expressly.',
  },
  'already-answered': {
    zh: '该事项已签收或已提出异议，当前状态为“{{status}}”。',
    en: 'It has been answered already; its status is “{{status}}”.',
  },
  'no-objection': { zh: '没有待答复的异议。', en: 'There is no objection to decide.' },
  'new-lead-missing': { zh: '改由其他单位牵头时，请选择新的牵头单位。', en: 'Choose the unit that takes the lead.' },
  'same-lead': { zh: '新的牵头单位与原单位相同。', en: 'The new lead is the same unit as before.' },
  'not-below-lead': {
    zh: '“{{unit}}”不是牵头单位的下级，不能向其分解。',
    en: '“{{unit}}” is not below the lead unit; parts go down only.',
  },
  'part-ends-after-whole': { zh: '分解事项的时限不能晚于总时限 {{due}}。', en: 'A part cannot end after the whole, {{due}}.' },
  'not-in-hand': {
    zh: '当前状态为“{{status}}”，不在办理中，不能进行此操作。',
    en: 'Its status is “{{status}}”: it is not in hand, so this cannot be done.',
  },
  'measure-does-not-fit': {
    zh: '报告的数据与完成标准（{{measure}}）不符。',
    en: 'What is reported does not fit the measure ({{measure}}).',
  },
  'quantity-falls': {
    zh: '累计数不能减少：原为 {{before}}，现报 {{now}}。',
    en: 'The total cannot fall: it was {{before}}, now {{now}}.',
  },
  'quantity-past-target': { zh: '累计数 {{now}} 超过目标 {{target}}。', en: 'The total {{now}} is past the target {{target}}.' },
  'no-such-line': { zh: '没有第 {{line}} 项。', en: 'There is no line {{line}}.' },
  'cause-required': {
    zh: '已逾期或进度落后，请说明原因类别（认识不足／状态不佳／办法不多，客观／主观）和补救措施。',
    en: 'It is late or behind pace: state the class of cause, and what will be done to recover.',
  },
  'measure-not-reached': { zh: '完成标准尚未达到：{{done}}／{{of}}。', en: 'The measure is not reached: {{done}} of {{of}}.' },
  'open-parts': {
    zh: '还有 {{open}} 个分解事项未销号；如确需继续，请写明理由。',
    en: '{{open}} parts are still open; state a reason to go on.',
  },
  'no-due-day': { zh: '该事项没有完成时限，无需延期。', en: 'It has no due day to extend.' },
  'extension-already-asked': {
    zh: '已申请延期至 {{until}}，请等待答复。',
    en: 'An extension to {{until}} has been asked already.',
  },
  'extension-not-later': {
    zh: '延期后的日期必须晚于原时限 {{due}} 和今天。',
    en: 'The new day must be later than {{due}} and than today.',
  },
  'no-extension-asked': { zh: '没有待审批的延期申请。', en: 'No extension has been asked.' },
  'extension-not-as-asked': {
    zh: '同意的日期须晚于 {{due}}，且不晚于申请的 {{asked}}。',
    en: 'The granted day must be after {{due}} and not after {{asked}}.',
  },
  'reason-missing': { zh: '请写明理由。', en: 'State a reason.' },
  'not-reported': { zh: '该事项尚未报告完成，不能核验。', en: 'It has not been reported done, so it cannot be checked.' },
  'verifier-did-the-work': {
    zh: '办理人不能核验自己的工作，请由其他人员核验。',
    en: 'Whoever did the work cannot verify it; another person must.',
  },
  'verifier-of-doers-unit': {
    zh: '办理单位的人员不能核验本单位的工作。',
    en: 'Someone of the doing unit cannot verify its work.',
  },
  'closer-did-the-work': { zh: '办理人不能销号自己的工作。', en: 'Whoever did the work cannot close it.' },
  'not-verified': { zh: '尚未核验通过，不能销号。', en: 'It has not been verified, so it cannot be closed.' },
  'already-ended': { zh: '该事项已结束（{{status}}）。', en: 'It has ended ({{status}}).' },
  'superseded-by-itself': { zh: '不能以同一部署替代。', en: 'It cannot be superseded by the directive that it comes from.' },
} satisfies Words;

/** All words of the register by key; statuses carry the prefix `status.`. */
export const commitmentWords: Words = {
  ...statusWords(statuses),
  ...actions,
  ...events,
  ...values,
  ...marks,
  ...refusals,
};
