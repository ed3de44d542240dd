// What steps of all these registers need: which rights there are, and fields of forms.
import { type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import type { Apart, Facts, Field } from '#matters';
import { type Role, type Rule, isWithin } from '#people';
import { LAW } from './law.ts';

const WORKING: readonly Role[] = ['leader', 'supervisor', 'head', 'clerk'];

/** Whoever works at the units that watch it, or above them. */
export const working: Rule = { roles: WORKING, of: ['issuer', 'lead', 'assisting'], reach: 'subtree' };
/** Whoever answers for them. */
export const answering: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer', 'lead'], reach: 'subtree' };
/** The upper side only. */
export const upper: Rule = { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'subtree' };

/**
 * OVS-12: whoever checks holds a post in the force, not one of coordination, agency or help; administrators and auditors do not. The
 * post is one of the unit that checks: nobody sends the people of another unit.
 */
export function mayCheck(person: PersonId, unit: UnitId, facts: Facts): Result<null> {
  const [known, checking] = [facts.person(person), facts.unit(unit)];
  const posts = known?.posts.filter(({ role }) => WORKING.includes(role)) ?? [];
  if (posts.length === 0) return refuse('forbidden', 'not-an-officer', { person: known?.name ?? '' }, LAW.whoMayCheck);
  return checking && posts.some(({ path }) => isWithin(path, checking.path))
    ? ok(null)
    : refuse('forbidden', 'officer-of-another-unit', { person: known?.name ?? '', unit: checking?.name ?? '' });
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
