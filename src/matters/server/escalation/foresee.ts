// The dry run: what would be raised on a day, to whom and why, and what is held by what. It writes nothing. Today's rungs that
// are still to be raised are taken as raised, so that what is foretold for tomorrow is what happens tomorrow.
import { type Stop, isAfterHours, isWorkDay } from '#deadlines';
import { type Day, type MatterId, type Result, type UnitId, addDays, dayAt, ok, refuse } from '#kernel';
import type { Actor } from '#people';
import { whomOrSystem } from '#people/server';
import type { Reader } from '#platform/server';
import type { Engine } from '../engine.ts';
import { type Climber, titlesOf } from './climbers-store.ts';
import { type ReadAbsences, type Verdict, judgeAll, nextWorkDay, openLadders, unitAsked, workDaysFrom } from './ladders.ts';

export interface Foreseen {
  readonly matter: MatterId;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly clock: string;
  readonly due: Day;
  readonly rung: number;
  readonly whom: Verdict['rung']['to'];
  readonly to: { readonly id: UnitId; readonly name: string };
  /** Work days past its day that count; null where it is held. */
  readonly late: number | null;
  readonly held: { readonly by: Stop['why']; readonly until: Day | null; readonly stopped: number } | null;
}

export interface Foresight {
  readonly today: Day;
  readonly day: Day;
  readonly version: number;
  /** How many rungs of each kind would be raised, and how many clocks are held by what. */
  readonly raised: readonly { readonly whom: Foreseen['whom']; readonly rung: number; readonly count: number }[];
  readonly held: readonly { readonly by: Stop['why']; readonly count: number }[];
  /** The gravest of them: highest rung, longest past its day. */
  readonly rows: readonly Foreseen[];
}

const FURTHEST_DAYS = 31;

type Kept = readonly [Climber, Verdict];

const graver = ([a, x]: Kept, [b, y]: Kept): number =>
  y.nth - x.nth || (a.due < b.due ? -1 : a.due > b.due ? 1 : a.matter < b.matter ? -1 : 1);

/** Keeps the gravest, in bounded room. */
function gravest(limit: number) {
  let kept: Kept[] = [];
  const cut = () => {
    kept = kept.sort(graver).slice(0, limit);
  };
  const add = (one: Kept): void => {
    kept.push(one);
    if (kept.length >= 4 * limit) cut();
  };
  return { add, all: (): readonly Kept[] => (cut(), kept) };
}

const counter = () => {
  const counts = new Map<string, number>();
  return { add: (key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1), counts };
};

/** The day asked for, or the next work day. Refuses a rest day, one that is past, and one more than a month away. */
async function dayOf(engine: Engine, today: Day, asked: Day | null): Promise<Result<Day>> {
  const calendar = await engine.calendar();
  if (!asked) return nextWorkDay(calendar, today);
  if (asked < today || asked > addDays(today, FURTHEST_DAYS))
    return refuse('invalid', 'escalation-day-out-of-reach', { today, until: addDays(today, FURTHEST_DAYS) });
  const worked = isWorkDay(calendar, asked);
  if (!worked.ok) return worked;
  return worked.value ? ok(asked) : refuse('invalid', 'escalation-day-not-worked', { day: asked });
}

/** What would happen on the day, as things stand and as far as the actor sees them; up to `limit` rows of what is raised, and as many of what is held. */
export const foresee = (
  engine: Engine,
  actor: Actor | 'system',
  absent: ReadAbsences,
  asked: Day | null,
  limit = 300,
): Promise<Result<Foresight>> =>
  engine.database.reading(whomOrSystem(actor), (reader) => foreseen(reader, engine, absent, asked, limit));

async function foreseen(
  sql: Reader,
  engine: Engine,
  absent: ReadAbsences,
  asked: Day | null,
  limit: number,
): Promise<Result<Foresight>> {
  const now = engine.now();
  const today = dayAt(now);
  const day = await dayOf(engine, today, asked);
  if (!day.ok) return day;
  const ladders = await openLadders(sql, await engine.calendar(), absent, today);
  const days = workDaysFrom(ladders.calendar, isAfterHours(now, ladders.set.rules.hours) ? addDays(today, 1) : today, day.value);
  if (!days.ok) return days;
  const [raised, held] = [counter(), counter()];
  const [rising, waiting] = [gravest(limit), gravest(limit)];
  const judged = await judgeAll(sql, ladders, days.value, (climber, verdict) => {
    if (verdict.kind === 'raise') raised.add(`${verdict.nth} ${verdict.rung.to}`);
    else held.add(verdict.by.why);
    (verdict.kind === 'raise' ? rising : waiting).add([climber, verdict]);
    return 'more';
  });
  if (!judged.ok) return judged;
  const kept = [...rising.all(), ...waiting.all()];
  const titles = await titlesOf(sql, [...new Set(kept.map(([{ matter }]) => matter))]);
  const place = (id: UnitId) => ({ id, name: ladders.units.get(id)?.shortName ?? '' });
  const rows = kept.map(([climber, verdict]): Foreseen => {
    const { matter, register, unit, rule: clock, due } = climber;
    const { number = '', title = '' } = titles.get(matter) ?? {};
    const to = place(unitAsked(ladders, climber, verdict.rung.to));
    const how =
      verdict.kind === 'raise'
        ? { late: verdict.late, held: null }
        : { late: null, held: { by: verdict.by.why, until: verdict.by.to, stopped: verdict.stopped } };
    return {
      matter,
      register,
      number,
      title,
      unit: place(unit),
      clock,
      due,
      rung: verdict.nth,
      whom: verdict.rung.to,
      to,
      ...how,
    };
  });
  return ok({ today, day: day.value, version: ladders.set.version, ...sums(raised.counts, held.counts), rows });
}

const sums = (raised: ReadonlyMap<string, number>, held: ReadonlyMap<string, number>): Pick<Foresight, 'raised' | 'held'> => ({
  raised: [...raised]
    .map(([key, count]) => {
      const [rung, whom] = key.split(' ') as [string, Foreseen['whom']]; // joined above
      return { rung: Number(rung), whom, count };
    })
    .sort((a, b) => a.rung - b.rung || (a.whom < b.whom ? -1 : 1)),
  held: [...held].map(([by, count]) => ({ by: by as Stop['why'], count })).sort((a, b) => (a.by < b.by ? -1 : 1)),
});
