// A linear chain over the limbs of a paragraph: each is outside any item, begins one, or goes on with the last one.
// Scores add up, so every decision can be told from its parts. Used for reading and for training alike.

/** outside 0, begins 1, goes on 2. */
export type Label = 0 | 1 | 2;
export const LABELS: readonly Label[] = [0, 1, 2];

type Row = readonly [number, number, number];

/** Scores of one limb. `after` are the scores of moving: from outside (0) or from inside an item (1) to each label. */
export interface Scores {
  readonly label: Row;
  readonly after: readonly [Row, Row];
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Score of taking `to` after `from`; going on needs something to go on with. */
function step(scores: Scores, from: Label | null, to: Label): number {
  if (to === 2 && (from === null || from === 0)) return NEVER;
  return scores.label[to] + scores.after[from === 1 || from === 2 ? 1 : 0][to];
}

function logAdd(a: number, b: number): number {
  if (a === NEVER) return b;
  if (b === NEVER) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

const logSum = (values: readonly number[]): number => values.reduce(logAdd, NEVER);

type Permits = (at: number, label: Label) => boolean;

function forwardOf(chain: readonly Scores[], permits: Permits): readonly (readonly number[])[] {
  const forward: number[][] = [];
  chain.forEach((scores, at) => {
    const before = forward[at - 1];
    forward.push(
      LABELS.map((to) => {
        if (!permits(at, to)) return NEVER;
        if (!before) return step(scores, null, to);
        return logSum(LABELS.map((from) => (before[from] ?? NEVER) + step(scores, from, to)));
      }),
    );
  });
  return forward;
}

function backwardOf(chain: readonly Scores[], permits: Permits): readonly (readonly number[])[] {
  const backward: number[][] = chain.map(() => [0, 0, 0]);
  for (let at = chain.length - 2; at >= 0; at--) {
    const scores = chain[at + 1];
    const after = backward[at + 1];
    if (!scores || !after) continue;
    backward[at] = LABELS.map((from) =>
      logSum(LABELS.filter((to) => permits(at + 1, to)).map((to) => step(scores, from, to) + (after[to] ?? NEVER))),
    );
  }
  return backward;
}

/** Probabilities under the chain: of each label at each limb, and of each move into it. */
export interface Marginals {
  readonly logTotal: number;
  readonly label: readonly (readonly number[])[];
  /** [limb][inside an item before? 1 : 0][label] */
  readonly move: readonly (readonly (readonly number[])[])[];
}

/** Sums over all labellings that `allowed` permits (all when absent). */
export function marginals(chain: readonly Scores[], allowed?: readonly (readonly Label[])[]): Marginals {
  const permits: Permits = (at, label) => allowed?.[at]?.includes(label) ?? true;
  const forward = forwardOf(chain, permits);
  const backward = backwardOf(chain, permits);
  const logTotal = logSum(forward.at(-1) ?? [0]);
  const chance = (score: number) => (score === NEVER ? 0 : Math.exp(score - logTotal));
  const label = forward.map((row, at) => row.map((score, to) => chance(score + (backward[at]?.[to] ?? NEVER))));
  const move = chain.map((scores, at) =>
    [[null, 0] as const, [1, 2] as const].map((sources, inside) =>
      LABELS.map((to) => {
        if (!permits(at, to)) return 0;
        const rest = backward[at]?.[to] ?? NEVER;
        if (at === 0) return inside ? 0 : chance(step(scores, null, to) + rest);
        const from = sources.filter((source) => source !== null);
        return from.reduce<number>(
          (sum, source) => sum + chance((forward[at - 1]?.[source] ?? NEVER) + step(scores, source, to) + rest),
          0,
        );
      }),
    ),
  );
  return { logTotal, label, move };
}

/** A stretch of limbs [from, to] and the chance that it is exactly one item. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly chance: number;
}

const LONGEST_STRETCH = 12;
const FAINT = 0.002;

/** All stretches that are items with more than a faint chance. */
export function stretches(chain: readonly Scores[]): readonly Stretch[] {
  const always: Permits = () => true;
  const forward = forwardOf(chain, always);
  const backward = backwardOf(chain, always);
  const logTotal = logSum(forward.at(-1) ?? [0]);
  const found: Stretch[] = [];
  chain.forEach((_, from) => {
    let score = forward[from]?.[1] ?? NEVER;
    for (let to = from; to < chain.length && to < from + LONGEST_STRETCH; to++) {
      const here = chain[to];
      if (to > from && here) score += step(here, 1, 2);
      const next = chain[to + 1];
      const leave = next
        ? logAdd(step(next, 1, 0) + (backward[to + 1]?.[0] ?? NEVER), step(next, 1, 1) + (backward[to + 1]?.[1] ?? NEVER))
        : 0;
      const chance = Math.exp(score + leave - logTotal);
      if (chance > FAINT) found.push({ from, to, chance });
    }
  });
  return found;
}
