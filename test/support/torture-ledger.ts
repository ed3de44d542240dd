// Bends an exported ledger in every way that is asked for and counts what the verifier misses. A case is checked from the place
// where it differs from the true file, in the state that the true lines before it lead to: what the whole file would give, since
// the verifier stops at the first fault and goes by nothing but the lines before.
import type { Instant, MatterId } from '#kernel';
import { type Entry, entryLine, link } from '#ledger';
import { sha256 } from '#ledger/server';
import { type LedgerVerifier, ledgerVerifier } from '../../scripts/duxing-verify.mjs';
import { type LedgerPlan, aLedger, numbersFrom } from './a-ledger.ts';

export interface Torture extends LedgerPlan {
  /** Every bit of every line, every line dropped, and every two neighbours swapped; else samples of these. */
  readonly exhaustive: boolean;
  /** How many cases of each kind are drawn where it is sampled. */
  readonly samples: number;
  /** Lines of which every bit is tried where it is sampled. */
  readonly wholeLines: number;
  readonly told?: (line: number) => void;
}

export interface Tried {
  tried: number;
  missed: number;
}

const KINDS = ['bit', 'drop', 'double', 'swap', 'swap-far', 'move', 'byte-drop', 'byte-insert', 'forge', 'forge-last'] as const;
export type Kind = (typeof KINDS)[number];
export type Outcome = Readonly<Record<Kind, Tried>>;

const LF = 10;
const NEW_LINE = Buffer.from([LF]);

/** What stands in the file from line `at` on. */
interface Case {
  readonly at: number;
  readonly instead: readonly Buffer[];
  readonly goesOn: number;
  /** A line further on that is another one. */
  readonly further?: { readonly at: number; readonly line: Buffer };
}

const isRefused = (verifier: LedgerVerifier, line: Buffer): boolean => {
  try {
    verifier.line(line);
    return false;
  } catch {
    return true;
  }
};

/** True when the verifier refuses the file with this case in it. */
function isFound(lines: readonly Buffer[], verifier: LedgerVerifier, { instead, goesOn, further }: Case): boolean {
  if (instead.some((line) => isRefused(verifier, line))) return true;
  for (let n = goesOn; n < lines.length; n += 1)
    if (isRefused(verifier, (further?.at === n ? further.line : lines[n]) ?? NEW_LINE)) return true;
  try {
    verifier.finish();
    return false;
  } catch {
    return true;
  }
}

/** The lines that come of some bytes in the place of line `at`; without a line feed at their end they run into the next line. */
function inPlace(lines: readonly Buffer[], at: number, bytes: Buffer): Case | null {
  const runsOn = bytes.at(-1) !== LF;
  const next = lines[at + 1];
  if (runsOn && !next) return null; // the reader refuses a file without a line feed at its end
  const whole = runsOn && next ? Buffer.concat([bytes, next]) : bytes.subarray(0, -1);
  const instead: Buffer[] = [];
  for (let from = 0; from <= whole.length; ) {
    const to = whole.indexOf(LF, from);
    instead.push(whole.subarray(from, to < 0 ? whole.length : to));
    from = to < 0 ? whole.length + 1 : to + 1;
  }
  return { at, instead, goesOn: at + (runsOn ? 2 : 1) };
}

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const bent = Buffer.from(bytes);
  bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bent;
};

/** An entry that says something else, with hash and link as they should be: what whoever can write the file would make. */
function forged(line: Buffer, after: boolean): Buffer {
  const { entry } = JSON.parse(line.toString()) as { entry: Omit<Entry, 'body'> & { body: { type: string; text: string } } };
  const body = { ...entry.body, text: '从未写过' };
  const head = after ? entry : { seq: entry.seq - 1, hash: entry.previous };
  const where = { matter: entry.matter as MatterId, at: entry.at as Instant, actor: entry.actor };
  const [made] = link(head, [{ type: entry.type, body }], where, sha256);
  if (!made) throw new Error('nothing was linked');
  return Buffer.from(entryLine(made)).subarray(0, -1);
}

const isEntry = (line: Buffer | undefined): line is Buffer => line?.subarray(0, 9).toString() === '{"entry":';

interface Bench {
  readonly plan: Torture;
  /** Lines with and without their line feeds. */
  readonly bytes: readonly Buffer[];
  readonly lines: readonly Buffer[];
  /** Lines of which every bit is tried. */
  readonly whole: ReadonlySet<number>;
  /** One random number for each case of this kind that was drawn for this line. */
  readonly times: (kind: Kind, line: number) => readonly number[];
}

function prepare(plan: Torture): Bench {
  const next = numbersFrom(plan.seed + 1);
  const bytes = aLedger(plan).map((line) => Buffer.from(line));
  const lines = bytes.map((line) => line.subarray(0, -1));
  const draws = new Map<string, number[]>();
  for (const kind of KINDS)
    for (let n = 0; n < plan.samples; n += 1) {
      const key = `${kind} ${next() % lines.length}`;
      draws.set(key, [...(draws.get(key) ?? []), next()]);
    }
  const first = [...lines.keys()].filter((n) => plan.exhaustive || !isEntry(lines[n]));
  const whole = new Set(plan.exhaustive ? first : first.slice(0, 4));
  for (let n = 0; n < plan.wholeLines; n += 1) whole.add(next() % lines.length);
  return { plan, bytes, lines, whole, times: (kind, line) => draws.get(`${kind} ${line}`) ?? [] };
}

/** Bits and bytes of a line. */
function* bentBytes({ bytes, lines, whole, times }: Bench, at: number): Generator<readonly [Kind, Case | null]> {
  const own = bytes[at] ?? NEW_LINE;
  const bits = whole.has(at) ? Array(8 * own.length).keys() : times('bit', at);
  for (const bit of bits) yield ['bit', inPlace(lines, at, flipped(own, bit % (8 * own.length)))];
  for (const drawn of times('byte-drop', at)) {
    const cut = drawn % own.length;
    yield ['byte-drop', inPlace(lines, at, Buffer.concat([own.subarray(0, cut), own.subarray(cut + 1)]))];
  }
  for (const drawn of times('byte-insert', at)) {
    const cut = drawn % own.length;
    const put = Buffer.from([(drawn >>> 8) & 255]);
    yield ['byte-insert', inPlace(lines, at, Buffer.concat([own.subarray(0, cut), put, own.subarray(cut)]))];
  }
}

/** Whole lines dropped, doubled, moved, or written anew. */
function* bentLines({ plan, lines, times }: Bench, at: number): Generator<readonly [Kind, Case]> {
  const [line, after] = [lines[at] ?? NEW_LINE, lines[at + 1]];
  yield ['double', { at, instead: [line, line], goesOn: at + 1 }];
  if (plan.exhaustive || times('drop', at).length > 0) yield ['drop', { at, instead: [], goesOn: at + 1 }];
  if (after && (plan.exhaustive || times('swap', at).length > 0)) yield ['swap', { at, instead: [after, line], goesOn: at + 2 }];
  for (const drawn of times('swap-far', at)) {
    const other = at + 1 + (drawn % Math.max(1, lines.length - at - 1));
    const far = lines[other];
    if (far) yield ['swap-far', { at, instead: [far], goesOn: at + 1, further: { at: other, line } }];
  }
  for (const drawn of times('move', at))
    yield ['move', { at, instead: [lines[drawn % lines.length] ?? line, line], goesOn: at + 1 }];
  if (!isEntry(line)) return;
  for (const _ of times('forge', at)) yield ['forge', { at, instead: [line, forged(line, true)], goesOn: at + 1 }];
  for (const _ of times('forge-last', at)) yield ['forge-last', { at, instead: [forged(line, false)], goesOn: at + 1 }];
}

/** Bends the ledger of the plan; nothing is missed where each `missed` is 0. */
export function tortureLedger(plan: Torture): Outcome {
  const bench = prepare(plan);
  const { lines } = bench;
  const outcome: Outcome = Object.fromEntries(KINDS.map((kind) => [kind, { tried: 0, missed: 0 }])) as Record<Kind, Tried>;
  const verifier = ledgerVerifier();
  const attempt = (kind: Kind, bent: Case): void => {
    outcome[kind].tried += 1;
    // An entry that is refused leaves the verifier as it was, so that it need not be copied.
    const [first] = bent.instead;
    if (kind === 'bit' && isEntry(lines[bent.at]) && first && isRefused(verifier, first)) return;
    if (!isFound(lines, bent.at === 0 ? ledgerVerifier() : verifier.fork(), bent)) outcome[kind].missed += 1;
  };
  lines.forEach((line, at) => {
    for (const [kind, bent] of bentBytes(bench, at)) if (bent) attempt(kind, bent);
    for (const [kind, bent] of bentLines(bench, at)) attempt(kind, bent);
    verifier.line(line);
    plan.told?.(at);
  });
  verifier.finish();
  return outcome;
}
