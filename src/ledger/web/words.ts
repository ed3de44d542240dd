// Words of the page on which the ledger is verified.
import type { Words } from '#kernel';

export const ledgerWords = {
  'ledger-title': { zh: '账本', en: 'Ledger' },
  'ledger-text': {
    zh: '每一步都记入账本，每条记录的校验值包含上一条的校验值。核验时重新计算全部校验值，并把每个事项从头推演一遍，与现有数据逐一比较。',
    en: 'Every step is an entry, and the hash of each entry holds the one before it. Verification computes every hash again, plays every matter from its beginning, and compares the result with what is stored.',
  },
  'ledger-verify': { zh: '开始核验', en: 'Verify now' },
  'ledger-running': { zh: '正在核验，请稍候…', en: 'Verifying…' },
  'ledger-whole': { zh: '账本完整，数据与账本一致。', en: 'The ledger is whole, and what is stored agrees with it.' },
  'ledger-broken': { zh: '有 {{n}} 个事项与账本不符。', en: '{{n}} matters differ from the ledger.' },
  'ledger-counts': {
    zh: '共核验 {{matters}} 个事项、{{entries}} 条记录，用时 {{seconds}} 秒。',
    en: '{{matters}} matters and {{entries}} entries verified in {{seconds}} s.',
  },
  'seals-whole': {
    zh: '{{n}} 次封存全部有效，覆盖 {{entries}} 条记录，另有 {{wait}} 条待封存。',
    en: 'All {{n}} seals hold, over {{entries}} entries; {{wait}} wait for the next seal.',
  },
  'seals-broken': { zh: '封存有误：{{what}}', en: 'Seals do not hold: {{what}}' },
  'seals-title': { zh: '封存', en: 'Seals' },
  'seals-text': {
    zh: '账本每天封存一次：全部记录合成一个树根，由密钥签名。树根和密钥编号可以印发、留存，日后任何人都能据此核对账本未被改动。每次封存都可下载与前一次衔接的凭证，用 duxing-verify 核验。',
    en: 'The ledger is sealed once a day: all entries give one root, which is signed. Roots and key ids can be printed and kept; with them anybody can show later that nothing was changed. Each seal can prove that it begins with the one before, by a file that duxing-verify checks.',
  },
  'seals-none': { zh: '尚未封存。', en: 'Nothing has been sealed yet.' },
  'seal-number': { zh: '次', en: 'No.' },
  'seal-at': { zh: '封存时间', en: 'Sealed at' },
  'seal-size': { zh: '覆盖记录', en: 'Entries' },
  'seal-root': { zh: '树根', en: 'Root' },
  'seal-proof': { zh: '凭证', en: 'Proof' },
  'seal-consistency': { zh: '与第 {{n}} 次衔接', en: 'Begins with seal {{n}}' },
  'seal-keys': { zh: '签名密钥编号', en: 'Ids of the signing keys' },
  'ledger-matter': { zh: '事项', en: 'Matter' },
  'ledger-difference': { zh: '首个不符之处', en: 'What differs first' },
  'ledger-elsewhere': {
    zh: '也可在服务器上运行 npx duxing verify，结果相同，不依赖本页面。',
    en: 'The same can be run on the server, without this page: npx duxing verify',
  },
} as const satisfies Words;
