import type { Words } from '#kernel';

/** Words of the refusals of the situation's routes. */
export const situationRefusals = {
  'as-of-in-the-future': {
    zh: '{{day}}还没有到，只能查看今天或过去某一天的态势。',
    en: '{{day}} has not come; the situation can be seen as of today or a past day.',
  },
} as const satisfies Words;
