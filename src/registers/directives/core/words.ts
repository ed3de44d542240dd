// The words of the directives register and of its review page.
import type { Words } from '#kernel';
import { statusWords } from '#matters';

export const statuses = {
  'in-review': { zh: '审阅中', en: 'In review' },
  issued: { zh: '已下达', en: 'Issued' },
  discarded: { zh: '不予下达', en: 'Discarded' },
} satisfies Words;

/** All words by key; statuses carry the prefix `status.`. */
export const directiveRegisterWords: Words = {
  ...statusWords(statuses),
  'action.review': { zh: '审阅下达', en: 'Review and issue' },
  'event.DirectiveReceived': { zh: '接收部署', en: 'Directive received' },
  'event.DirectiveIssued': { zh: '下达事项', en: 'Commitments issued' },
  'event.DirectiveDiscarded': { zh: '不予下达', en: 'Discarded' },
  'nothing-to-issue': { zh: '没有已采纳的条目，无可下达。', en: 'Nothing has been accepted, so there is nothing to issue.' },
  'span-taken-or-outside': {
    zh: '第 {{start}}–{{end}} 字的条目为空、超出原文，或与已下达的条目重叠。',
    en: 'The item at characters {{start}}–{{end}} is empty, outside the text, or overlaps one that was issued.',
  },
  'directive-discarded': { zh: '该部署已定为不予下达。', en: 'This directive was discarded.' },
  'directive-not-in-review': { zh: '该部署不在审阅中。', en: 'This directive is not in review.' },
  'review-moved-on': {
    zh: '其他人已更新审阅稿，请重新载入后再保存。',
    en: 'Somebody else has saved the review; load it again before saving.',
  },
  'review-spans-wrong': {
    zh: '条目超出原文或互相重叠，未保存。',
    en: 'Items lie outside the text or over each other; nothing was saved.',
  },
  'review-item-twice': { zh: '同一条目出现两次，未保存。', en: 'One item is there twice; nothing was saved.' },
  'rollout-empty': { zh: '第一列没有内容，请核对表格。', en: 'The first column is empty. Check the sheet.' },
  'no-such-day': { zh: '没有这一天：{{day}}。', en: 'There is no such day: {{day}}.' },
  'text-too-long': {
    zh: '文本超过 {{limit}} 字，请分开提交。',
    en: 'The text is longer than {{limit}} characters; submit it in parts.',
  },
};
