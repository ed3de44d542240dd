// Articles of the supervision regulation on which this register refuses. They bind 督查; the bureau keeps the same for all five
// powers, so that no unit has fewer rights because another word was chosen.
import type { LawReference } from '#kernel';

const article = (rule: string, number: string): LawReference => ({ rule, law: '政府督查工作条例', article: `第${number}条` });

export const LAW = {
  /** No 督查 unless the government assigns it. */
  assignment: article('SUP-01', '七'),
  /** A plan with scope, targets and dates. */
  plan: article('SUP-07', '十五'),
  /** Nothing beyond the plan: no wider scope, no other target. */
  scope: article('SUP-08', '十五'),
  /** Nobody supervises beyond the own powers. */
  powers: article('SUP-08', '十五'),
  /** Frequency and time are strictly controlled; the numbers are the bureau's (visit-limits.ts). */
  often: article('SUP-07', '十五'),
  /** No repeated checks. */
  noRepeat: article('SUP-08', '十五'),
  /** No checks by several at once. */
  oneAtATime: article('SUP-08', '十五'),
  /** A conclusion at the end, with evidence enough, told to the unit. */
  conclusion: article('SUP-09', '十六'),
  askReview: article('SUP-10', '十七'),
  recusal: article('SUP-12', '十七'),
} as const;
