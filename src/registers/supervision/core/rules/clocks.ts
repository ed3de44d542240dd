// Clocks that come near, run out, or are counted anew after a calendar was imported (CAL-16).
import { owedWarning, recountClock, warn } from '#deadlines';
import { ok } from '#kernel';
import type { Facts } from '#matters';
import type { Act } from '../act.ts';
import type { CommandOf } from '../commands.ts';
import type { ActEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { endIfSettled } from './conclude.ts';
import type { Decision } from './step.ts';

/** Notes each warning once. The day after the last day to ask for review, an act of which nothing more can come has ended. */
export function warnClocks(act: Act, facts: Facts): Decision {
  const { today: on, now: at } = facts;
  let after = act;
  const events: ActEvent[] = [];
  const note = (event: ActEvent) => {
    events.push(event);
    after = evolve(after, event);
  };
  for (const { rule } of act.clocks) {
    const clock = after.clocks.find((running) => running.rule === rule);
    const owed = clock && owedWarning(clock, facts.now);
    if (!clock || !owed) continue;
    const clocks = after.clocks.map((other) => (other.rule === rule ? warn(clock, owed.kind) : other));
    note({ type: 'ClockWarned', on, at, rule, kind: owed.kind, clocks });
  }
  return ok({ events: [...events, ...endIfSettled(after, facts)] });
}

/** Notes each clock whose last day or reminder is another by the calendar of now; a day that was named never moves. */
export function recountClocks(act: Act, { year, version }: CommandOf<'RecountClocks'>, facts: Facts): Decision {
  const { today: on, now: at, calendar } = facts;
  const events: ActEvent[] = [];
  let { clocks } = act;
  for (const clock of act.clocks) {
    const counted = recountClock(clock, calendar);
    if (!counted.ok || (counted.value.due === clock.due && counted.value.soonOn === clock.soonOn)) continue;
    const { rule, due: from } = clock;
    clocks = clocks.map((other) => (other.rule === rule ? counted.value : other));
    events.push({ type: 'ClockRecounted', on, at, rule, from, due: counted.value.due, calendar: { year, version }, clocks });
  }
  return ok({ events });
}
