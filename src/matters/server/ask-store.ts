// What matters ask of units: written with the other rows beside a matter, read by decisions of other matters and by the meter.
import type { Day, MatterId, UnitId } from '#kernel';
import type { Ask, AskKind, AskSpan, AskedElsewhere, Difference, NamedMatter } from '#matters';
import { type Actor, type Concern, type UnitPath, isAdmitted, maySee } from '#people';
import { withinScopes } from '#people/server';
import type { Reader, Tx } from '#platform/server';

/** Writes what changed, in at most two statements. */
export function writeAsks(tx: Tx, id: MatterId, { gone, come }: Difference<Ask>): Promise<unknown>[] {
  const kept = new Set(come.map(({ unit, name }) => `${unit} ${name}`));
  const lost = gone.filter(({ unit, name }) => !kept.has(`${unit} ${name}`));
  const writes: Promise<unknown>[] = [];
  if (lost.length > 0)
    writes.push(tx`
      delete from ask a using unnest(${lost.map(({ unit }) => unit)}::uuid[], ${lost.map(({ name }) => name)}::text[]) as l (unit_id, name)
      where a.matter_id = ${id} and a.unit_id = l.unit_id and a.name = l.name`);
  if (come.length > 0)
    writes.push(tx`
      insert into ask (matter_id, unit_id, name, kind, asked_on, from_day, to_day, about, met_on)
      select ${id}, unit, name, kind, "askedOn", "from", coalesce("to", 'infinity'), about, "metOn"
      from jsonb_to_recordset(${JSON.stringify(come)}::text::jsonb) as row(
        unit uuid, name text, kind text, "askedOn" date, "from" date, "to" date, about text[], "metOn" date)
      on conflict (matter_id, unit_id, name) do update
      set kind = excluded.kind, asked_on = excluded.asked_on, from_day = excluded.from_day, to_day = excluded.to_day,
          about = excluded.about, met_on = excluded.met_on`);
  return writes;
}

/** The first key of the locks by which units are held; the second is the unit's own. */
const ASKING = 8_108;

/**
 * Holds units against other steps that ask of them, until the transaction ends. Always in one order, which is that of the
 * keys and not of the ids: two ids may share a key.
 */
export async function holdUnits(tx: Tx, units: readonly UnitId[]): Promise<void> {
  await tx`
    select pg_advisory_xact_lock(${ASKING}, k.key)
    from (select distinct hashtext(u) as key from unnest(${[...units]}::text[]) as u order by key offset 0) k`;
}

/** An ask as stored, with the matter that asks. */
export interface StoredAsk extends Ask, Concern {
  readonly matter: MatterId;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly unitName: string;
  readonly issuer: { readonly id: UnitId; readonly name: string } | null;
  readonly lead: string | null;
}

type Condition = ReturnType<typeof inFilter>;

/** Asks under a condition on `a`, by first day. */
export async function asksWhere(reader: Reader, condition: Condition, limit: number): Promise<readonly StoredAsk[]> {
  return await reader<StoredAsk[]>`
    select a.unit_id as unit, a.name, a.kind, a.asked_on as "askedOn", a.from_day as "from", nullif(a.to_day, 'infinity') as "to",
           a.about, a.met_on as "metOn", m.id as matter, m.compartment, m.register, m.number, m.title, u.short_name as "unitName",
           (select n.name from person n where n.id = m.lead_person) as lead,
           (select jsonb_build_object('id', i.id, 'name', i.short_name) from matter_party p join unit i on i.id = p.unit_id
            where p.matter_id = m.id and p.role = 'issuer' limit 1) as issuer,
           (select coalesce(jsonb_agg(jsonb_build_object('unit', p.unit_id, 'role', p.role, 'path', w.path)), '[]')
            from matter_party p join unit w on w.id = p.unit_id where p.matter_id = m.id) as parties
    from ask a join matter m on m.id = a.matter_id join unit u on u.id = a.unit_id
    where ${condition} order by a.from_day, a.matter_id, a.unit_id, a.name limit ${limit}`;
}

/** More than any unit is asked in a year and a half; what lies beyond would be passed over. */
const MOST = 10_000;

/** What other matters ask of the units in the span, as the actor may know it; as the system, since who asks is told of unseen ones too. */
export async function asksAmong(
  tx: Tx,
  actor: Actor | 'system',
  { units, kinds, from, to }: AskSpan,
  except: MatterId,
): Promise<readonly AskedElsewhere[]> {
  const found = await asksWhere(
    tx,
    tx`a.unit_id = any(${[...units]}::uuid[]) and a.kind = any(${[...kinds]}::text[]) and a.from_day <= ${to} and a.to_day >= ${from}
       and a.matter_id <> ${except}`,
    MOST,
  );
  const told = found.filter((ask) => actor === 'system' || isAdmitted(actor, ask));
  return told.map(({ matter: _, unitName: __, number, title, lead, issuer, parties, compartment, ...ask }) => ({
    ...ask,
    issuer: issuer?.name ?? '',
    seen: actor === 'system' || maySee(actor, { parties, compartment }) ? { number, title, lead } : null,
  }));
}

interface NamedRow extends NamedMatter, Concern {
  readonly id: MatterId;
}

/** Numbers and lead people of the matters that the actor may see; others are absent. */
export async function namedMatters(
  reader: Reader,
  actor: Actor | 'system',
  ids: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, NamedMatter>> {
  if (ids.length === 0) return new Map();
  const rows = await reader<NamedRow[]>`
    select m.id, m.number, m.lead_person as lead, m.compartment,
           (select coalesce(jsonb_agg(jsonb_build_object('unit', p.unit_id, 'role', p.role, 'path', u.path)), '[]')
            from matter_party p join unit u on u.id = p.unit_id where p.matter_id = m.id) as parties
    from matter m where m.id = any(${[...ids]}::uuid[])`;
  const seen = rows.filter((row) => actor === 'system' || maySee(actor, row));
  return new Map(seen.map(({ id, number, lead }) => [id, { number, lead }]));
}

export interface ReadableUnit {
  readonly id: UnitId;
  readonly name: string;
  /** Itself, and those below it where they count too. */
  readonly within: readonly UnitId[];
}

/** Those of the units that lie in the scopes, each with what counts to it. */
export async function readableUnits(
  reader: Reader,
  scopes: readonly UnitPath[],
  ids: readonly UnitId[],
  reach: 'own' | 'below',
): Promise<readonly ReadableUnit[]> {
  const below = reach === 'below' ? reader`w.path >= u.path and w.path < left(u.path, -1) || '0'` : reader`w.id = u.id`;
  return await reader<ReadableUnit[]>`
    select u.id, u.short_name as name, (select jsonb_agg(w.id) from unit w where ${below}) as within
    from unit u where u.id = any(${[...ids]}::uuid[]) and ${withinScopes(reader, 'u.path', scopes)} order by u.ord, u.path`;
}

/** What was asked of these units on these days. */
export interface AskFilter {
  readonly units: readonly UnitId[];
  readonly from: Day;
  readonly to: Day;
  readonly kind: AskKind | null;
}

const inFilter = (reader: Reader, { units, from, to, kind }: AskFilter) => reader`
  a.unit_id = any(${[...units]}::uuid[]) and a.asked_on between ${from} and ${to} ${kind ? reader`and a.kind = ${kind}` : reader``}`;

/** How many asks each unit has; units without any are absent. */
export async function countAsks(reader: Reader, filter: AskFilter): Promise<ReadonlyMap<UnitId, number>> {
  const rows = await reader<{ unit: UnitId; count: number }[]>`
    select a.unit_id as unit, count(*)::int as count from ask a where ${inFilter(reader, filter)} group by a.unit_id`;
  return new Map(rows.map(({ unit, count }) => [unit, count]));
}

const PAGE = 200;

/** The first of them. */
export const askedIn = (reader: Reader, filter: AskFilter): Promise<readonly StoredAsk[]> =>
  asksWhere(reader, inFilter(reader, filter), PAGE);

/** Reports on these matters that the units owe, or have given since that day; by these matters themselves or by others. */
export async function reportsOn(
  reader: Reader,
  units: readonly UnitId[],
  about: readonly MatterId[],
  since: Day,
): Promise<readonly StoredAsk[]> {
  if (about.length === 0) return [];
  return await asksWhere(
    reader,
    reader`a.unit_id = any(${[...units]}::uuid[]) and a.kind = 'report' and (a.met_on is null or a.met_on >= ${since})
      and (a.matter_id = any(${[...about]}::uuid[]) or a.about && ${[...about]}::text[])`,
    PAGE,
  );
}
