// The words of directives: kinds of items and the rules that a proposal names as its reasons.
import type { Words } from '#kernel';

export const directiveWords = {
  'kind-measure': { zh: '措施', en: 'Measure' },
  'kind-prohibition': { zh: '禁止', en: 'Prohibition' },
  'kind-target': { zh: '目标', en: 'Target' },
  'kind-problem': { zh: '问题', en: 'Problem' },
  'reason-modal-verb': { zh: '含“要、必须、应当”等要求词', en: 'Carries a word of demand (要, 必须, 应当)' },
} as const satisfies Words;
