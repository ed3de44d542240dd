// Every change of an exported ledger is found by duxing-verify (issue: Done 4). In a ledger of 10,000 entries, exhaustive here: every
// line doubled; every bit of the head, the first keys and seals and of lines that are drawn. Sampled by a fixed seed: single bits,
// bytes and lines elsewhere. `npm run torture:ledger` tries every bit of every line, every drop and every swap of neighbours.
import { expect, test, vi } from 'vitest';
import { verifyFile } from '../scripts/duxing-verify.mjs';
import { aLedger, numbersFrom } from './support/a-ledger.ts';
import { tortureLedger } from './support/torture-ledger.ts';

// Some seconds of work, on a machine that may be busy.
vi.setConfig({ testTimeout: 300_000 });

const PLAN = { entries: 10_000, seals: 20, seed: 20_260_302, newKeyAfter: 7 };

test('no changed, dropped, doubled, swapped, moved or forged line of 10,000 entries is missed', () => {
  const outcome = tortureLedger({ ...PLAN, exhaustive: false, samples: 60, wholeLines: 4 });
  for (const [kind, { tried, missed }] of Object.entries(outcome))
    expect({ kind, missed, some: tried >= 40 }).toEqual({ kind, missed: 0, some: true });
  expect(outcome.double.tried).toBe(PLAN.entries + PLAN.seals + 4);
  expect(outcome.bit.tried).toBeGreaterThan(10_000);
});

test('the same exhaustively in a small ledger under SM3', () => {
  const outcome = tortureLedger({
    ...PLAN,
    entries: 24,
    seals: 3,
    newKeyAfter: 1,
    hash: 'sm3',
    exhaustive: true,
    samples: 100,
    wholeLines: 0,
  });
  expect(Object.entries(outcome).filter(([, { missed }]) => missed > 0)).toEqual([]);
  expect(outcome.bit.tried).toBeGreaterThan(70_000);
});

const file = Buffer.from(aLedger({ ...PLAN, entries: 2000 }).join(''));

/** The file in pieces of all sizes, as a disk or a pipe gives it. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  const next = numbersFrom(5);
  for (let from = 0; from < bytes.length; ) {
    const to = from + 1 + (next() % 3000);
    yield bytes.subarray(from, to);
    from = to;
  }
}

test('the file as a whole: good in pieces of any size, and refused by line when cut short or run on', async () => {
  expect(await verifyFile(pieces(file))).toMatchObject({ ok: true, facts: { entries: 2000, seals: 20 } });
  const refusal = async (bytes: Buffer) => {
    const done = await verifyFile([bytes]);
    return done.ok ? 'good' : `${done.line}: ${done.fault.split(' / ')[1] ?? ''}`;
  };
  expect(await refusal(file.subarray(0, -1))).toBe('2024: no line feed at the end');
  expect(await refusal(Buffer.concat([file, Buffer.from('\n')]))).toBe('2025: something behind the end');
  expect(await refusal(file.subarray(0, file.lastIndexOf('{"end"')))).toBe('2024: the file ends before its end');
  expect(await refusal(Buffer.alloc(0))).toBe('1: the file ends before its end');
  expect(await refusal(Buffer.from('\uFEFF{"ledger":{}}\n'))).toBe('1: not JSON');
  expect(await refusal(Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`))).toBe('1: not JSON');
  expect(await refusal(Buffer.from('{"ledger":{"hash":"sha-256","id":1,"version":2}}\n'))).toBe(
    '1: id of ledger has a wrong form',
  );
  expect(await refusal(Buffer.from('{"entry": 1}\n'))).toBe('1: not canonical JSON');
  expect(await refusal(Buffer.from('{"end":1}\n'))).toBe('1: the head is missing');
  expect(await refusal(Buffer.from('null\n'))).toBe('1: unknown kind of line');
});

test('single bits of the whole file, drawn by a seed, read from its beginning as a person would have it read', async () => {
  const small = Buffer.from(aLedger({ ...PLAN, entries: 100 }).join(''));
  const next = numbersFrom(7);
  for (let n = 0; n < 300; n += 1) {
    const bent = Buffer.from(small);
    const bit = next() % (8 * bent.length);
    bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect({ bit, ok: (await verifyFile([bent])).ok }).toEqual({ bit, ok: false });
  }
});

test('a ledger that was made anew under another key is refused by whoever knows the key or a root', async () => {
  const [one, other] = [await verifyFile([file]), await verifyFile([Buffer.from(aLedger(PLAN).join(''))])];
  if (!one.ok || !other.ok) throw new Error('a true ledger was refused');
  const [first, last] = one.facts['keys'] as readonly string[];
  const [stranger] = other.facts['keys'] as readonly string[];
  const judged = async (options: Parameters<typeof verifyFile>[1]) => (await verifyFile([file], options)).ok;
  expect(await judged({ keys: [first ?? ''] })).toBe(true);
  expect(await judged({ keys: [last ?? ''] })).toBe(true); // it signed the last seal, which covers everything
  expect(await judged({ keys: [stranger ?? ''] })).toBe(false);
  expect(await judged({ roots: [String(one.facts['root'])] })).toBe(true);
  expect(await judged({ roots: [String(other.facts['root'])] })).toBe(false);
});
