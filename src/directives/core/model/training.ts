// Fits the weights to marked passages: maximum likelihood of the marks under the chain, held back by a strong pull to zero.
// Deterministic: fixed start, fixed order, fixed number of rounds. A doubtful mark allows both readings.
import type { Passage } from '../grammar/passages.ts';
import { type Label, marginals } from './chain.ts';
import { type Features, featuresOf } from './features.ts';
import { MOVES, type Model, placeName, scoresOf } from './model.ts';

/** A passage with the labels that its marks allow, one list a limb. */
export interface Marked {
  readonly passage: Passage;
  readonly allowed: readonly (readonly Label[])[];
}

export interface TrainingOptions {
  /** Pull to zero; larger is more cautious. */
  readonly pull: number;
  readonly rounds: number;
  /** A feature must be seen this often to get a weight. */
  readonly seen: number;
}

const PLACES = ['start', 'comma', 'semicolon', 'stop', 'colon'] as const;
const RATE = 0.1;

function vocabulary(features: readonly (readonly Features[])[], seen: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of features.flat())
    for (const name of [...each.item, ...each.join]) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= seen).map(([name]) => name);
  const places = PLACES.flatMap((place) => MOVES.map((move) => placeName(place, move)));
  return new Map([...names, ...places].sort().map((name, index) => [name, index]));
}

interface Slope {
  readonly names: ReadonlyMap<string, number>;
  readonly slope: Float64Array;
}

function climb(
  { names, slope }: Slope,
  features: Features,
  by: { readonly item: number; readonly join: number; readonly moves: readonly number[] },
): void {
  const push = (name: string, amount: number) => {
    const index = names.get(name);
    if (index !== undefined) slope[index] = (slope[index] ?? 0) + amount;
  };
  for (const name of features.item) push(name, by.item);
  for (const name of features.join) push(name, by.join);
  MOVES.forEach((move, index) => push(placeName(features.place, move), by.moves[index] ?? 0));
}

function addSlope(into: Slope, model: Model, features: readonly Features[], allowed: Marked['allowed']): void {
  const chain = features.map((each) => scoresOf(model, each));
  const free = marginals(chain);
  const held = marginals(chain, allowed);
  features.forEach((each, at) => {
    const gap = (label: Label) => (held.label[at]?.[label] ?? 0) - (free.label[at]?.[label] ?? 0);
    const moves = MOVES.map((move) => {
      const [inside, label] = [Number(move[0]), Number(move[1])];
      return (held.move[at]?.[inside]?.[label] ?? 0) - (free.move[at]?.[inside]?.[label] ?? 0);
    });
    climb(into, each, { item: gap(1) + gap(2), join: gap(2), moves });
  });
}

/** Trains a model; weights are rounded to three places, and those that round to nothing are dropped. */
export function train(marked: readonly Marked[], options: TrainingOptions): Model {
  const features = marked.map(({ passage }) => passage.limbs.map((_, at) => featuresOf(passage, at)));
  const names = vocabulary(features, options.seen);
  const size = names.size;
  const [weights, mean, spread] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const model = new Map<string, number>();
  for (let round = 1; round <= options.rounds; round++) {
    const slope = new Float64Array(size);
    marked.forEach(({ allowed }, index) => addSlope({ names, slope }, model, features[index] ?? [], allowed));
    const rate = RATE * (round < options.rounds * 0.6 ? 1 : 0.3);
    for (let at = 0; at < size; at++) {
      const up = (slope[at] ?? 0) - options.pull * (weights[at] ?? 0);
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * up;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * up * up;
      const stride = (mean[at] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      weights[at] = (weights[at] ?? 0) + rate * stride;
    }
    for (const [name, index] of names) model.set(name, weights[index] ?? 0);
  }
  const rounded = [...model].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000] as const);
  return new Map(rounded.filter(([, weight]) => weight !== 0));
}
