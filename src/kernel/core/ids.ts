// Identifiers are UUIDs (version 7 where we make them, so that they sort by time); each kind is a type of its own.
import type { Brand } from './brand.ts';

export type MatterId = Brand<'MatterId'>;
export type UnitId = Brand<'UnitId'>;
export type PersonId = Brand<'PersonId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function parse<Id extends string>(text: string): Id | null {
  return UUID.test(text) ? (text as Id) : null;
}

/** Lower-case UUID text or null; ids in any other form are refused rather than repaired. */
export const parseMatterId = (text: string): MatterId | null => parse(text);
export const parseUnitId = (text: string): UnitId | null => parse(text);
export const parsePersonId = (text: string): PersonId | null => parse(text);

/** A UUIDv7 from a time in milliseconds and ten bytes of randomness; both come from outside, so that the core stays pure. */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0');
  const tail = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(tail.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}
