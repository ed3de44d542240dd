// Lists of matters within what the actor may see; counts, exports and searches go through the same condition.
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { MatterFilter } from './list-filter.ts';
import type { Reader } from '#platform/server';

export interface ListedMatter {
  readonly id: MatterId;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly leadPerson: PersonId | null;
  readonly leadPersonName: string | null;
  readonly due: Day | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/** Units whose matters may be seen; `all` when that is every unit there is. */
export type VisibleUnits = 'all' | readonly UnitId[];

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function visible(reader: Reader, units: VisibleUnits) {
  if (units === 'all') return reader`true`;
  return reader`exists (select 1 from matter_party p where p.matter_id = m.id and p.unit_id = any(${[...units]}::uuid[]))`;
}

function condition(reader: Reader, filter: MatterFilter, units: VisibleUnits, today: Day) {
  const when = <Value>(value: Value | undefined, sql: (value: Value) => ReturnType<typeof visible>) =>
    value === undefined ? reader`` : reader`and ${sql(value)}`;
  return reader`
    m.register = ${filter.register} and ${visible(reader, units)}
    ${when(filter.open, (open) => (open ? reader`m.closed_on is null` : reader`m.closed_on is not null`))}
    ${when(filter.statuses, (statuses) => reader`m.status = any(${[...statuses]}::text[])`)}
    ${when(filter.units, (ids) => reader`m.unit_id = any(${[...ids]}::uuid[])`)}
    ${when(filter.origin, (id) => reader`m.origin = ${id}`)}
    ${when(filter.parent, (id) => reader`m.parent = ${id}`)}
    ${when(filter.dueFrom, (day) => reader`m.due >= ${day}`)}
    ${when(filter.dueTo, (day) => reader`m.due <= ${day}`)}
    ${when(filter.openedFrom, (day) => reader`m.opened_on >= ${day}`)}
    ${when(filter.openedTo, (day) => reader`m.opened_on <= ${day}`)}
    ${when(filter.closedFrom, (day) => reader`m.closed_on >= ${day}`)}
    ${when(filter.closedTo, (day) => reader`m.closed_on <= ${day}`)}
    ${when(filter.overdue, (late) => (late ? reader`m.closed_on is null and m.due < ${today}` : reader`not (m.closed_on is null and coalesce(m.due < ${today}, false))`))}
    ${when(filter.mark, (mark) => reader`m.marks @> ${[mark]}::text[]`)}
    ${when(filter.text, (text) => reader`(m.title ilike ${like(text)} or m.number ilike ${like(text)})`)}`;
}

/** A matter without a day comes after every day, so first where the latest do. Each order is an index, either way round. */
function order(reader: Reader, sort: MatterFilter['sort']) {
  switch (sort) {
    case 'due':
      return reader`m.due asc, m.id asc`;
    case '-due':
      return reader`m.due desc, m.id desc`;
    case 'opened':
    case 'number':
      return reader`m.opened_on asc, m.id asc`;
    case '-opened':
    case '-number':
      return reader`m.opened_on desc, m.id desc`;
  }
}

/** One page of the list. */
export async function listMatters(
  reader: Reader,
  filter: MatterFilter,
  units: VisibleUnits,
  today: Day,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ListedMatter[]> {
  return await reader<ListedMatter[]>`
    select m.id, m.register, m.number, m.title, m.status, m.unit_id as unit, u.short_name as "unitName", m.lead_person as "leadPerson",
           p.name as "leadPersonName", m.due, m.opened_on as "openedOn", m.closed_on as "closedOn"
    from matter m join unit u on u.id = m.unit_id left join person p on p.id = m.lead_person
    where ${condition(reader, filter, units, today)}
    order by ${order(reader, filter.sort)} offset ${page.offset} limit ${page.limit}`;
}

export const COUNT_LIMIT = 10_000;

/** How many there are, counted up to COUNT_LIMIT + 1, so that a wide filter stays quick. */
export async function countMatters(reader: Reader, filter: MatterFilter, units: VisibleUnits, today: Day): Promise<number> {
  const [row] = await reader<{ count: number }[]>`
    select count(*)::int as count from (select 1 from matter m where ${condition(reader, filter, units, today)} limit ${COUNT_LIMIT + 1}) c`;
  return row?.count ?? 0;
}

/** The ids of the units below (and with) one unit; empty where there is none. */
export async function unitsWithin(reader: Reader, top: UnitId): Promise<readonly UnitId[]> {
  const rows = await reader<{ id: UnitId }[]>`
    select u.id from unit u join unit t on t.id = ${top}
    where u.path >= t.path and u.path < left(t.path, -1) || '0'`;
  return rows.map((row) => row.id);
}
