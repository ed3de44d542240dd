// The clock as a door: finds clocks that owe a warning and has their registers note it. Safe to run twice or on two
// processes: each matter is locked for its step, and a register notes a warning once.
import { type MatterId, dayAt } from '#kernel';
import type { Engine } from './engine.ts';
import { handle } from './handle.ts';
import { type Owing, owingMatters } from './sweep-store.ts';

export interface Swept {
  /** Matters on which something was noted. */
  readonly noted: number;
  /** Matters that could not be stepped; they are tried again at the next sweep. */
  readonly failed: readonly MatterId[];
}

const BATCH = 500;
const AT_ONCE = 4;

/** Notes every warning that is owed now. Ends when nothing is owed any more, or only what failed. */
export async function sweep(engine: Engine): Promise<Swept> {
  const today = dayAt(engine.now());
  const failed: MatterId[] = [];
  let noted = 0;
  let after: Owing | null = null;
  for (;;) {
    const from: Owing | null = after;
    const owing: readonly Owing[] = await engine.database.reading('system', (reader) => owingMatters(reader, today, from, BATCH));
    if (owing.length === 0) return { noted, failed };
    after = owing.at(-1) ?? null;
    const queue = [...owing];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const type = engine.registers.get(next.register)?.sweep;
        const done = type
          ? await handle(engine, { register: next.register, matter: next.matter, command: { type }, actor: 'system' })
          : null;
        if (done?.ok) noted += 1;
        else failed.push(next.matter);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}
