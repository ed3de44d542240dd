// Directives in the play: received, reviewed overnight, issued; each demand begins a life.
import { extract } from '#directives';
import { type Day, type MatterId, addDays, dayAt, daysBetween } from '#kernel';
import type { CommitmentStatus } from '#registers/commitments';
import { type ItemToIssue, type MeasureDraft, proposeItems } from '#registers/directives';
import type { Chance } from '../chance.ts';
import { officeLife } from './act-life.ts';
import { commitmentLife } from './commitment-life.ts';
import { type Held, type World, issuerOf, unitOf } from './world.ts';

export interface Draft {
  readonly title: string;
  readonly text: string;
  readonly docDate: Day | null;
}

/** Receives a directive on behalf of the bureau. */
export async function receive(world: World, { title, text, docDate }: Draft, chance: Chance): Promise<MatterId> {
  const command = { type: 'ReceiveDirective', title, text, docDate, issuer: world.bureau.id, evidence: [] };
  return (await world.stage.act('directives', null, command, issuerOf(world, world.bureau, chance))).id;
}

export interface Issue {
  readonly directive: MatterId;
  readonly items: readonly ItemToIssue[];
  /** How far down each item may go. */
  readonly down: (nth: number) => number;
  readonly halt: (nth: number) => CommitmentStatus | null;
}

/** Issues items in one step and lets their lives begin. */
export async function issue(world: World, { directive, items, down, halt }: Issue, chance: Chance): Promise<readonly Held[]> {
  const actor = issuerOf(world, world.bureau, chance);
  const { opened } = await world.stage.act('directives', directive, { type: 'IssueDirective', items, links: [] }, actor);
  const begun = opened.map((id, nth): Held => {
    const item = items[nth];
    if (!item?.due) throw new Error('more was opened than asked for, or without a day');
    return {
      ...{ id, title: item.title, issuer: world.bureau, measure: item.measure, down: down(nth), halt: halt(nth) },
      ...{ chance: chance.fork(`item ${nth}`), parts: [], lead: unitOf(world, item.lead), due: item.due },
      ...{ status: 'issued', count: 0 },
    };
  });
  for (const held of begun) {
    await world.schedule.start(commitmentLife(world, held));
    await world.schedule.start(officeLife(world, held, commitmentLife));
  }
  world.tops.push(...begun);
  return begun;
}

const SURE = 0.45;
const MOST = 26;

/**
 * What a reviewer makes of a text that was read by the extractor: the surest proposals, each given to the unit that it names or
 * else to one by turns, with a day that lies ahead.
 */
export function reviewed(world: World, { text, docDate }: Draft, chance: Chance): readonly ItemToIssue[] {
  const today = dayAt(world.stage.now());
  const leads = world.units.filter(({ kind }) => kind === 'detachment' || kind === 'division');
  const known = world.units.filter(({ kind }) => kind !== 'station');
  const proposals = proposeItems(extract(text, { docDate }), known)
    .filter(({ confidence, title }) => confidence >= SURE && title.trim() !== '')
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, MOST)
    .toSorted((a, b) => a.start - b.start);
  return proposals.map((item): ItemToIssue => {
    const named = leads.find(({ id }) => id === item.lead);
    const lead = named ?? chance.one(leads);
    const printed = item.due as Day | null; // the proposal's day was parsed by the extractor
    const measure = item.measure as MeasureDraft; // and so were the days in its measure
    const ahead = printed && daysBetween(today, printed) > 20 ? printed : addDays(today, chance.whole(60, 150));
    return {
      ...{ start: item.start, end: item.end, title: item.title.trim().slice(0, 200), kind: item.kind, lead: lead.id },
      assisting: known
        .filter(({ id, kind }) => item.assisting.includes(id) && id !== lead.id && kind !== 'bureau')
        .map(({ id }) => id),
      ...{ leadOfficial: null, due: ahead, measure, verifier: null, ownUnitMayVerify: false },
    };
  });
}
