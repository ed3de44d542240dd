// Names of the units and people that a matter mentions, found by their ids wherever they stand in its fields.
import type { UnitPath } from '#people';
import { type Actor, readScopes } from '#people';
import type { MatterId, UnitId } from '#kernel';
import { withinScopes } from '#people/server';
import type { Reader } from '#platform/server';
import type { VisibleUnits } from './list-store.ts';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export interface Names {
  /** Short names, as lists show them. */
  readonly units: Readonly<Record<string, string>>;
  readonly fullUnits: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

/** Looks up every id in the text that is a unit or a person; others are left out. */
export async function namesIn(reader: Reader, text: string): Promise<Names> {
  const ids = [...new Set(text.match(ID) ?? [])];
  if (ids.length === 0) return { units: {}, fullUnits: {}, people: {} };
  const rows = await reader<{ id: string; name: string; fullName: string; kind: 'unit' | 'person' }[]>`
    select id, short_name as name, name as "fullName", 'unit' as kind from unit where id = any(${ids}::uuid[])
    union all select id, name, name, 'person' from person where id = any(${ids}::uuid[])`;
  const of = (kind: string, which: 'name' | 'fullName') =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [row.id, row[which]]));
  return { units: of('unit', 'name'), fullUnits: of('unit', 'fullName'), people: of('person', 'name') };
}

/** Titles of the matters that others come from, those in a compartment left out; read as the system. */
export async function titlesBehind(reader: Reader, ids: readonly MatterId[]): Promise<ReadonlyMap<MatterId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader<{ id: MatterId; title: string }[]>`
    select id, title from matter where id = any(${[...ids]}::uuid[]) and compartment is null`;
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The units whose matters the actor may see. */
export const visibleUnits = (reader: Reader, actor: Actor): Promise<VisibleUnits> => unitsAt(reader, readScopes(actor));

/** The units at or below the scopes. */
export async function unitsAt(reader: Reader, scopes: readonly UnitPath[]): Promise<VisibleUnits> {
  const rows = await reader<
    { id: UnitId; inside: boolean }[]
  >`select u.id, ${withinScopes(reader, 'u.path', scopes)} as inside from unit u`;
  const inside = rows.filter((row) => row.inside);
  return inside.length === rows.length && rows.length > 0 ? 'all' : inside.map((row) => row.id);
}
