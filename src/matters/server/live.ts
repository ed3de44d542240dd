// Tells open pages that their inbox has changed, on every process of the server: units travel by the database's
// notifications, after the commit and gathered for a moment, so that a burst of steps is one word.
import { type EventStream, type Database, openEventStream } from '#platform/server';
import type { Actor } from '#people';

const CHANNEL = 'duxing_matters';
const GATHER_MS = 40;
/** A stream ends after this time and the page opens a new one, so that rights are judged anew. */
const LIFE_MS = 10 * 60_000;
/** A notification holds 8,000 bytes; beyond this many units everybody is told. */
const MOST_UNITS = 150;

export interface Live {
  readonly announce: (units: ReadonlySet<string>) => void;
  readonly open: (actor: Actor) => EventStream['reply'];
  readonly close: () => Promise<void>;
}

export async function openLive(database: Database, failed: (error: unknown) => void): Promise<Live> {
  const readers = new Set<{ readonly units: ReadonlySet<string>; readonly send: EventStream['send'] }>();
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const hear = (payload: string): void => {
    const told = payload === '*' ? null : new Set(payload.split(','));
    for (const reader of readers) if (!told || !reader.units.isDisjointFrom(told)) reader.send({ topic: 'inbox' });
  };
  const unlisten = await database.listen(CHANNEL, hear, () => hear('*'));
  const tell = (): void => {
    timer = null;
    const payload = gathered.size > MOST_UNITS ? '*' : [...gathered].join(',');
    gathered.clear();
    database.notify(CHANNEL, payload).catch(failed);
  };
  return {
    announce: (units) => {
      for (const unit of units) gathered.add(unit);
      if (gathered.size > 0) timer ??= setTimeout(tell, GATHER_MS);
    },
    open: (actor) => {
      const stream = openEventStream(() => {
        readers.delete(reader);
        clearTimeout(life);
      });
      const reader = { units: new Set<string>(actor.posts.map((post) => post.unit)), send: stream.send };
      readers.add(reader);
      const life = setTimeout(
        () => 'bytes' in stream.reply && 'destroy' in stream.reply.bytes && stream.reply.bytes.destroy(),
        LIFE_MS,
      );
      life.unref();
      return stream.reply;
    },
    close: async () => {
      if (timer) clearTimeout(timer);
      await unlisten();
    },
  };
}
