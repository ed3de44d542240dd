// What every life in the demo shares: the bureau and its people, the calendar of working days, and who has what in hand.
import { type WorkingCalendar, addWorkDays } from '#deadlines';
import { type Day, type Instant, type MatterId, type UnitId, addDays, dayAt, parseInstant } from '#kernel';
import type { EvidenceRef } from '#matters';
import { type Actor, type Role, type Unit, depthOf, isWithin } from '#people';
import type { CommitmentStatus } from '#registers/commitments';
import type { MeasureDraft } from '#registers/directives';
import type { Staff } from '../bureau/staff.ts';
import type { Chance } from '../chance.ts';
import type { Schedule } from './schedule.ts';
import type { Stage } from './stage.ts';

/** A commitment on its way, as the play knows it. */
export interface Held {
  readonly id: MatterId;
  readonly title: string;
  readonly issuer: Unit;
  readonly measure: MeasureDraft;
  /** Levels below that it may go down. */
  readonly down: number;
  /** Stays where it is once it has come to this status. */
  readonly halt: CommitmentStatus | null;
  readonly chance: Chance;
  readonly parts: Held[];
  lead: Unit;
  due: Day;
  status: CommitmentStatus;
  /** Its own count, in the unit of its measure. */
  count: number;
}

export interface World {
  readonly stage: Stage;
  readonly schedule: Schedule;
  readonly units: readonly Unit[];
  readonly bureau: Unit;
  readonly staff: Staff;
  readonly calendar: WorkingCalendar;
  readonly files: readonly EvidenceRef[];
  /** The day before which the play ends. */
  readonly today: Day;
  /** Commitments issued by the bureau itself. */
  readonly tops: Held[];
}

const ENDED: readonly CommitmentStatus[] = ['closed', 'withdrawn', 'superseded'];
export const isOver = (held: Held): boolean => ENDED.includes(held.status);

/** It has ended without being done, and its open parts with it. */
export function endWith(held: Held, status: 'withdrawn' | 'superseded'): void {
  held.status = status;
  for (const part of held.parts) if (!isOver(part)) endWith(part, status);
}

/** Some moment of office hours (8:40 to 17:40 in the bureau's zone) on a day. */
export function momentOn(day: Day, chance: Chance): Instant {
  const minutes = 40 + chance.whole(0, 540);
  const pad = (value: number) => String(value).padStart(2, '0');
  const moment = parseInstant(`${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(chance.whole(0, 59))}.000Z`);
  if (!moment) throw new Error(`no moment on ${day}`);
  return moment;
}

/** A moment so many work days from now; past the loaded calendar, some day after the play. */
export function later({ stage, calendar, today }: World, workDays: number, chance: Chance): Instant {
  const from = dayAt(stage.now());
  const day = addWorkDays(calendar, from, Math.max(1, Math.round(workDays)));
  return momentOn(day.ok ? day.value : today, chance);
}

/** The work day on or after a calendar day that lies ahead, or else tomorrow's. */
export function onDay(world: World, day: Day, chance: Chance): Instant {
  const now = dayAt(world.stage.now());
  const eve = addDays(day, -1);
  const found = addWorkDays(world.calendar, eve > now ? eve : now, 1);
  return momentOn(found.ok ? found.value : world.today, chance);
}

/** Somebody who acts for a unit in one of the roles. */
export function someone({ staff }: World, unit: Unit, roles: readonly Role[], chance: Chance): Actor {
  return chance.one(roles.flatMap((role) => staff.acting(unit.id, role)));
}

/** Whoever issues, decides and checks for a unit: the supervisors of the bureau, the heads elsewhere. */
export const issuerOf = (world: World, unit: Unit, chance: Chance): Actor =>
  someone(world, unit, unit.kind === 'bureau' ? ['supervisor'] : ['head'], chance);

export const unitsBelow = ({ units }: World, unit: Unit): readonly Unit[] =>
  units.filter(({ path }) => isWithin(path, unit.path) && depthOf(path) === depthOf(unit.path) + 1);

export function unitOf({ units }: World, id: UnitId): Unit {
  const unit = units.find((one) => one.id === id);
  if (!unit) throw new Error(`no unit ${id} in the demo`);
  return unit;
}
