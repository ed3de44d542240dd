// The small model: one weight a feature, checked in. It says how far each rule and word class is to be trusted, no more.
import type { Passage } from '../grammar/passages.ts';
import type { Scores } from './chain.ts';
import { type Features, featuresOf } from './features.ts';

/** Weights by feature name. Item features carry no prefix, join features begin with `j`, place features with `@`. */
export type Model = ReadonlyMap<string, number>;

/** The moves that have a weight of their own: inside before? then label. */
export const MOVES = ['00', '01', '10', '11', '12'] as const;
const ACROSS_STOP = -8;
const ACROSS_SEMICOLON = -2;
const ACROSS_COLON = -3;

function weigh(model: Model, names: readonly string[]): number {
  let sum = 0;
  for (const name of names) sum += model.get(name) ?? 0;
  return sum;
}

export const placeName = (place: string, move: (typeof MOVES)[number]): string => `@${place}${move}`;

/** Scores of one limb from its features. An item never goes on across a stop, and seldom across a semicolon. */
export function scoresOf(model: Model, features: Features): Scores {
  const item = weigh(model, features.item);
  const join = weigh(model, features.join);
  const [a, b, c, d, e] = MOVES.map((move) => model.get(placeName(features.place, move)) ?? 0);
  const bar =
    features.place === 'stop'
      ? ACROSS_STOP
      : features.place === 'semicolon' && !features.enumerates
        ? ACROSS_SEMICOLON
        : features.place === 'colon'
          ? ACROSS_COLON
          : 0;
  return {
    label: [0, item, item + join],
    after: [
      [a ?? 0, b ?? 0, Number.NEGATIVE_INFINITY],
      [c ?? 0, d ?? 0, (e ?? 0) + bar],
    ],
  };
}

/** Features and scores of every limb of a passage. */
export function judge(
  model: Model,
  passage: Passage,
): { readonly features: readonly Features[]; readonly chain: readonly Scores[] } {
  const features = passage.limbs.map((_, at) => featuresOf(passage, at));
  return { features, chain: features.map((each) => scoresOf(model, each)) };
}

/** The features that spoke loudest for the limb, strongest first. */
export function strongest(model: Model, features: Features, count: number): readonly string[] {
  return [...new Set(features.item)]
    .map((name) => ({ name, weight: model.get(name) ?? 0 }))
    .filter(({ weight }) => weight > 0.05)
    .sort((x, y) => y.weight - x.weight || (x.name < y.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}
