// A ladder of rungs over real calendar years, with leave in the way: in order, each once, never early, never on a rest day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, addDays, parseDay } from '#kernel';
import { isWorkDay, openCalendar, workDaysBetween } from '../calendar.ts';
import { OFFICIAL_YEARS } from '../official-years.ts';
import { type LateClock, type Stop, climb, latestDue } from './climb.ts';
import { ASKED, type Ladder, type Rung, checkRules, daysUntil } from './rules.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const START = parseDay('2025-09-01') as Day;
const HORIZON = 150;

const days = fc.integer({ min: 0, max: 200 }).map((n) => addDays(START, n));
const stops: fc.Arbitrary<readonly Stop[]> = fc.array(
  fc
    .record({
      why: fc.constantFrom('leave' as const, 'hand-over' as const, 'extension' as const),
      from: days,
      length: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ why, from, length }) => ({ why, from, to: addDays(from, length) })),
  { maxLength: 4 },
);

/** A ladder that the check lets through. */
const ladders: fc.Arbitrary<Ladder> = fc
  .array(
    fc.record({ more: fc.integer({ min: 1, max: 6 }), grace: fc.integer({ min: 0, max: 2 }), to: fc.constantFrom(...ASKED) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((steps) => {
    const order = ['head', 'above', 'supervision', 'leader'];
    const sorted = steps.map(({ to }) => to).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    let [after, grace] = [0, 0];
    const rungs = steps.map((step, index): Rung => {
      after += step.more;
      grace += step.grace;
      return { after, grace, to: sorted[index] ?? 'leader' };
    });
    return { register: 'commitments', clocks: ['complete'], heldBy: [], rungs };
  });

const depths = fc.integer({ min: 1, max: 5 });
const worked = (day: Day): boolean => {
  const is = isWorkDay(calendar, day);
  return is.ok && is.value;
};
const between = (from: Day, to: Day): number => {
  const counted = workDaysBetween(calendar, from, to);
  if (!counted.ok) throw new Error('calendar');
  return counted.value;
};

/** Lives through the days and notes what is raised when. */
function lived(ladder: Ladder, due: Day, depth: number, held: readonly Stop[]) {
  const raised: { readonly on: Day; readonly nth: number; readonly rung: Rung }[] = [];
  for (let n = 0; n < HORIZON; n += 1) {
    const on = addDays(due, n);
    const clock: LateClock = { due, depth, climbed: raised.length, raisedOn: raised.at(-1)?.on ?? null, stops: held };
    const said = climb(ladder, clock, on, calendar);
    if (!said.ok) throw new Error(said.refusal.code);
    if (said.value.kind === 'raise') raised.push({ on, nth: said.value.nth, rung: said.value.rung });
  }
  return raised;
}

const isIn = (day: Day, held: readonly Stop[]): boolean => held.some(({ from, to }) => from <= day && (to ?? day) >= day);

test('rungs are raised in order, each once, at most one a day, on work days only, never while stopped', () => {
  fc.assert(
    fc.property(ladders, days, depths, stops, (ladder, due, depth, held) => {
      const raised = lived(ladder, due, depth, held);
      expect(raised.map(({ nth }) => nth)).toEqual(raised.map((_, index) => index + 1));
      expect(raised.every(({ on }, index) => index === 0 || on > (raised[index - 1]?.on ?? on))).toBe(true);
      for (const { on } of raised) expect([worked(on), isIn(on, held)]).toEqual([true, false]);
    }),
  );
});

test('no rung is raised before its day, and a stop moves it by as many work days as it lasted', () => {
  fc.assert(
    fc.property(ladders, days, depths, stops, (ladder, due, depth, held) => {
      for (const { on, rung } of lived(ladder, due, depth, held)) {
        const span = between(due, on);
        let stopped = 0;
        for (let day = addDays(due, 1); day <= on; day = addDays(day, 1)) if (worked(day) && isIn(day, held)) stopped += 1;
        expect(span - stopped).toBe(daysUntil(rung, depth));
      }
    }),
  );
});

test('more days, more grace, a unit lower down or one more stop never raise a rung earlier', () => {
  fc.assert(
    fc.property(
      ladders,
      days,
      depths,
      stops,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      (ladder, due, depth, held, by, grace) => {
        const milder = {
          ...ladder,
          rungs: ladder.rungs.map((rung) => ({ ...rung, after: rung.after + by, grace: rung.grace + grace })),
        };
        const plain = lived(ladder, due, depth, []);
        for (const other of [lived(milder, due, depth, []), lived(ladder, due, depth + 1, []), lived(ladder, due, depth, held)])
          for (const { nth, on } of other) expect(on >= (plain[nth - 1]?.on ?? on)).toBe(true);
      },
    ),
  );
});

test('the latest last day that a query looks for leaves out nothing, and lets nothing else through where nothing is stopped', () => {
  fc.assert(
    fc.property(ladders, days, depths, days, (ladder, due, depth, day) => {
      const [rung] = ladder.rungs;
      if (!rung || !worked(day)) return;
      const latest = latestDue(rung, depth, day, calendar);
      if (!latest.ok) throw new Error(latest.refusal.code);
      const said = climb(ladder, { due, depth, climbed: 0, raisedOn: null, stops: [] }, day, calendar);
      expect(said.ok && said.value.kind === 'raise').toBe(due <= latest.value);
    }),
  );
});

test('every ladder of these properties passes the check', () => {
  fc.assert(
    fc.property(ladders, (ladder) => {
      expect(checkRules({ hours: { from: '09:00', to: '17:30' }, ladders: [ladder] }).ok).toBe(true);
    }),
  );
});
