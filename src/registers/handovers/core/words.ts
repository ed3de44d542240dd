// The words of the register of hand-overs, in both languages.
import type { Words } from '#kernel';
import { statusWords } from '#matters';

export const statuses = {
  drawn: { zh: '待移交人签字', en: 'To be signed by the giver' },
  objected: { zh: '接收人有异议', en: 'Objected to' },
  signed: { zh: '待接收人签收', en: 'To be received' },
  received: { zh: '待负责人确认', en: 'To be confirmed' },
  confirmed: { zh: '已交接', en: 'Handed over' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} satisfies Words;

const rest = {
  'action.sign-list': { zh: '逐项说明并签字移交', en: 'Remark on each line and sign' },
  'action.receive': { zh: '核对并签收', en: 'Check and receive' },
  'action.confirm': { zh: '确认交接', en: 'Confirm the hand-over' },
  'event.HandOverOpened': { zh: '发起交接并生成清单', en: 'Opened, list drawn' },
  'event.ListRedrawn': { zh: '重新生成清单', en: 'List drawn anew' },
  'event.ListSigned': { zh: '移交签字', en: 'Signed by the giver' },
  'event.LinesObjected': { zh: '接收人提出异议', en: 'Objected to' },
  'event.HandOverReceived': { zh: '接收签字', en: 'Received' },
  'event.HandOverConfirmed': { zh: '确认交接', en: 'Confirmed' },
  'event.HandOverWithdrawn': { zh: '撤回交接', en: 'Withdrawn' },
  'why.transfer': { zh: '调动', en: 'Transfer' },
  'why.retirement': { zh: '退休', en: 'Retirement' },
  'why.leaving': { zh: '离岗', en: 'Leaving the post' },
  'why.leave': { zh: '休假', en: 'Leave' },
  'why.other': { zh: '其他', en: 'Other' },
  'outcome.moved': { zh: '已换负责人', en: 'Has its new official' },
  'outcome.noted': { zh: '留在单位办理', en: 'Stays with the unit' },
  'outcome.left': { zh: '期间已办结或已另行交办，未移交', en: 'Had ended or gone elsewhere: not moved' },
  'sheet.number': { zh: '编号', en: 'Number' },
  'sheet.title': { zh: '事项', en: 'Matter' },
  'sheet.unit': { zh: '单位', en: 'Unit' },
  'sheet.due': { zh: '完成时限', en: 'Due' },
  'sheet.clocks': { zh: '计时中的时限', en: 'Running clocks' },
  'sheet.remark': { zh: '移交说明', en: 'Remark' },
  'sheet.objection': { zh: '异议', en: 'Objection' },
  'sheet.outcome': { zh: '交接结果', en: 'Outcome' },
  'sheet.from': { zh: '移交人', en: 'From' },
  'sheet.to': { zh: '接收人', en: 'To' },
  'sheet.given': { zh: '移交签字', en: 'Signed' },
  'sheet.in-stead': { zh: '代签理由', en: 'Signed in stead because' },
  'sheet.received': { zh: '接收签字', en: 'Received' },
  'sheet.confirmed': { zh: '监交确认', en: 'Confirmed' },
  'same-person': { zh: '移交人和接收人不能是同一人。', en: 'Whoever gives and whoever receives must be two persons.' },
  'both-sides-one-person': {
    zh: '移交和接收须由两人分别签字，不能由一人签两方。',
    en: 'Giving and receiving are signed by two persons, not one for both.',
  },
  'not-your-own-hand-over': {
    zh: '只能为自己发起交接；为他人发起，须由单位负责人、督办、局领导或管理员办理。',
    en: 'You may open your own; another person’s is opened by whoever answers for the unit, or its administrator.',
  },
  'not-the-giver': {
    zh: '只有移交人本人（或单位负责人代为）可以办理。',
    en: 'Only the giver, or the unit’s head in stead, may do this.',
  },
  'giver-still-there': {
    zh: '移交人仍在岗，生效日 {{effective}} 以前须由本人签字。',
    en: 'The giver is still in post and signs in person before {{effective}}.',
  },
  'in-stead-without-reason': { zh: '代移交人签字，须写明理由。', en: 'Signing in the giver’s stead takes a reason.' },
  'list-has-grown': {
    zh: '清单生成后又有 {{came}} 项新增，请由移交人重新生成清单。',
    en: '{{came}} more have come in since; the giver has to draw the list anew.',
  },
  'not-on-the-list': { zh: '清单上没有第 {{item}} 项。', en: 'There is no line {{item}} on the list.' },
  'line-without-remark': { zh: '还有 {{missing}} 项没有填写移交说明。', en: '{{missing}} lines have no remark yet.' },
  'not-the-receiver': { zh: '只有接收人本人可以办理。', en: 'Only whoever receives may do this.' },
  'receiver-without-post': {
    zh: '接收人在该单位还没有岗位，请先由管理员增加岗位。',
    en: 'The receiver has no post at the unit yet; an administrator gives one first.',
  },
  'confirmed-by-a-party': {
    zh: '移交人、接收人和代签人不能确认自己的交接，请由另一位负责人确认。',
    en: 'Whoever gives, receives or signed in stead cannot confirm it; another head must.',
  },
  'hand-over-ended': { zh: '该交接已结束。', en: 'The hand-over has ended.' },
  'not-at-this-step': {
    zh: '交接当前为“{{status}}”，不能进行此操作。',
    en: 'It stands at “{{status}}”: this cannot be done now.',
  },
} satisfies Words;

/** All words of the register by key; statuses carry the prefix `status.`. */
export const handOverWords: Words = { ...statusWords(statuses), ...rest };
