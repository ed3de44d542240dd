// Which time limit governs each draft: its own wording, the time that opens the sentence, a clause that only gives the date,
// the stage named in the heading, or the bracket.
import type { Day } from '#kernel';
import { type FoundDeadline, deadlineIn, limitInBracket } from '../fields/deadline.ts';
import { type Draft, onlyDates } from './drafts.ts';
import type { Owner, Read } from './owners.ts';

export interface Limit {
  readonly text: string;
  readonly date: Day | null;
  readonly rule: FoundDeadline['rule'] | 'deadline-opening' | 'deadline-follows' | 'deadline-stage' | 'deadline-bracket';
}

/** The time in force at each limb: set by a limb that is only a time, until its sentence ends (the paragraph under a goal heading). */
function openings(text: string, read: Read, docDate: Day | null): readonly (FoundDeadline | null)[] {
  const wide = /目标/.test(read.passage.path.at(-1) ?? '');
  let force: FoundDeadline | null = null;
  let sentence = 0;
  return read.passage.limbs.map((limb) => {
    if (limb.sentence !== sentence && !wide) force = null;
    sentence = limb.sentence;
    const opens = limb.verdict === 'time' || /^[^，]{0,6}(?:季度|上半年|下半年)是/.test(limb.text);
    if (opens) force = deadlineIn(text, limb.start, limb.end, docDate) ?? force;
    return force;
  });
}

/** The limit of a clause like 该项工作于4月底前完成 that follows the draft in its passage. */
function following(text: string, draft: Draft, docDate: Day | null): FoundDeadline | null {
  const limb = draft.passage.limbs.slice(draft.to + 1).find((each) => onlyDates(each.text));
  return limb ? deadlineIn(text, limb.start, limb.end, docDate) : null;
}

function stageOf(path: readonly string[], docDate: Day | null): FoundDeadline | null {
  for (const heading of path.toReversed()) {
    const inner = /[（(]([^（）()]*\d[^（）()]*)[）)]\s*$/.exec(heading)?.[1];
    const found = inner ? deadlineIn(inner, 0, inner.length, docDate) : null;
    if (found) return found;
  }
  return null;
}

/** The limit of a draft, or null. */
export function limitOf(
  text: string,
  draft: Draft,
  owner: Owner,
  force: FoundDeadline | null,
  docDate: Day | null,
): Limit | null {
  const own = deadlineIn(text, draft.start, draft.end, docDate);
  if (own) return own;
  if (force) return { ...force, rule: 'deadline-opening' };
  const follows = following(text, draft, docDate);
  if (follows) return { ...follows, rule: 'deadline-follows' };
  const bracket = owner.bracket ? limitInBracket(owner.bracket, docDate) : null;
  if (bracket) return { ...bracket, rule: 'deadline-bracket' };
  const stage = stageOf(draft.passage.path, docDate);
  return stage ? { ...stage, rule: 'deadline-stage' } : null;
}

/** The limits of a passage's drafts, in their order. */
export function limitsOf(
  text: string,
  read: Read,
  owners: ReadonlyMap<Draft, Owner>,
  docDate: Day | null,
): readonly (Limit | null)[] {
  const force = openings(text, read, docDate);
  const none: Owner = { assignment: { units: [], lead: null }, rule: null, bracket: null };
  return read.drafts.map((draft) => limitOf(text, draft, owners.get(draft) ?? none, force[draft.from] ?? null, docDate));
}
