// Words that all these registers share; each adds its own.
import type { Words } from '#kernel';
import { PERIODS } from './periods.ts';

export const sharedWords = {
  ...Object.fromEntries(Object.values(PERIODS).map(({ rule, name }) => [`clock.${rule}`, name])),
  'event.ClockWarned': { zh: '时限提醒', en: 'Clock warning' },
  'event.ClockRecounted': { zh: '时限按新日历重算', en: 'Clock counted anew' },
  'not-at-this-step': { zh: '当前状态（{{status}}）不能这样办理。', en: 'Not possible in this state ({{status}}).' },
  'unit-signature-missing': {
    zh: '请写明被检查单位签字人；拒绝签字的，写明情况。',
    en: 'Name who signed for the firm or, where it was refused, how.',
  },
} satisfies Words;
