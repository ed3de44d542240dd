// What follows a calendar import: every process counts by the new year, and the clocks that run are counted anew. A pass is
// recorded when it is through; until one has begun late enough, the next sweep goes over them again (see recount-store).
import type { Recounted } from '#deadlines';
import { type CurrentCalendar, insertRecount, pendingRecounts } from '#deadlines/server';
import { ok } from '#kernel';
import { type Engine, recountClocks } from '#matters/server';

/** Goes over the clocks for every imported year that is not settled, and gives what all passes did together. */
export async function recountPending(engine: Engine, calendar: CurrentCalendar): Promise<Recounted> {
  let [moved, uncounted] = [0, 0];
  // Once a minute in every process, in case the news of an import was lost with a connection.
  await calendar.renew();
  for (const change of await pendingRecounts(engine.database.sql)) {
    // Read anew each time, so that what the pass counts by is never older than the version that it records.
    await calendar.renew();
    const beganAt = engine.now();
    const done = await recountClocks(engine, change);
    await engine.database.transaction('nobody', async (tx) => {
      await insertRecount(tx, change, done, beganAt);
      return ok(null);
    });
    moved += done.moved;
    uncounted += done.uncounted;
  }
  return { moved, uncounted };
}

const PATIENCE_MS = 15_000;

/** The same for an answer to whoever imported: null where it takes longer, or fails and is left to the next sweep. */
export async function recountSoon(
  engine: Engine,
  calendar: CurrentCalendar,
  failed: (error: unknown) => void,
): Promise<Recounted | null> {
  const counting = recountPending(engine, calendar).catch((error: unknown) => {
    failed(error);
    return null;
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const done = await Promise.race([counting, patience]);
  clearTimeout(timer);
  return done;
}
