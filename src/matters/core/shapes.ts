// Schemas of the values that commands carry. They check form and existence in the calendar; units and files are looked up
// by the engine.
import { z } from 'zod';
import {
  type Day,
  type Instant,
  type MatterId,
  type PersonId,
  type UnitId,
  parseDay,
  parseInstant,
  parseMatterId,
  parsePersonId,
  parseUnitId,
} from '#kernel';
import type { EvidenceRef } from './register.ts';

const checked = <Value extends string>(parse: (text: string) => Value | null, message: string) =>
  z.custom<Value>((value) => typeof value === 'string' && parse(value) !== null, message);

export const dayShape = checked<Day>(parseDay, 'a day written YYYY-MM-DD');
export const instantShape = checked<Instant>(parseInstant, 'a moment written YYYY-MM-DDTHH:MM:SS.sssZ');
export const matterShape = checked<MatterId>(parseMatterId, 'the id of a matter');
export const unitShape = checked<UnitId>(parseUnitId, 'the id of a unit');
export const personShape = checked<PersonId>(parsePersonId, 'the id of a person');

/** Text that says something: trimmed, 1 to `most` characters. */
export const textShape = (most: number) => z.string().trim().min(1, 'must not be empty').max(most, `at most ${most} characters`);

/** Files stored beforehand, by hash; at most twenty to a step. */
export const evidenceShape: z.ZodType<readonly EvidenceRef[]> = z
  .array(z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: textShape(200) }))
  .max(20);
