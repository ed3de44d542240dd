// Chooses the stretches that become items: those whose expected hits, counting near cuts, are worth a proposal each.
import type { Span } from '../extraction.ts';
import { type Scores, type Stretch, stretches } from './chain.ts';

export interface Choice {
  readonly from: number;
  readonly to: number;
  /** Chance that an item lies here, counting stretches that overlap by half or more. */
  readonly hit: number;
}

/** What a proposal must be worth; set so that rhetoric taken for items stays rare. */
const WORTH = 0.6;
/** Of cuts that would all count as hits, the likeliest is taken. */
const CLEAN_CUT = 0.25;
const SAME = 0.5;

function likeness(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (a.end - a.start + b.end - b.start - both);
}

/** The best set of stretches that do not overlap, by dynamic programming from the end. */
export function choose(limbs: readonly Span[], chain: readonly Scores[], dangles: (at: number) => boolean): readonly Choice[] {
  const candidates = stretches(chain).map((stretch) => ({
    ...stretch,
    start: limbs[stretch.from]?.start ?? 0,
    end: limbs[stretch.to]?.end ?? 0,
  }));
  const byFrom = new Map<number, (Choice & Stretch)[]>();
  // Candidates are sorted by their first limb and at most twelve limbs long, so only near ones can be alike.
  candidates.forEach((candidate, index) => {
    let hit = 0;
    for (let other = index; (candidates[other]?.from ?? -99) > candidate.from - 12; other--)
      hit += add(candidate, candidates[other]);
    for (let other = index + 1; (candidates[other]?.from ?? 1e9) <= candidate.to; other++)
      hit += add(candidate, candidates[other]);
    const list = byFrom.get(candidate.from) ?? [];
    byFrom.set(candidate.from, [...list, { ...candidate, hit }]);
  });
  const value: number[] = new Array(limbs.length + 1).fill(0);
  const taken: (Choice | null)[] = new Array(limbs.length + 1).fill(null);
  for (let at = limbs.length - 1; at >= 0; at--) {
    value[at] = value[at + 1] ?? 0;
    for (const option of byFrom.get(at) ?? []) {
      if (dangles(option.to)) continue;
      const gain = option.hit - WORTH + CLEAN_CUT * option.chance + (value[option.to + 1] ?? 0);
      if (gain > (value[at] ?? 0) + 1e-9) [value[at], taken[at]] = [gain, option];
    }
  }
  const choices: Choice[] = [];
  for (let at = 0; at < limbs.length; ) {
    const choice = taken[at];
    if (choice) choices.push({ from: choice.from, to: choice.to, hit: choice.hit });
    at = choice ? choice.to + 1 : at + 1;
  }
  return choices;
}

const add = (a: Span, b: (Span & { readonly chance: number }) | undefined): number =>
  b && likeness(a, b) >= SAME ? b.chance : 0;
