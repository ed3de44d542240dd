// Which imported years the running clocks still have to be counted by, and the passes that did so.
import type { Instant } from '#kernel';
import type { Recounted } from '#deadlines';
import type { Reader, Tx } from '#platform/server';

/** A version of a year that was imported. */
export interface CalendarChange {
  readonly year: number;
  readonly version: number;
}

/**
 * A step that began before an import may still count by the older calendar and commit after the first pass has gone by. No
 * transaction of ours lives that long, and each process renews its calendar once a minute even if the news was lost.
 */
const SETTLED_AFTER = '3 minutes';

/** The newest version of every imported year that no late enough pass has gone over. */
export const pendingRecounts = async (reader: Reader): Promise<readonly CalendarChange[]> =>
  await reader<CalendarChange[]>`
    select y.year, y.version
    from (select distinct on (year) year, version, imported_at from calendar_year order by year, version desc) y
    where not exists (
      select 1 from calendar_recount r
      where r.year = y.year and r.version = y.version and r.began_at >= y.imported_at + ${SETTLED_AFTER}::interval)
    order by y.year`;

/** Records a pass; one that began at the same moment counts once. */
export async function insertRecount(tx: Tx, { year, version }: CalendarChange, done: Recounted, beganAt: Instant): Promise<void> {
  await tx`
    insert into calendar_recount (year, version, began_at, moved, uncounted)
    values (${year}, ${version}, ${beganAt}, ${done.moved}, ${done.uncounted})
    on conflict (year, version, began_at) do nothing`;
}
