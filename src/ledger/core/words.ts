// Words for refusals of sealing and proofs.
import type { Words } from '#kernel';

export const ledgerRefusals: Words = {
  'seal-key-not-here': {
    zh: '本机没有当前封存密钥（{{key}}）的私钥。请在持有私钥的服务器上封存，或恢复数据目录中的 seal-keys，或用 npx duxing seal --new-key 换新密钥。',
    en: 'The private key of the present seal key ({{key}}) is not here. Seal where it is kept, restore seal-keys in the data folder, or make a new key with npx duxing seal --new-key.',
  },
  'entry-broken': {
    zh: '事项 {{matter}} 的第 {{seq}} 条记录与其校验值不符，账本未封存。请运行 npx duxing verify 查明。',
    en: 'Entry {{seq}} of matter {{matter}} does not give its hash; nothing was sealed. Run npx duxing verify.',
  },
  'seals-broken': {
    zh: '已封存的内容与第 {{number}} 次封存不符，账本未封存。请运行 npx duxing verify 查明。',
    en: 'What was sealed does not give the root of seal {{number}}; nothing was sealed. Run npx duxing verify.',
  },
  'hash-chosen': {
    zh: '账本已用 {{hash}} 封存，不能改用其他算法。',
    en: 'This ledger is sealed with {{hash}} already; another algorithm cannot be taken.',
  },
  'not-sealed-yet': {
    zh: '这条记录尚未封存。账本每天封存一次，请明天再下载凭证。',
    en: 'This entry is not sealed yet. The ledger is sealed once a day; its proof can be had tomorrow.',
  },
  'no-such-seal': { zh: '没有这次封存。', en: 'There is no such seal.' },
};
