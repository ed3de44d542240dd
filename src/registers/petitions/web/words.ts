// Words of the register's own part of a page.
import type { Words } from '#kernel';

export const petitionPageWords = {
  'fact-kind': { zh: '类别', en: 'Kind' },
  'fact-text': { zh: '反映的情况', en: 'What is said' },
  'fact-received': { zh: '收到', en: 'Received' },
  'fact-accepted': { zh: '受理', en: 'Accepted' },
  'fact-name': { zh: '信访人', en: 'Petitioner' },
  'fact-contact': { zh: '联系方式', en: 'Contact' },
  'fact-address': { zh: '住址', en: 'Address' },
  'fact-representatives': { zh: '代表', en: 'Representatives' },
  'fact-handlers': { zh: '承办人', en: 'Handlers' },
  'fact-handling': { zh: '处理意见', en: 'Opinion' },
  'fact-re-examination': { zh: '复查意见', en: 'Re-examination' },
  'fact-review': { zh: '复核意见', en: 'Review' },
  kept: { zh: '已加密保存，承办人说明用途后当日可见', en: 'Sealed; a handler sees it for a day after saying what for' },
  gone: { zh: '已删除', en: 'Erased' },
} satisfies Words;
