// The words of checks on site.
import type { Words } from '#kernel';

export const checkStatuses = {
  planned: { zh: '待审批', en: 'To be approved' },
  approved: { zh: '待通知', en: 'To be announced' },
  notified: { zh: '待入企', en: 'To be entered' },
  entered: { zh: '检查中', en: 'On site' },
  recorded: { zh: '待第二人签字', en: 'Second signature awaited' },
  done: { zh: '已完成', en: 'Done' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} satisfies Words;

export const checkWords = {
  'action.approve-check': { zh: '审批检查', en: 'Approve the check' },
  'action.notify-firm': { zh: '通知被检查单位', en: 'Tell the firm' },
  'action.enter-site': { zh: '扫码入企', en: 'Enter by code' },
  'action.record-check': { zh: '制作检查记录', en: 'Write the record' },
  'action.sign-record': { zh: '第二人签字', en: 'Second signature' },
  'event.CheckOpened': { zh: '安排检查', en: 'Check planned' },
  'event.CheckJoined': { zh: '合并检查', en: 'Joined' },
  'event.CheckApproved': { zh: '批准检查', en: 'Approved' },
  'event.CheckRefused': { zh: '不予批准', en: 'Not approved' },
  'event.FirmNotified': { zh: '通知被检查单位', en: 'Firm told' },
  'event.SiteEntered': { zh: '扫码入企', en: 'Entered' },
  'event.DangerFound': { zh: '发现隐患', en: 'Danger found' },
  'event.CheckRecorded': { zh: '检查记录', en: 'Recorded' },
  'event.RecordSigned': { zh: '第二人签字', en: 'Signed by the second officer' },
  'event.CheckCancelled': { zh: '取消检查', en: 'Cancelled' },
  'approved-by-planner': { zh: '检查不能由安排人自己批准。', en: 'Whoever planned a check cannot approve it.' },
  'approved-by-officer': { zh: '检查不能由参加检查的人员批准。', en: 'An officer of the check cannot approve it.' },
  'not-of-this-check': { zh: '只有本次检查的两名检查人员可以办理。', en: 'Only the two officers of this check.' },
  'second-officer-signs': { zh: '检查记录须由另一名检查人员签字。', en: 'The other officer has to sign the record.' },
  'outside-check-days': { zh: '检查限 {{from}} 至 {{to}}。', en: 'The check is from {{from}} to {{to}}.' },
  'wrong-check-code': { zh: '检查码不符，不得入企。', en: 'Not the code of this check: no entry.' },
} satisfies Words;
