// A real ledger as a file, and what two verifiers that share no code with the server make of it: ours in one plain file, and one in
// Python that was written from docs/ledger-format.md alone.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Instant } from '#kernel';
import { type SealOptions, exportLedger, keyFolder, proveConsistency, proveInclusion, readAll, sealLedger } from '#ledger/server';
import { handle } from '#matters/server';
import { commitments } from '#registers/commitments';
import { aBureau, aDemand, aTestEngine, testDatabase } from '#test';
import { verifyFile } from '../scripts/duxing-verify.mjs';
import { aLedger, numbersFrom } from './support/a-ledger.ts';

const database = await testDatabase({ poolSize: 2 });
const bureau = await aBureau(database);
const engine = aTestEngine(database, [commitments]);
const folder = await mkdtemp(path.join(tmpdir(), 'duxing-export-'));
afterAll(() => rm(folder, { recursive: true }));

const PYTHON = fileURLToPath(new URL('support/verify-ledger.py', import.meta.url));
const python = spawnSync('python3', ['--version']).status === 0;

/** What the verifier in Python says of files. */
async function inPython(texts: readonly (string | Uint8Array)[]): Promise<readonly boolean[]> {
  const files = texts.map((_, n) => path.join(folder, `asked-${n}`));
  for (const [n, text] of texts.entries()) await writeFile(files[n] ?? '', text);
  const said = spawnSync('python3', [PYTHON, ...files], { encoding: 'utf8' });
  return said.stdout
    .trimEnd()
    .split('\n')
    .map((line) => line === 'good');
}

async function sealed(now: string, options: SealOptions = {}): Promise<void> {
  const done = await sealLedger({ database, keys: keyFolder(folder), now: now as Instant, freshId: engine.freshId }, options);
  if (!done.ok) throw new Error(done.refusal.code);
}

const open = async (title: string): Promise<void> => {
  const command = aDemand(bureau, { title });
  const done = await handle(engine, { register: 'commitments', matter: null, command, actor: bureau.actor('督办员') });
  if (!done.ok) throw new Error(done.refusal.code);
};

/** A proof of every entry that has one, and that the second seal begins with the first. */
const proofs = (): Promise<readonly string[]> =>
  database.reading('system', async (reader) => {
    const made = [await proveConsistency(reader, 1, 2)];
    for await (const entries of readAll(reader))
      for (const { matter, seq } of entries) made.push(await proveInclusion(reader, matter, seq));
    return made.flatMap((proof) => (proof.ok ? [proof.value] : []));
  });

const exported = (): Promise<string> =>
  database.reading('system', async (reader) => {
    let text = '';
    for await (const piece of exportLedger(reader)) text += piece;
    return text;
  });

test('an unsealed ledger is exported as an empty one; a sealed one holds what was sealed, and no more', async () => {
  await open('尚未封存');
  const empty = await exported();
  expect(await verifyFile([Buffer.from(empty)])).toMatchObject({ ok: true, facts: { entries: 0, seals: 0 } });
  await sealed('2026-03-02T17:00:00.000Z');
  await open('第二天 “引号” \u2028 𠮷');
  await sealed('2026-03-03T17:00:00.000Z', { newKey: true });
  await open('不在其中');
  const text = await exported();
  expect(await verifyFile([Buffer.from(text)])).toMatchObject({
    ok: true,
    facts: { seals: 2, keys: [expect.anything(), expect.anything()] },
  });
  expect([text.includes('第二天'), text.includes('不在其中')]).toEqual([true, false]);
  if (python) expect(await inPython([text, empty])).toEqual([true, true]);
});

test('every proof is good on its own, and a bent one is not', async () => {
  const [consistency, ...inclusions] = await proofs();
  if (!consistency) throw new Error('there was no proof of consistency');
  expect(inclusions.length).toBe(2);
  const all = [consistency, ...inclusions];
  const bent = all.flatMap((text) => {
    const bytes = Buffer.from(text);
    const next = numbersFrom(bytes.length);
    return Array.from({ length: 30 }, () => {
      const copy = Buffer.from(bytes);
      const bit = next() % (8 * copy.length);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return copy;
    });
  });
  for (const text of all) expect(await verifyFile([Buffer.from(text)])).toMatchObject({ ok: true });
  for (const bytes of bent) expect((await verifyFile([bytes])).ok).toBe(false);
  if (python) expect(await inPython(all)).toEqual(all.map(() => true));
});

test.runIf(python)('the verifier in Python agrees with ours on good and bent ledgers', async () => {
  const plan = { entries: 40, seals: 3, seed: 3, newKeyAfter: 1 };
  const good = [aLedger(plan).join(''), aLedger({ ...plan, hash: 'sm3' }).join('')];
  const file = Buffer.from(good[0] ?? '');
  const next = numbersFrom(11);
  const bent = Array.from({ length: 40 }, () => {
    const bytes = Buffer.from(file);
    const bit = next() % (8 * bytes.length);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return bytes;
  });
  expect(await inPython([...good, ...bent])).toEqual([true, true, ...bent.map(() => false)]);
});
