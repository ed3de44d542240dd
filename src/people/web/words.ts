// Words of sign-in, the profile and the organisation page.
import type { Words } from '#kernel';

export const personalWords = {
  'sign-in-title': { zh: '登录', en: 'Sign in' },
  'sign-in-account': { zh: '账号', en: 'Account' },
  'sign-in-password': { zh: '密码', en: 'Password' },
  'sign-in-do': { zh: '登录', en: 'Sign in' },
  'sign-in-ended': {
    zh: '登录已失效，请重新登录，随后回到刚才的页面。',
    en: 'Your session has ended. Sign in to return to where you were.',
  },
  'sign-in-secrets': { zh: '本系统不得存储、处理、传输国家秘密。', en: 'State secrets must not be kept, handled or sent here.' },
  'sign-in-demo': { zh: '演示账号', en: 'Demo accounts' },
  'sign-in-demo-hint': { zh: '点一下即可填入。', en: 'Press one to fill it in.' },
  'product-line': { zh: '从一句部署到办结销号', en: 'From a leader’s sentence to proof that it was done' },
  'sign-out': { zh: '退出登录', en: 'Sign out' },
  profile: { zh: '我的', en: 'Me' },
  'profile-of': { zh: '{{name}}，个人与设置', en: '{{name}}: profile and settings' },
  'my-posts': { zh: '我的岗位', en: 'My posts' },
  'no-posts': { zh: '目前没有岗位', en: 'No post at present' },
  language: { zh: '语言', en: 'Language' },
  'password-change': { zh: '修改密码', en: 'Change password' },
  'password-first': {
    zh: '这是初始密码，请先改成只有您知道的密码。',
    en: 'You were given this password. Choose one that only you know first.',
  },
  'password-current': { zh: '当前密码', en: 'Current password' },
  'password-next': { zh: '新密码', en: 'New password' },
  'password-again': { zh: '再输一次新密码', en: 'New password again' },
  'password-rule': {
    zh: '8 至 128 位，大写字母、小写字母、数字、符号至少三种，不含账号。',
    en: '8 to 128 characters of at least three kinds (capitals, small letters, digits, signs), without the account.',
  },
  'password-differs': { zh: '两次输入不一样', en: 'The two differ' },
  'password-changed': { zh: '密码已修改，其他设备上的登录已失效。', en: 'Password changed. Your other sessions have ended.' },
  'field-required': { zh: '请填写', en: 'Required' },
} as const satisfies Words;
