// Clocks counted anew after a working calendar was imported (CAL-16): each one that changes is an entry of its own, so that no
// last day ever moves without a word.
import { recountedClocks } from '#deadlines';
import { ok } from '#kernel';
import type { Facts } from '#matters';
import type { CommandOf } from '../commands.ts';
import { type Commitment, hasEnded } from '../commitment.ts';
import type { Decision } from './issue.ts';

/** Notes each clock that the calendar of now counts otherwise; with none, nothing happens, however often it is asked. */
export function recountClocks(
  state: Commitment,
  { year, version }: CommandOf<'RecountClocks'>,
  { today, calendar }: Facts,
): Decision {
  if (hasEnded(state.status)) return ok({ events: [] });
  const events = recountedClocks(state.clocks, calendar).map(({ before: { rule, due: from }, after }) => ({
    ...({ type: 'ClockRecounted', on: today, rule, from, due: after.due } as const),
    ...{ calendar: { year, version }, clocks: [after] },
  }));
  return ok({ events });
}
