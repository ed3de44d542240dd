// What steps of all these registers need: which rights there are, and fields of forms.
import { type PersonId, type Result, ok, refuse } from '#kernel';
import type { Apart, Facts, Field } from '#matters';
import type { Role, Rule } from '#people';
import { LAW } from './law.ts';

const WORKING: readonly Role[] = ['leader', 'supervisor', 'head', 'clerk'];

/** Whoever works at the units that watch it, or above them. */
export const working: Rule = { roles: WORKING, of: ['issuer', 'lead', 'assisting'], reach: 'subtree' };
/** Whoever answers for them. */
export const answering: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer', 'lead'], reach: 'subtree' };
/** The upper side only. */
export const upper: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'subtree' };

/** OVS-12: whoever checks holds a post in the force, not one of coordination, agency or help; administrators and auditors do not. */
export function mayCheck(person: PersonId, facts: Facts): Result<null> {
  const known = facts.person(person);
  const holds = known?.posts.some(({ role }) => WORKING.includes(role)) ?? false;
  return holds ? ok(null) : refuse('forbidden', 'not-an-officer', { person: known?.name ?? '' }, LAW.whoMayCheck);
}

/** SAF-38: none of these for whoever had a hand in the mending. */
export const apartFromMending: readonly Apart[] = ['PlanFiled', 'FixingReported', 'SelfChecked'].map((event) => ({
  event,
  ...{ refusal: 'rechecked-by-fixer', law: LAW.separation },
}));

export const field = (kind: Field['kind'], name: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ name, label: { zh, en }, kind, required: true },
  ...more,
});
