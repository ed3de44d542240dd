// Tells open pages that their inbox has changed, on every process of the server: units travel by the database's
// notifications, after the commit and gathered for a moment, so that a burst of steps is one word.
import { type EventStream, type Database, openEventStream } from '#platform/server';
import type { PersonId } from '#kernel';
import type { Actor } from '#people';
import { holdersAmong } from '#people/server';

const CHANNEL = 'duxing_matters';
const GATHER_MS = 40;
/** A stream ends after this time and the page opens a new one, so that rights are judged anew. */
const LIFE_MS = 10 * 60_000;
/** A notification holds 8,000 bytes; beyond this many ids everybody is told. */
const MOST = 150;

export interface Live {
  /** Ids of units, and of people. */
  readonly announce: (concerned: ReadonlySet<string>) => void;
  readonly open: (actor: Actor) => EventStream['reply'];
  readonly close: () => Promise<void>;
}

export async function openLive(database: Database, failed: (error: unknown) => void): Promise<Live> {
  const readers = new Set<{ readonly person: PersonId; readonly send: EventStream['send'] }>();
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  // Posts are those of this moment: whoever has lost one since the stream was opened hears no more of its unit.
  const hear = (payload: string): void => {
    const people = [...new Set([...readers].map(({ person }) => person))];
    holdersAmong(database.sql, people, payload === '*' ? null : payload.split(','))
      .then((told) => readers.forEach(({ person, send }) => told.has(person) && send({ topic: 'inbox' })))
      .catch(failed);
  };
  const unlisten = await database.listen(CHANNEL, hear, () => hear('*'));
  const tell = (): void => {
    timer = null;
    const payload = gathered.size > MOST ? '*' : [...gathered].join(',');
    gathered.clear();
    database.notify(CHANNEL, payload).catch(failed);
  };
  return {
    announce: (concerned) => {
      for (const one of concerned) gathered.add(one);
      if (gathered.size > 0) timer ??= setTimeout(tell, GATHER_MS);
    },
    open: (actor) => {
      const stream = openEventStream(() => {
        readers.delete(reader);
        clearTimeout(life);
      });
      const reader = { person: actor.person, send: stream.send };
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
