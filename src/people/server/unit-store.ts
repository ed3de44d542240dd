// Units in the database, with the spellings by which they are found.
import type { UnitId } from '#kernel';
import type { Unit, UnitPath } from '#people';
import type { Reader, Tx } from '#platform/server';
import { spellUnit } from './pinyin.ts';
import { withinScopes } from './scope-store.ts';

function rowOf(unit: Unit) {
  const [name, short] = [spellUnit(unit.name), spellUnit(unit.shortName)];
  return {
    id: unit.id,
    parent: unit.parent,
    path: unit.path,
    code: unit.code,
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    ord: unit.order,
    issuing_code: unit.issuingCode,
    name_initials: name.initials,
    name_pinyin: name.pinyin,
    short_initials: short.initials,
    short_pinyin: short.pinyin,
  };
}

/** Inserts units in one statement; their order does not matter, but parents have to be there or among them. */
export async function insertUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  await tx`
    insert into unit (id, parent, path, code, name, short_name, kind, ord, issuing_code,
                      name_initials, name_pinyin, short_initials, short_pinyin)
    select id, parent, path, code, name, short_name, kind, ord, issuing_code,
           name_initials, name_pinyin, short_initials, short_pinyin
    from jsonb_to_recordset(${JSON.stringify(units.map(rowOf))}::text::jsonb) as row(
      id uuid, parent uuid, path text, code text, name text, short_name text, kind text, ord integer, issuing_code text,
      name_initials text, name_pinyin text, short_initials text, short_pinyin text)`;
}

/** Writes units over those with the same ids: names, kind, order, and place in the tree. */
export async function updateUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  await tx`
    update unit set
      parent = row.parent, path = row.path, name = row.name, short_name = row.short_name, kind = row.kind, ord = row.ord,
      issuing_code = row.issuing_code,
      name_initials = row.name_initials, name_pinyin = row.name_pinyin,
      short_initials = row.short_initials, short_pinyin = row.short_pinyin
    from jsonb_to_recordset(${JSON.stringify(units.map(rowOf))}::text::jsonb) as row(
      id uuid, parent uuid, path text, name text, short_name text, kind text, ord integer, issuing_code text,
      name_initials text, name_pinyin text, short_initials text, short_pinyin text)
    where unit.id = row.id`;
}

const columns = (sql: Reader) =>
  sql`u.id, u.parent, u.path, u.code, u.name, u.short_name as "shortName", u.kind, u.ord as "order",
    u.issuing_code as "issuingCode"`;

/** The units at or below the scopes, parents first and siblings in their order. */
export async function listUnits(sql: Reader, scopes: readonly UnitPath[]): Promise<readonly Unit[]> {
  const units = await sql<Unit[]>`
    select ${columns(sql)} from unit u where ${withinScopes(sql, 'u.path', scopes)} order by u.ord, u.path`;
  return inTreeOrder(units);
}

/** Every unit, in tree order. */
export async function listAllUnits(sql: Reader): Promise<readonly Unit[]> {
  return inTreeOrder(await sql<Unit[]>`select ${columns(sql)} from unit u order by u.ord, u.path`);
}

/** The unit, or null where there is none at or below the scopes. */
export async function findUnit(sql: Reader, id: UnitId, scopes: readonly UnitPath[]): Promise<Unit | null> {
  const [unit] = await sql<Unit[]>`
    select ${columns(sql)} from unit u where u.id = ${id} and ${withinScopes(sql, 'u.path', scopes)}`;
  return unit ?? null;
}

function inTreeOrder(units: readonly Unit[]): readonly Unit[] {
  const listed = new Set(units.map(({ id }) => id));
  const children = Map.groupBy(units, ({ parent }) => (parent !== null && listed.has(parent) ? parent : null));
  const below = (parent: UnitId | null): readonly Unit[] =>
    (children.get(parent) ?? []).flatMap((unit) => [unit, ...below(unit.id)]);
  return below(null);
}
