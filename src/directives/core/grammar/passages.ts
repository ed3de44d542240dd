// A passage is one paragraph made ready for judging: its limbs with their shapes, the headings above it, and its unit brackets.
import { type Section, pathOf } from '../outline/outline.ts';
import { type Bracket, type Limb, cut } from './limbs.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type ShapedLimb, type Verdict, verdictOf } from './verdicts.ts';

export interface ReadLimb extends ShapedLimb {
  readonly verdict: Verdict;
  /** The limb is a heading run in after a signpost (一是落实责任制。各单位要……), not a demand. */
  readonly heading: boolean;
  /** Part of a question, which demands nothing. */
  readonly asks: boolean;
}

export interface Passage {
  readonly section: number;
  readonly path: readonly string[];
  readonly limbs: readonly ReadLimb[];
  readonly brackets: readonly Bracket[];
}

/** Nobody writes a longer limb; one that is longer is not prose, and reading it would only cost time. */
export const LONGEST_LIMB = 600;

const SHAPELESS: Shape = {
  tokens: [],
  link: null,
  modal: null,
  frame: null,
  verb: null,
  verbClass: null,
  place: 'none',
  light: false,
  noun: null,
  nounClass: null,
};

const MAX_SIGNPOST_HEADING = 22;

/** A signposted sentence of one short limb that more sentences follow, before the next signpost. */
function isSignpostHeading(limbs: readonly Limb[], at: number): boolean {
  const [limb, next] = [limbs[at], limbs[at + 1]];
  if (!limb?.signposted || limb.after !== 'stop' || limb.text.length > MAX_SIGNPOST_HEADING) return false;
  const alone = at === 0 || limbs[at - 1]?.after !== 'comma';
  return alone && next !== undefined && !next.signposted;
}

export function passageOf(text: string, sections: readonly Section[], index: number): Passage | null {
  const section = sections[index];
  if (!section || section.line.form !== 'text') return null;
  const { limbs, brackets } = cut(text, section.contentStart, section.end);
  if (!limbs.length) return null;
  const asked = new Set(limbs.filter((limb) => /[？?]/.test(text[limb.end] ?? '')).map((limb) => limb.sentence));
  const read = limbs.map((limb, at) => {
    const asks = asked.has(limb.sentence);
    if (limb.text.length > LONGEST_LIMB) return { ...limb, shape: SHAPELESS, verdict: 'unclear' as const, heading: false, asks };
    const shaped = { ...limb, shape: shapeOf(text, limb.start, limb.end) };
    return { ...shaped, verdict: verdictOf(shaped), heading: isSignpostHeading(limbs, at), asks };
  });
  return { section: index, path: pathOf(sections, index), limbs: read, brackets };
}
