// How alike two findings are by what they say: characters and pairs of them weighed by how rare they are among the findings at hand
// (TF-IDF), with a small lexicon of what inspections are about. Runs here, asks no model, and gives the same figure everywhere.
import { conceptsOf, isSubject } from './concepts.ts';

/** A finding as far as its words go. */
export interface Said {
  readonly title: string;
  readonly text: string;
}

type Counts = ReadonlyMap<string, number>;

const NOISE = /[\s\p{P}\p{S}\p{N}]+/gu;
/** Words that stand in most findings and say nothing of which. */
const WEAK =
  /存在|问题|情况|部分|个别|有的|不到位|不规范|不严格|不严|未按规定|按规定|规定|没有|未能|及时|工作|落实|制度|相关|执法人员|发现|抽查|检查发现|一些|以及|并且|仍然|突出|单位|要求|[的了在和与及等对未不无]/gu;

const HAN_NUMBERS = /[一二三四五六七八九十百千两]+(?=[份件起次名家项个台人月年天日])/gu;

/** Of concepts, what it is about counts more than in what way it is wrong. Single characters carry what other words share. */
const WEIGHT = { character: 1.5, pair: 1, subject: 3, defect: 1 } as const;

function features({ title, text }: Said): Counts {
  // A title repeats the text; both together still count each pair by how often it is said.
  const all = text.includes(title) ? text : `${title}。${text}`;
  const plain = all.normalize('NFKC').toLowerCase();
  const counts = new Map<string, number>();
  const add = (feature: string, by: number) => counts.set(feature, (counts.get(feature) ?? 0) + by);
  for (const run of plain.replace(HAN_NUMBERS, ' ').replace(WEAK, ' ').split(NOISE)) {
    for (const character of run) add(character, WEIGHT.character);
    for (let at = 0; at + 2 <= run.length; at++) add(run.slice(at, at + 2), WEIGHT.pair);
  }
  for (const concept of conceptsOf(plain)) add(concept, isSubject(concept) ? WEIGHT.subject : WEIGHT.defect);
  return counts;
}

/** Repeated words say less each time. */
const damped = (count: number): number => (count > 1 ? 1 + Math.log(count) : count);

/** How many findings hold a feature, of how many. */
interface Rarity {
  readonly holders: ReadonlyMap<string, number>;
  readonly of: number;
}

const rarityOf = ({ holders, of }: Rarity, feature: string): number => Math.log((1 + of) / (1 + (holders.get(feature) ?? 0))) + 1;

/** Among fewer than this, that two share a word would make the word common: they do not tell what is rare. */
const ENOUGH = 200;

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

function vectorOf(counts: Counts, rarity: Rarity): Vector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [feature, count] of counts) {
    const scale = feature.length > 2 ? count : damped(count); // concepts are counted once already
    const weight = scale * rarityOf(rarity, feature);
    weights.set(feature, weight);
    square += weight * weight;
  }
  return { weights, length: Math.sqrt(square) };
}

function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let both = 0;
  for (const [feature, weight] of small.weights) both += weight * (large.weights.get(feature) ?? 0);
  return both / (a.length * b.length);
}

export interface Alike<One> {
  readonly one: One;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Fixed on one published set, measured on another (`npm run score -- --recurrence`). */
export const ALIKE = 0.18;

/**
 * Those of `others` that may be the same finding as `asked`, most alike first, at most `most`. Rarity is counted among them all.
 * Equal likeness keeps the order given.
 */
export function findAlike<One extends Said>(
  asked: Said,
  others: readonly One[],
  { most = 5, least = ALIKE }: { readonly most?: number; readonly least?: number } = {},
): readonly Alike<One>[] {
  const counted = others.map((one) => ({ one, counts: features(one) }));
  const mine = features(asked);
  const holders = new Map<string, number>();
  for (const counts of [mine, ...counted.map((each) => each.counts)])
    for (const feature of counts.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  const rarity: Rarity = { holders, of: Math.max(others.length + 1, ENOUGH) };
  const own = vectorOf(mine, rarity);
  return counted
    .map(({ one, counts }) => ({ one, likeness: cosine(own, vectorOf(counts, rarity)) }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}
