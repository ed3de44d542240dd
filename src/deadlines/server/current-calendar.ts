// The calendar held in memory, so that a command counts its days without a query; renewed when any process imports a year.
import type { Database } from '#platform/server';
import type { WorkingCalendar } from '#deadlines';
import { CALENDAR_CHANNEL, loadCalendar } from './calendar-store.ts';

export interface CurrentCalendar {
  /** The calendar as of the last import that was heard of. */
  get(): WorkingCalendar;
  /** Reads it again; a sweep does so before it counts, in case a notification was lost with its connection. */
  renew(): Promise<WorkingCalendar>;
  close(): Promise<void>;
}

/** Loads the calendar and listens for imports until `close`. `failed` is told when a renewal could not read the database. */
export async function keepCalendar(database: Database, failed: (error: unknown) => void): Promise<CurrentCalendar> {
  let asked = 0;
  let shown = 0;
  let current = await loadCalendar(database.sql);
  const renew = async (): Promise<WorkingCalendar> => {
    const turn = ++asked;
    const loaded = await loadCalendar(database.sql);
    // An older read that comes back late must not replace a newer one.
    if (turn > shown) [shown, current] = [turn, loaded];
    return current;
  };
  const renewSoon = (): void => void renew().catch(failed);
  const close = await database.listen(CALENDAR_CHANNEL, renewSoon, renewSoon);
  await renew();
  return { get: () => current, renew, close };
}
