// Whom each draft belongs to: the bracket behind it, its own subject, the subject carried over from before, or the list's introduction.
import type { Passage, ReadLimb } from '../grammar/passages.ts';
import { type Assignment, NOBODY, agentOf, assignmentIn, helpersOf, subjectOf } from '../fields/units.ts';
import type { Section } from '../outline/outline.ts';
import type { Draft } from './drafts.ts';

export type OwnerRule = 'units-bracket' | 'units-subject' | 'units-carried' | 'units-agent' | 'units-introduced' | 'units-table';

export interface Owner {
  readonly assignment: Assignment;
  readonly rule: OwnerRule | null;
  /** Inner text of the bracket, which may hold a time limit as well. */
  readonly bracket: string | null;
}

const NONE: Owner = { assignment: NOBODY, rule: null, bracket: null };

interface Floor {
  readonly assignment: Assignment;
  readonly at: number;
}

const joined = ({ units, lead }: Assignment, more: readonly string[]): Assignment => ({
  units: [...new Set([...units, ...more])],
  lead,
});

const BARE = /^(?:政府|政府部门|地方政府|当地政府|国家)$/;

/** Keeps who has the floor while limbs go by. */
class Speaker {
  private current: Floor;
  private beforeSignposts: Floor | null = null;
  private brief: { readonly until: number; readonly then: Floor } | null = null;

  constructor(introduced: Assignment) {
    this.current = { assignment: introduced, at: -1 };
  }

  hear(limb: ReadLimb, at: number): Floor {
    if (this.brief && limb.sentence > this.brief.until) [this.current, this.brief] = [this.brief.then, null];
    if (limb.heading) this.current = { assignment: NOBODY, at };
    else if (limb.signposted) this.current = this.beforeSignposts ??= this.current;
    const subject = subjectOf(limb.text);
    const agent = agentOf(limb.text);
    const helpers = this.brief ? helpersOf(limb.text) : [];
    if (helpers.length) this.current = { assignment: joined(this.current.assignment, helpers), at: this.current.at };
    else if (agent.units.length) this.pass(agent, limb, at, this.current);
    else if (subject?.type === 'units') this.take(subject.assignment, limb, at);
    else if (subject?.type === 'other' && limb.before !== 'comma') this.current = { assignment: NOBODY, at };
    return this.current;
  }

  /** 由…负责 and a bare 政府 hold for their own sentence only. */
  private pass(assignment: Assignment, limb: ReadLimb, at: number, then: Floor): void {
    this.brief = { until: limb.sentence, then: this.brief?.then ?? then };
    this.current = { assignment, at };
  }

  private take(assignment: Assignment, limb: ReadLimb, at: number): void {
    if (BARE.test(assignment.units.join())) this.pass(assignment, limb, at, { assignment: NOBODY, at });
    else [this.current, this.brief] = [{ assignment, at }, null];
  }
}

/** Subject in force at each limb of a passage; a new subject, a person as subject or a signposted heading ends the old one. */
function floorsOf(passage: Passage, introduced: Assignment): readonly Floor[] {
  const speaker = new Speaker(introduced);
  return passage.limbs.map((limb, at) => speaker.hear(limb, at));
}

function bySubject(draft: Draft, floors: readonly Floor[]): Owner {
  const agent = draft.limbs.map((limb) => agentOf(limb.text)).findLast((each) => each.units.length > 0);
  if (agent) {
    const helpers = draft.limbs.flatMap((limb) => helpersOf(limb.text));
    return { assignment: joined(agent, helpers), rule: 'units-agent', bracket: null };
  }
  const own = floors
    .slice(draft.from, draft.to + 1)
    .findLast((floor) => floor.at >= draft.from && floor.assignment.units.length > 0);
  if (own) return { assignment: own.assignment, rule: 'units-subject', bracket: null };
  const floor = floors[draft.from];
  if (!floor?.assignment.units.length) return NONE;
  return { assignment: floor.assignment, rule: floor.at < 0 ? 'units-introduced' : 'units-carried', bracket: null };
}

/** What a bracket covers: everything back to the previous bracket or heading. Brackets that touch cover the same. */
class Coverage {
  private pending: Draft[] = [];
  private last: readonly Draft[] = [];
  private lastEnd = -1;
  readonly found = new Map<Draft, string>();

  heading(): void {
    this.pending = [];
    this.last = [];
  }

  draft(draft: Draft): void {
    this.pending.push(draft);
  }

  bracket(inner: string, start: number, end: number): void {
    const touching = !this.pending.length && start - this.lastEnd <= 3;
    const covered = touching ? this.last : this.pending;
    for (const draft of covered) {
      const known = this.found.get(draft);
      this.found.set(draft, known ? `${known}；${inner}` : inner);
    }
    this.last = covered;
    this.lastEnd = end;
    this.pending = [];
  }
}

/** A passage with its drafts. */
export interface Read {
  readonly passage: Passage;
  readonly drafts: readonly Draft[];
}

function coverageOf(text: string, sections: readonly Section[], reads: ReadonlyMap<number, Read>): ReadonlyMap<Draft, string> {
  const coverage = new Coverage();
  sections.forEach((section, index) => {
    if (section.heading !== null) coverage.heading();
    if (section.line.form === 'assignment')
      coverage.bracket(
        text.slice(section.start, section.end).replace(/^[（(【〔[]|[）)】〕\]]$/g, ''),
        section.start,
        section.end,
      );
    const read = reads.get(index);
    if (!read) return;
    const marks = [
      ...read.drafts.map((draft) => ({ at: draft.start, draft, bracket: null })),
      ...read.passage.brackets.map((bracket) => ({ at: bracket.start, draft: null, bracket })),
    ].sort((a, b) => a.at - b.at);
    for (const { draft, bracket } of marks) {
      if (draft) coverage.draft(draft);
      if (bracket) coverage.bracket(bracket.inner, bracket.start, bracket.end);
    }
  });
  return coverage.found;
}

/** The owner of every draft. */
export function ownersOf(
  text: string,
  sections: readonly Section[],
  reads: ReadonlyMap<number, Read>,
): ReadonlyMap<Draft, Owner> {
  const owners = new Map<Draft, Owner>();
  const covered = coverageOf(text, sections, reads);
  let introduced: Assignment = NOBODY;
  sections.forEach((section, index) => {
    // What introduces a list carries into its marked items, not into the plain text after it.
    if (section.marker === null || section.form === 'heading') introduced = NOBODY;
    const read = reads.get(index);
    if (!read) return;
    const floors = floorsOf(read.passage, introduced);
    for (const draft of read.drafts) {
      const bracket = covered.get(draft) ?? null;
      const named = bracket === null ? NOBODY : assignmentIn(bracket);
      owners.set(
        draft,
        named.units.length ? { assignment: named, rule: 'units-bracket', bracket } : { ...bySubject(draft, floors), bracket },
      );
    }
    if (/[：:]$/.test(section.line.text)) introduced = floors.at(-1)?.assignment ?? NOBODY;
  });
  return owners;
}
