// Clocks that travel in events, for every register that has some: an event starts or moves those in `clocks` and ends those named
// in `stopped`; time and a new calendar say the same to all (docs/decisions/0005, 0023).
import {
  type Clock,
  type ClockRule,
  type WarningKind,
  type WorkingCalendar,
  owedWarnings,
  recountedClocks,
  startClockUntil,
} from '#deadlines';
import { type Day, type Result, ok } from '#kernel';
import { z } from 'zod';
import type { Facts } from './register.ts';

export interface Clocked {
  readonly on: Day;
  readonly clocks?: readonly Clock[];
  readonly stopped?: readonly string[];
}

/** What time and the engine say; each register with clocks takes both as events. */
export type ClockEvent =
  | ({ readonly type: 'ClockWarned'; readonly rule: string; readonly kind: WarningKind } & Clocked)
  | ({
      readonly type: 'ClockRecounted';
      readonly rule: string;
      readonly from: Day;
      readonly due: Day;
      readonly calendar: { readonly year: number; readonly version: number };
    } & Clocked);

export const WarnClocks = z.strictObject({ type: z.literal('WarnClocks') });
export const RecountClocks = z.strictObject({ type: z.literal('RecountClocks'), year: z.int(), version: z.int().min(1) });

/** Both commands as a register's definition takes them: the engine alone gives them. */
export const clockCommands = {
  WarnClocks: { label: { zh: '时限提醒', en: 'Clock warning' }, schema: WarnClocks, rule: 'internal' },
  RecountClocks: { label: { zh: '时限按新日历重算', en: 'Clocks counted anew' }, schema: RecountClocks, rule: 'internal' },
} as const;

/** The clocks after an event: one a rule. */
export function clocksAfter(clocks: readonly Clock[], { clocks: moved = [], stopped = [] }: Clocked): readonly Clock[] {
  const gone = new Set([...stopped, ...moved.map(({ rule }) => rule)]);
  return gone.size === 0 ? clocks : [...clocks.filter(({ rule }) => !gone.has(rule)), ...moved];
}

/** The rules of all clocks that run: what an event names that ends them. */
export const running = ({ clocks }: { readonly clocks: readonly Clock[] }): readonly string[] => clocks.map(({ rule }) => rule);

/**
 * A clock to a day that was named, today at the earliest. Where the calendar of working days does not reach so far, its reminder is
 * counted in calendar days: it binds nobody.
 */
export function clockUntil(rule: ClockRule, on: Day, due: Day, calendar: WorkingCalendar): Result<Clock> {
  const start = due < on ? due : on;
  const exact = startClockUntil(rule, start, due, calendar);
  if (exact.ok || exact.refusal.code !== 'calendar-not-loaded') return exact;
  return startClockUntil({ ...rule, warnBefore: { number: 3, unit: 'days' } }, start, due, calendar);
}

/** All clocks that there are, or the first refusal. */
export function allClocks(...clocks: readonly (Result<Clock> | null)[]): Result<readonly Clock[]> {
  const started: Clock[] = [];
  for (const clock of clocks) {
    if (!clock) continue;
    if (!clock.ok) return clock;
    started.push(clock.value);
  }
  return ok(started);
}

/** Every warning that is owed now, each once; nothing where none is. */
export const warned = (clocks: readonly Clock[], { now, today: on }: Facts): readonly ClockEvent[] =>
  owedWarnings(clocks, now).map(({ kind, warned: clock }) => ({
    type: 'ClockWarned',
    on,
    rule: clock.rule,
    kind,
    clocks: [clock],
  }));

/** Every clock that the calendar of now counts otherwise (CAL-16). */
export const recounted = (
  clocks: readonly Clock[],
  calendar: { readonly year: number; readonly version: number },
  { today: on, calendar: loaded }: Facts,
): readonly ClockEvent[] =>
  recountedClocks(clocks, loaded).map(({ before: { rule, due: from }, after }) => ({
    ...({ type: 'ClockRecounted', on, rule, from, due: after.due } as const),
    ...{ calendar: { year: calendar.year, version: calendar.version }, clocks: [after] },
  }));
