// Finding units and people by a few letters of pinyin or characters, only inside the reach of whoever asks.
import type { PickView, SearchQuery, UnitPath } from '#people';
import type { Reader } from '#platform/server';
import { type PeopleReach, type PersonRecord, postsWithin } from './person-store.ts';
import { withinScopes } from './scope-store.ts';

const MOST_PICKS = 20;
const PAGE = 50;

/** At most 20 units; short names before full names, exact before started before contained. */
export async function pickUnits(sql: Reader, query: SearchQuery, scopes: readonly UnitPath[]): Promise<readonly PickView[]> {
  return sql<PickView[]>`
    select 'unit' as kind, u.id, u.short_name as name, u.name as detail
    from unit u
    where ${withinScopes(sql, 'u.path', scopes)} and (${unitMatch(sql, query)})
    order by ${unitRank(sql, query)}, length(u.path), u.ord, u.path
    limit ${MOST_PICKS}`;
}

/**
 * At most 20 people who are in use; `detail` is a unit with the title held there. Sorted before posts are looked up,
 * so that the reach is tested for the first few only.
 */
export async function pickPeople(sql: Reader, query: SearchQuery, scopes: readonly UnitPath[]): Promise<readonly PickView[]> {
  return sql<PickView[]>`
    select 'person' as kind, p.id, p.name, held.detail
    from (
      select p.id, p.name, p.name_pinyin, p.account, ${personRank(sql, query)} as rank
      from person p where p.active and (${personMatch(sql, query)})
      order by rank, p.name_pinyin, p.account
    ) p
    cross join lateral (
      select u.short_name || ' ' || o.title as detail
      from post o join unit u on u.id = o.unit_id
      where o.person_id = p.id and o.until is null and ${withinScopes(sql, 'u.path', scopes)}
      order by u.path limit 1
    ) held
    order by p.rank, p.name_pinyin, p.account
    limit ${MOST_PICKS}`;
}

/** One page of 50 people with a post in the reach, in use or not as asked; `more` says whether another page follows. */
export async function listPeople(
  sql: Reader,
  query: SearchQuery,
  reach: PeopleReach,
  options: { readonly page: number; readonly alsoInactive: boolean },
): Promise<{ readonly people: readonly PersonRecord[]; readonly more: boolean }> {
  const people = await sql<PersonRecord[]>`
    select p.id, p.account, p.name, p.staff_number as "staffNumber", p.active, held.posts
    from (
      select p.*, ${personRank(sql, query)} as rank
      from person p where (p.active or ${options.alsoInactive}) and (${personMatch(sql, query)})
      order by rank, p.name_pinyin, p.account
    ) p
    cross join lateral (select ${postsWithin(sql, reach)} as posts) held
    where ${reach.everybody} or held.posts <> '[]'
    order by p.rank, p.name_pinyin, p.account
    limit ${PAGE + 1} offset ${(options.page - 1) * PAGE}`;
  return { people: people.slice(0, PAGE), more: people.length > PAGE };
}

interface Letters {
  readonly letters: string;
  readonly below: string;
}
const starts = (sql: Reader, column: string, { letters, below }: Letters) =>
  sql`(${sql(column)} >= ${letters} and ${sql(column)} < ${below})`;
const holds = (sql: Reader, column: string, characters: string) => sql`strpos(lower(${sql(column)}), ${characters}) > 0`;

function unitMatch(sql: Reader, query: SearchQuery) {
  if (query.kind === 'everything') return sql`true`;
  if (query.kind === 'characters') {
    return sql`${holds(sql, 'u.name', query.characters)} or ${holds(sql, 'u.short_name', query.characters)}`;
  }
  return sql`${starts(sql, 'u.short_initials', query)} or ${starts(sql, 'u.short_pinyin', query)}
          or ${starts(sql, 'u.name_initials', query)} or ${starts(sql, 'u.name_pinyin', query)}`;
}

function unitRank(sql: Reader, query: SearchQuery) {
  if (query.kind === 'everything') return sql`length(u.path)`;
  if (query.kind === 'characters') {
    return sql`case when lower(u.short_name) = ${query.characters} then 0
                    when starts_with(lower(u.short_name), ${query.characters}) then 1 else 2 end`;
  }
  return sql`case when u.short_initials = ${query.letters} or u.short_pinyin = ${query.letters} then 0
                  when ${starts(sql, 'u.short_initials', query)} or ${starts(sql, 'u.short_pinyin', query)} then 1 else 2 end`;
}

function personMatch(sql: Reader, query: SearchQuery) {
  if (query.kind === 'everything') return sql`true`;
  if (query.kind === 'characters') return holds(sql, 'p.name', query.characters);
  return sql`${starts(sql, 'p.name_initials', query)} or ${starts(sql, 'p.name_pinyin', query)}
          or ${starts(sql, 'p.account', query)} or ${starts(sql, 'p.staff_number', query)}`;
}

function personRank(sql: Reader, query: SearchQuery) {
  if (query.kind === 'everything') return sql`p.name_pinyin`;
  if (query.kind === 'characters') {
    return sql`case when p.name = ${query.characters} then 0 when starts_with(p.name, ${query.characters}) then 1 else 2 end`;
  }
  return sql`case when p.name_initials = ${query.letters} or p.name_pinyin = ${query.letters} then 0 else 1 end`;
}
