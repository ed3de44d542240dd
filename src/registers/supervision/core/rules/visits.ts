// Before a check is served: does another one stand in its way (SUP-07, SUP-08)?
import { type Refusal, type Result, addDays, daysBetween, ok, refuse } from '#kernel';
import type { AskSpan, AskedElsewhere, Facts } from '#matters';
import { CHECK, aboutOf } from '../asks.ts';
import type { CommandOf } from '../commands.ts';
import { LAW } from '../law.ts';
import { type Span, VISIT_LIMITS, quarterAround, yearAround } from '../visit-limits.ts';

type Serve = CommandOf<'ServeNotice'>;
type Plan = NonNullable<Serve['plan']>;
type Refused = { readonly ok: false; readonly refusal: Refusal };

/** What has to be known of other checks: those of the year in which it begins, and those near enough to be repeated. */
export function visitsNear({ kind, plan, targets }: Serve): AskSpan | null {
  if (kind !== 'check' || !plan) return null;
  const { repeatDays } = VISIT_LIMITS;
  const [year, around] = [yearAround(plan.from), { from: addDays(plan.from, -repeatDays), to: addDays(plan.to, repeatDays) }];
  return {
    ...{ units: [...new Set(targets)], kinds: ['visit'] },
    from: around.from < year.from ? around.from : year.from,
    to: around.to > year.to ? around.to : year.to,
  };
}

const lastDay = (ask: AskedElsewhere) => ask.to ?? ask.from;

/** Whom to ask about it: the unit that checks, and its team lead and the number where they may be known. */
const byWhom = ({ issuer, seen }: AskedElsewhere): string =>
  [issuer, seen?.lead, seen?.number].filter((part) => typeof part === 'string' && part !== '').join(' · ');

function overlap(plan: Plan, unit: string, checks: readonly AskedElsewhere[]): Refused | null {
  const other = checks.find((ask) => ask.metOn === null && ask.from <= plan.to && lastDay(ask) >= plan.from);
  if (!other) return null;
  return refuse('conflict', 'check-overlaps', { unit, by: byWhom(other), from: other.from, to: lastDay(other) }, LAW.oneAtATime);
}

/** Days between two spans: 1 from one day to the next. */
const gap = (a: Span, b: Span): number => Math.max(daysBetween(a.to, b.from), daysBetween(b.to, a.from));

function repeat(plan: Plan, about: readonly string[], unit: string, checks: readonly AskedElsewhere[]): Refused | null {
  const { repeatDays: days } = VISIT_LIMITS;
  const same = checks.filter((ask) => ask.about.some((subject) => about.includes(subject)));
  const near = same.filter((ask) => gap({ from: ask.from, to: lastDay(ask) }, plan) < days);
  const other = near.at(-1);
  if (!other) return null;
  const [from, to] = [other.from, lastDay(other)];
  return refuse('conflict', 'check-repeats', { unit, by: byWhom(other), from, to, days, after: addDays(to, days) }, LAW.noRepeat);
}

function tooMany(plan: Plan, unit: string, checks: readonly AskedElsewhere[]): Refused | null {
  const { perQuarter, perYear } = VISIT_LIMITS;
  for (const [period, limit] of [
    [quarterAround(plan.from), perQuarter],
    [yearAround(plan.from), perYear],
  ] as const) {
    const within = checks.filter(({ from }) => from >= period.from && from <= period.to);
    if (within.length < limit) continue;
    const others = within.map(byWhom);
    return refuse(
      'conflict',
      'checks-used-up',
      { unit, ...period, count: within.length, perQuarter, perYear, others },
      LAW.often,
    );
  }
  return null;
}

/** Refuses a check that overlaps another live one at a unit, repeats one, or goes beyond what the bureau allows a unit. */
export function visitsAllowed({ kind, plan, targets, commitments }: Serve, facts: Facts): Result<null> {
  if (kind !== 'check' || !plan) return ok(null);
  const about = aboutOf(
    (commitments ?? []).map(({ id, number }) => ({ id: id ?? null, number })),
    plan,
  );
  for (const target of new Set(targets)) {
    const unit = facts.unit(target)?.name ?? target;
    const checks = facts.asked(target).filter(({ register, name }) => register === 'supervision' && name === CHECK);
    const refused = overlap(plan, unit, checks) ?? repeat(plan, about, unit, checks) ?? tooMany(plan, unit, checks);
    if (refused) return refused;
  }
  return ok(null);
}
