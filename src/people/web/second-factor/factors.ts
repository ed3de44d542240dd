import type { ReplyOf } from '#platform';
import type { myFactors } from '#people';

/** One's own second factors, as the server tells them. */
export type Factors = ReplyOf<typeof myFactors>;
export const FACTORS = [['my-factors']] as const;
