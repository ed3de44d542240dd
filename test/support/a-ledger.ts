// An exported ledger of any size, made in memory by the very functions that make a real one; the same seed gives the same entries.
import type { Instant, MatterId } from '#kernel';
import {
  type Entry,
  type HashName,
  endLine,
  entryLine,
  entryText,
  growTree,
  headLine,
  keyLine,
  keyText,
  leafHash,
  link,
  sealLine,
  sealText,
} from '#ledger';
import { HASHES, SCHEMES, sha256 } from '#ledger/server';

/** Numbers below 2^32 from a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export interface LedgerPlan {
  readonly entries: number;
  readonly seals: number;
  readonly seed: number;
  readonly hash?: HashName;
  /** After which seal the key is changed; never, where it is left out. */
  readonly newKeyAfter?: number;
}

const LEDGER = '00000000-0000-7000-8000-00000000abcd';
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const dayOf = (n: number): string => `2026-0${1 + Math.floor(n / 28)}-${String(1 + (n % 28)).padStart(2, '0')}`;

/** Entries of matters that move in turns, some seldom and some often. */
function entriesOf({ entries, seed }: LedgerPlan): readonly Entry[] {
  const next = numbersFrom(seed);
  const heads = new Map<number, Entry>();
  return Array.from({ length: entries }, (_, n) => {
    const which = next() % Math.max(1, Math.ceil(Math.sqrt(entries) * (1 + (next() % 9))));
    const matter = `00000000-0000-7000-8000-${which.toString(16).padStart(12, '0')}` as MatterId;
    const body = {
      type: 'ProgressReported',
      text: `第 ${n} 次报告：已完成 ${next() % 100}%，“照常”`,
      done: next() % 1000,
      on: '2026-03-02',
    };
    const at = `2026-03-02T01:00:00.${String(n % 1000).padStart(3, '0')}Z` as Instant;
    const [entry] = link(heads.get(which) ?? null, [{ type: body.type, body }], { matter, at, actor: 'system' }, sha256);
    if (!entry) throw new Error('nothing was linked');
    heads.set(which, entry);
    return entry;
  });
}

type Signing = { readonly id: string; readonly line: string; readonly sign: (text: string) => string };

function aKey(hash: HashName, before: Signing | null): Signing {
  const [scheme] = SCHEMES;
  const { publicKey, privateKey } = scheme.make();
  const sign = (text: string): string => scheme.sign(privateKey, text);
  const id = hex(HASHES[hash](Buffer.from(publicKey, 'hex')));
  const at = '2026-01-01T00:00:00.000Z';
  const statement = { algorithm: scheme.algorithm, at, id, key: publicKey, ledger: LEDGER, previous: before?.id ?? null };
  return { id, sign, line: keyLine({ ...statement, signature: (before?.sign ?? sign)(keyText(statement)) }) };
}

/** The lines of the file, each with its line feed. */
export function aLedger(plan: LedgerPlan): readonly string[] {
  const { seals, hash = 'sha-256' } = plan;
  const lines = [headLine(LEDGER, hash)];
  const all = entriesOf(plan);
  const tree = growTree(HASHES[hash]);
  let [previous, keys] = ['0'.repeat(64), 1];
  let key = aKey(hash, null);
  lines.push(key.line);
  for (let number = 1; number <= seals; number += 1) {
    const size = Math.round((plan.entries * number) / seals);
    for (const entry of all.slice(tree.size(), size)) {
      tree.add(leafHash(HASHES[hash], Buffer.from(entryText(entry))));
      lines.push(entryLine(entry));
    }
    const at = `${dayOf(number)}T17:00:00.000Z`;
    const seal = { at, hash, key: key.id, ledger: LEDGER, number, previous, root: hex(tree.root()), size };
    lines.push(sealLine({ ...seal, signature: key.sign(sealText(seal)) }));
    previous = hex(HASHES[hash](Buffer.from(sealText(seal))));
    if (number !== plan.newKeyAfter) continue;
    key = aKey(hash, key);
    keys += 1;
    lines.push(key.line);
  }
  return [...lines, endLine({ entries: plan.entries, keys, seals })];
}
