// What a clock says on a day, and which warning it owes next. A sweep looks at one date per clock and may run twice or on two
// machines: the clock remembers the last warning that was given.
import { addDays, type Day, dayAt, type Instant } from '#kernel';
import type { Clock, WarningKind } from './clock.ts';

export type ClockState = 'running' | 'due-soon' | 'due' | 'breached' | 'paused' | 'stopped';

/** A warning and the first day on which it is true; `at` is the moment, for a clock in hours that runs out. */
export interface ClockWarning {
  readonly kind: WarningKind;
  readonly on: Day;
  readonly at: Instant | null;
}

/** The state on a day. On its last day a clock is `due`; `breached` begins the day after. */
export function stateOn(clock: Clock, today: Day): ClockState {
  if (clock.stoppedOn) return 'stopped';
  if (clock.pausedOn) return 'paused';
  if (today > clock.due) return 'breached';
  if (today === clock.due) return 'due';
  return clock.soonOn && today >= clock.soonOn ? 'due-soon' : 'running';
}

/** The state at a moment; differs from `stateOn` only for clocks in hours, which run out within a day. */
export function stateAt(clock: Clock, now: Instant): ClockState {
  const state = stateOn(clock, dayAt(now));
  return clock.dueAt && now > clock.dueAt && state === 'due' ? 'breached' : state;
}

/** The next warning that this clock owes, whenever that is; null when it is paused, stopped or has said everything. */
export function nextWarning(clock: Clock): ClockWarning | null {
  if (clock.stoppedOn || clock.pausedOn) return null;
  return warningsOf(clock).find(({ kind }) => rank(kind) > rank(clock.warned)) ?? null;
}

/**
 * The warning to give now, or null. Only the gravest that is true: after three days without a sweep nobody is told that a
 * breached clock is near. Record it with `warn` in the same transaction, then `nextWarning` gives the new date.
 */
export function owedWarning(clock: Clock, now: Instant): ClockWarning | null {
  if (clock.stoppedOn || clock.pausedOn) return null;
  const today = dayAt(now);
  const isTrue = (warning: ClockWarning) => (warning.at ? now > warning.at : warning.on <= today);
  return warningsOf(clock).findLast((warning) => rank(warning.kind) > rank(clock.warned) && isTrue(warning)) ?? null;
}

/** The clock with a warning marked as given; a lesser warning than the last changes nothing. */
export const warn = (clock: Clock, kind: WarningKind): Clock =>
  rank(kind) > rank(clock.warned) ? { ...clock, warned: kind } : clock;

/** What clocks owe now: each that has a warning to give, with it marked as given. Empty where nothing is owed. */
export const owedWarnings = (
  clocks: readonly Clock[],
  now: Instant,
): readonly { readonly kind: WarningKind; readonly warned: Clock }[] =>
  clocks.flatMap((clock) => {
    const owed = owedWarning(clock, now);
    return owed ? [{ kind: owed.kind, warned: warn(clock, owed.kind) }] : [];
  });

function warningsOf(clock: Clock): readonly ClockWarning[] {
  const last: ClockWarning[] = [
    { kind: 'due', on: clock.due, at: null },
    { kind: 'breached', on: clock.dueAt ? clock.due : addDays(clock.due, 1), at: clock.dueAt },
  ];
  return clock.soonOn && clock.soonOn < clock.due ? [{ kind: 'due-soon', on: clock.soonOn, at: null }, ...last] : last;
}

const RANK = { 'due-soon': 1, due: 2, breached: 3 } as const;
const rank = (kind: WarningKind | null): number => (kind ? RANK[kind] : 0);
