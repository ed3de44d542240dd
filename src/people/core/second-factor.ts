// Whether a session still owes a second factor (GB/T 22239-2019 8.1.4.1 d, SEC-05). Whoever has one shows it in each session; who has
// to have one and has none enrols it before anything else.
import type { Actor } from './organisation.ts';
import { isAdministrator } from './administrators.ts';
import type { SignInRules } from './sign-in-rules.ts';

/** `owed`: to be shown. `missing`: to be enrolled first. `shown`: shown in this session. `optional`: none there, none asked for. */
export const FACTOR_STATES = ['owed', 'missing', 'shown', 'optional'] as const;
export type FactorState = (typeof FACTOR_STATES)[number];

export interface FactorFacts {
  readonly enrolled: boolean;
  readonly shown: boolean;
  readonly rules: Pick<SignInRules, 'secondFactor'>;
  /** In the demo nobody has to enrol one: its password stands on the sign-in page. */
  readonly demo: boolean;
}

export function factorStateOf({ posts }: Pick<Actor, 'posts'>, { enrolled, shown, rules, demo }: FactorFacts): FactorState {
  if (enrolled) return shown ? 'shown' : 'owed';
  const asked = rules.secondFactor === 'everyone' || posts.some(({ role }) => isAdministrator(role));
  return asked && !demo ? 'missing' : 'optional';
}

/** True while nothing but the second factor itself is open. */
export const isWithheld = (state: FactorState): boolean => state === 'owed' || state === 'missing';
