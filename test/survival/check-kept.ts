// Looks at what is kept after a crash: the ledger verifies, everything acknowledged is there once, no stored file is half written.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { verifyLedger } from '#matters/server';
import { openDatabase, startEmbeddedDatabase } from '#platform/server';
import { REGISTERS } from '../../src/app/server/registers.ts';
import type { Diary } from './diary.ts';

/** Counts of what is kept, and what is wrong with it. */
export interface Kept {
  readonly entries: number;
  readonly files: number;
  readonly wrong: readonly string[];
}

/** Looks at the database that the running server owns, and at its folder of files. */
export async function checkKept(folder: string, diary: Diary): Promise<Kept> {
  const server = await startEmbeddedDatabase({ folder, whenRunning: 'attach' });
  const database = await openDatabase({ address: server.address, poolSize: 2 });
  try {
    const verified = await verifyLedger(database, REGISTERS);
    const { bodies, recorded } = await database.reading('system', async (sql) => ({
      bodies: await sql<{ body: string }[]>`select body::text as body from ledger_entry`,
      recorded: await sql<{ hash: string }[]>`select hash from file union select hash from evidence`,
    }));
    const stored = storedIn(path.join(folder, 'files'));
    return {
      entries: verified.entries,
      files: stored.intact.size,
      wrong: [
        ...diary.wrong,
        ...verified.differences.map(({ matter, what }) => `verify: ${matter} ${what}`),
        ...wrongMarks(countMarks(bodies.map(({ body }) => body)), diary),
        ...stored.broken.map((file) => `half-written file ${file}`),
        ...[...diary.files, ...recorded.map(({ hash }) => hash)]
          .filter((hash) => !stored.intact.has(hash))
          .map((hash) => `file ${hash} is gone`),
      ],
    };
  } finally {
    await database.close();
    await server.stop();
  }
}

function countMarks(bodies: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const body of bodies) {
    const mark = /"(caller\d+-\d+\.)"/.exec(body)?.[1];
    if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

function wrongMarks(counts: ReadonlyMap<string, number>, diary: Diary): readonly string[] {
  const lost = [...diary.done].filter((mark) => !counts.has(mark)).map((mark) => `acknowledged, and lost: ${mark}`);
  const twice = [...counts].filter(([, count]) => count > 1).map(([mark, count]) => `${mark} is there ${count} times`);
  return [...lost, ...twice];
}

/** Stored files, each compared with its name; what lies aside was never acknowledged and is served to nobody. */
function storedIn(folder: string): { readonly intact: ReadonlySet<string>; readonly broken: readonly string[] } {
  const intact = new Set<string>();
  const broken: string[] = [];
  for (const part of readdirSync(folder).filter((name) => name !== 'incoming'))
    for (const name of readdirSync(path.join(folder, part))) {
      const hash = createHash('sha256').update(readFileSync(path.join(folder, part, name)));
      if (hash.digest('hex') === name) intact.add(name);
      else broken.push(name);
    }
  return { intact, broken };
}
