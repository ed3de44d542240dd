// Clocks counted anew after a working calendar was imported (CAL-16): each one that changes is an entry of its own, so that no
// last day ever moves without a word.
import { recountClock } from '#deadlines';
import { ok } from '#kernel';
import type { Facts } from '#matters';
import type { CommandOf } from '../commands.ts';
import { type Commitment, hasEnded } from '../commitment.ts';
import type { Decision } from './issue.ts';

/**
 * Notes each clock whose last day or reminder is another by the calendar of now; with none, nothing happens, however often it is
 * asked. A clock that the loaded years do not cover any more keeps its day. The day that an order names never moves.
 */
export function recountClocks(
  state: Commitment,
  { year, version }: CommandOf<'RecountClocks'>,
  { today, calendar }: Facts,
): Decision {
  if (hasEnded(state.status)) return ok({ events: [] });
  const events = state.clocks.flatMap((clock) => {
    const counted = recountClock(clock, calendar);
    if (!counted.ok || (counted.value.due === clock.due && counted.value.soonOn === clock.soonOn)) return [];
    const { rule, due: from } = clock;
    const { due } = counted.value;
    return [
      { type: 'ClockRecounted' as const, on: today, rule, from, due, calendar: { year, version }, clocks: [counted.value] },
    ];
  });
  return ok({ events });
}
