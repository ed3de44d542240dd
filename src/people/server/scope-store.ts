// The reach of an actor as SQL: a condition on a column of unit paths, for lists, counts, searches and exports.
import { type UnitPath, pathRange } from '#people';
import type { Reader } from '#platform/server';

/**
 * A condition that holds for paths at or below one of the scopes; with no scope, for none. `column` is a name in the
 * query, such as `u.path`, of type text COLLATE "C", and never comes from outside.
 */
export function withinScopes(sql: Reader, column: string, scopes: readonly UnitPath[]) {
  const nowhere = sql`false`;
  const any = scopes
    .map(pathRange)
    .reduce((before, { from, below }) => sql`${before} or (${sql(column)} >= ${from} and ${sql(column)} < ${below})`, nowhere);
  return sql`(${any})`;
}
