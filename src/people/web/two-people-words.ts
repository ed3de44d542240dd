// Words of what takes two administrators: recoveries and proposed posts.
import type { Words } from '#kernel';

export const twoPeopleWords = {
  'two-title': { zh: '双人办理', en: 'What takes two' },
  'recoveries-title': { zh: '重置申请', en: 'Recoveries' },
  'recoveries-about': {
    zh: '系统管理员申请，安全管理员核实本人后同意，再由申请人在一天内执行一次。',
    en: 'The system administrator asks; the security administrator makes sure of the person and consents; then whoever asked carries it out, once and within a day.',
  },
  'recoveries-none': { zh: '没有待办的申请', en: 'Nothing is asked for' },
  'recovery-kind-password': { zh: '重置密码', en: 'Reset of the password' },
  'recovery-kind-second-factor': { zh: '重置第二重验证', en: 'Reset of the second factor' },
  'recovery-asked-by': { zh: '{{name}} 于 {{at}} 申请', en: 'Asked for by {{name}}, {{at}}' },
  'recovery-consented': { zh: '已同意，{{until}} 前有效', en: 'Consented to, until {{until}}' },
  'recovery-waits': { zh: '等待同意', en: 'Waits for consent' },
  'recovery-consent': { zh: '同意', en: 'Consent' },
  'recovery-decline': { zh: '不同意', en: 'Decline' },
  'recovery-carry-out': { zh: '执行', en: 'Carry out' },
  'recovery-done': { zh: '已办理', en: 'Done' },
  'recovery-password': {
    zh: '{{name}}的一次性密码如下，只显示这一次，请当面交给本人；登录后必须修改，一周内有效。',
    en: 'The password for {{name}} is shown only now. Hand it over in person; it has to be changed at the next sign-in, within a week.',
  },
  'recovery-ask-password': { zh: '申请重置密码', en: 'Ask for a reset of the password' },
  'recovery-ask-second-factor': { zh: '申请重置第二重验证', en: 'Ask for a reset of the second factor' },
  'recovery-ask-about': {
    zh: '安全管理员同意后，在“双人办理”中执行。',
    en: 'Once the security administrator has consented, carry it out under “What takes two”.',
  },
  'recovery-is-asked': { zh: '已申请，等待安全管理员同意', en: 'Asked for; the security administrator has to consent' },
  'proposals-title': { zh: '待确认的岗位', en: 'Posts to confirm' },
  'proposals-about': {
    zh: '系统管理员导入的岗位变动，确认后才生效。',
    en: 'Changes of posts that the system administrator imported hold only once you confirm them.',
  },
  'proposals-none': { zh: '没有待确认的岗位', en: 'No post waits' },
  'proposals-confirm': { zh: '确认选中的 {{n}} 项', en: 'Confirm the {{n}} chosen' },
  'proposals-decline': { zh: '退回选中的 {{n}} 项', en: 'Decline the {{n}} chosen' },
  'proposals-all': { zh: '全选', en: 'Choose all' },
  'proposals-more': { zh: '还有更多，处理完这些后显示。', en: 'There are more; they come once these are decided.' },
  'proposals-decided': { zh: '已处理 {{n}} 项', en: '{{n}} decided' },
  'proposal-open': { zh: '新增', en: 'New' },
  'proposal-end': { zh: '结束', en: 'Ends' },
  'proposals-refused': { zh: '{{n}} 项不能生效：{{why}}', en: '{{n}} cannot hold: {{why}}' },
} as const satisfies Words;
