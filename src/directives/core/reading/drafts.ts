// A draft is an item before its fields are known: which limbs of which passage, and how sure.
import { LONGEST_LIMB, type Passage, type ReadLimb } from '../grammar/passages.ts';
import { choose } from '../model/choose.ts';
import type { Features } from '../model/features.ts';
import { type Model, judge } from '../model/model.ts';
import type { Verdict } from '../grammar/verdicts.ts';

export interface Draft {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly hit: number;
  readonly limbs: readonly ReadLimb[];
  readonly verdicts: readonly Verdict[];
  readonly features: readonly Features[];
}

/** A clause that only dates the action before it (该项工作于4月底前完成): never an item (R6). */
const ONLY_DATES =
  /^(?:该项|此项|这项|上述|以上|前述|全部)[^，]{0,10}(?:工作|任务|事项|整改|措施)?[^，]{0,4}(?:于|在|须|要|应)[^，]*(?:完成|结束|到位|办结)$/;

export const onlyDates = (limb: string): boolean => ONLY_DATES.test(limb);

const FRAMES: ReadonlySet<Verdict> = new Set<Verdict>(['scope', 'time', 'condition', 'purpose']);

/** A limb that only frames the next one (对重大隐患，…) cannot be the end of an item. */
const dangles = (limb: ReadLimb | undefined): boolean => limb !== undefined && limb.after === 'comma' && FRAMES.has(limb.verdict);

/** The drafts of a passage in the order of the text. */
export function draftsOf(model: Model, passage: Passage): readonly Draft[] {
  const { features, chain } = judge(model, passage);
  const barred = chain.map((scores, at) => {
    const limb = passage.limbs[at];
    if (!limb || !(limb.heading || limb.asks || limb.text.length > LONGEST_LIMB || onlyDates(limb.text))) return scores;
    return { ...scores, label: [0, -20, -20] as const };
  });
  return choose(passage.limbs, barred, (at) => dangles(passage.limbs[at])).map(({ from, to, hit }) => {
    const limbs = passage.limbs.slice(from, to + 1);
    return {
      passage,
      from,
      to,
      start: limbs[0]?.start ?? 0,
      end: limbs.at(-1)?.end ?? 0,
      hit,
      limbs,
      verdicts: limbs.map((limb) => limb.verdict),
      features: features.slice(from, to + 1),
    };
  });
}
