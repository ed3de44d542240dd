// Clocks that come near, run out, or are counted anew after a calendar was imported (CAL-16).
import { type Clock, owedWarnings, recountedClocks } from '#deadlines';
import { ok } from '#kernel';
import type { Facts } from '#matters';
import type { Act } from '../act.ts';
import type { CommandOf } from '../commands.ts';
import type { ActEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { endIfSettled } from './conclude.ts';
import type { Decision } from './step.ts';

/** The clocks with one in place of that under the same rule. */
const withClock = (clocks: readonly Clock[], clock: Clock): readonly Clock[] =>
  clocks.map((other) => (other.rule === clock.rule ? clock : other));

/** Notes each warning once. The day after the last day to ask for review, an act of which nothing more can come has ended. */
export function warnClocks(act: Act, facts: Facts): Decision {
  const { today: on, now: at } = facts;
  let after = act;
  const events: ActEvent[] = [];
  const note = (event: ActEvent) => {
    events.push(event);
    after = evolve(after, event);
  };
  for (const { kind, warned } of owedWarnings(act.clocks, at))
    note({ type: 'ClockWarned', on, at, rule: warned.rule, kind, clocks: withClock(after.clocks, warned) });
  return ok({ events: [...events, ...endIfSettled(after, facts)] });
}

/** Notes each clock whose last day or reminder is another by the calendar of now; a day that was named never moves. */
export function recountClocks(act: Act, { year, version }: CommandOf<'RecountClocks'>, facts: Facts): Decision {
  const { today: on, now: at, calendar } = facts;
  const events: ActEvent[] = [];
  let { clocks } = act;
  for (const { before, after } of recountedClocks(clocks, calendar)) {
    const { rule, due: from } = before;
    clocks = withClock(clocks, after);
    events.push({ type: 'ClockRecounted', on, at, rule, from, due: after.due, calendar: { year, version }, clocks });
  }
  return ok({ events });
}
