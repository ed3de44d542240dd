// Whether a check of the plan may be made: published items, two officers, not beside another check, not above the yearly cap.
import type { Day, Result } from '#kernel';
import { addDays, ok, refuse } from '#kernel';
import type { Facts } from '#matters';
import { isWithin } from '#people';
import { CHECK_ITEMS, MERGE_DAYS, capOf, isOfThePlan, sameYear, seasonOn } from '../kinds.ts';
import { LAW } from '../law.ts';
import { mayCheck } from '../step.ts';
import type { Carrier } from './carrier.ts';
import type { CommandOf } from './commands.ts';
import { openChecks } from './evolve.ts';

type Plan = CommandOf<'PlanCheck'>;

/** Refuses what no check may be, in the order in which it is mended best. */
export function planAllowed(state: Carrier, plan: Plan, facts: Facts): Result<null> {
  const fits = daysAllowed(plan, facts.today);
  if (!fits.ok) return fits;
  const [by, own] = [facts.unit(plan.unit), facts.unit(state.issuer)];
  if (!by || !own || !isWithin(by.path, own.path)) return refuse('invalid', 'checked-by-stranger', { unit: by?.name ?? '' });
  const published = itemsPublished(plan.items);
  if (!published.ok) return published;
  const officers = officersAllowed(plan, facts);
  if (!officers.ok) return officers;
  return oftenAllowed(state, plan);
}

function daysAllowed({ from, to, cause, reason }: Plan, today: Day): Result<null> {
  if (from < today || to < from) return refuse('invalid', 'check-days-out-of-order', { from, to });
  if (cause === 'season' && !seasonOn(from)) return refuse('invalid', 'no-season', { from });
  if (!isOfThePlan(cause) && !reason) return refuse('invalid', 'check-without-reason');
  return ok(null);
}

/** OVS-08: what was not published may not be looked at, and the firm may refuse it. */
export function itemsPublished(items: readonly string[]): Result<null> {
  const known: readonly string[] = CHECK_ITEMS;
  const other = items.find((item) => !known.includes(item));
  return other
    ? refuse('forbidden', 'item-not-published', { item: other, published: CHECK_ITEMS }, LAW.publishedItems)
    : ok(null);
}

/** Two persons, both of the force; each certificate's number is kept with the check. */
function officersAllowed({ officer, second, unit }: Plan, facts: Facts): Result<null> {
  if (officer === second) return refuse('invalid', 'two-officers-needed', {}, LAW.whoMayCheck);
  const first = mayCheck(officer, unit, facts);
  return first.ok ? mayCheck(second, unit, facts) : first;
}

/** OVS-09: near checks are made one; those of the plan stay below the year's cap. What a clue or an accident asks for is not capped. */
function oftenAllowed(state: Carrier, { cause, from, to }: Plan): Result<null> {
  const near = openChecks(state).find((one) => one.from <= addDays(to, MERGE_DAYS) && one.to >= addDays(from, -MERGE_DAYS));
  if (near) return refuse('conflict', 'check-to-be-merged', { from: near.from, to: near.to, days: MERGE_DAYS }, LAW.merge);
  if (!isOfThePlan(cause)) return ok(null);
  const made = state.checks.filter((one) => isOfThePlan(one.cause) && one.status !== 'cancelled' && sameYear(one.from, from));
  const cap = capOf(state.grade, cause);
  return made.length < cap ? ok(null) : refuse('conflict', 'checks-used-up', { count: made.length, cap }, LAW.cap);
}
