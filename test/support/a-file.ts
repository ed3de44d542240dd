// A register for tests: a file 案卷 that may be kept in a compartment, with everything by which a matter can show itself: a step in
// the inbox, a clock, counts, an ask, a document, evidence, a hand-over of its lead.
import { z } from 'zod';
import { type Day, type MatterId, type PersonId, type UnitId, ok } from '#kernel';
import { type AnyRegister, type EvidenceRef, type Projection, defineRegister, longText } from '#matters';
import type { Rule } from '#people';

interface File {
  readonly title: string;
  readonly unit: UnitId;
  readonly issuer: UnitId;
  readonly lead: PersonId | null;
  readonly named: readonly PersonId[];
  readonly openedOn: Day;
  readonly parent: MatterId | null;
  readonly noted: boolean;
  readonly number: string;
}

const id = z.uuid();
const schemas = {
  OpenFile: z.object({
    ...{ type: z.literal('OpenFile'), title: z.string(), unit: id, issuer: id, lead: id.nullable() },
    ...{ named: z.array(id), parent: id.nullable() },
  }),
  NoteFact: z.object({
    type: z.literal('NoteFact'),
    text: z.string(),
    evidence: z.array(z.object({ hash: z.string(), name: z.string() })).optional(),
  }),
  CheckFacts: z.object({ type: z.literal('CheckFacts') }),
  Admit: z.object({ type: z.literal('Admit'), named: z.array(id) }),
};
type Command = z.infer<(typeof schemas)[keyof typeof schemas]>;
type Event =
  | ({ readonly type: 'FileOpened' } & Omit<File, 'noted'>)
  | { readonly type: 'FactNoted'; readonly text: string; readonly evidence: readonly EvidenceRef[] }
  | { readonly type: 'FactsChecked' }
  | { readonly type: 'PeopleAdmitted'; readonly named: readonly PersonId[] };

const working: Rule = { roles: ['leader', 'supervisor', 'head', 'clerk'], of: ['lead', 'issuer'], reach: 'subtree' };

function evolve(state: File | null, event: Event): File {
  if (event.type === 'FileOpened') {
    const { type: _, ...opened } = event;
    return { ...opened, noted: false };
  }
  if (!state) throw new Error('a file begins by being opened');
  if (event.type === 'FactNoted') return { ...state, noted: true };
  return event.type === 'PeopleAdmitted' ? { ...state, named: event.named } : state;
}

const project = ({ title, unit, issuer, lead, named, openedOn, parent }: File): Projection => ({
  ...{ title, status: 'open', unit, leadPerson: lead, parent, origin: null, due: openedOn, openedOn, closedOn: null },
  ...(named.length > 0 ? { compartment: named } : {}),
  parties: [
    { unit: issuer, role: 'issuer' },
    { unit, role: 'lead' },
  ],
  waiting: [{ unit, action: 'note', due: openedOn }],
  clocks: [],
  tallies: [{ unit, key: 'issued', day: openedOn }],
  asks: [
    {
      ...{ unit, name: 'come', kind: 'visit', askedOn: openedOn, from: openedOn, to: openedOn, about: [], metOn: null },
    },
  ],
});

/** In counts it is a commitment's neighbour: it adds to the same keys in a register of its own. */
export const files: AnyRegister = defineRegister<File, Command, Event>({
  name: 'files',
  label: { zh: '案卷', en: 'Files' },
  words: {},
  statuses: { open: { zh: '在办', en: 'Open' } },
  commands: {
    OpenFile: {
      label: { zh: '立卷', en: 'Open a file' },
      schema: schemas.OpenFile as z.ZodType<Extract<Command, { type: 'OpenFile' }>>,
      rule: { roles: ['leader', 'supervisor', 'head'], of: ['issuer'], reach: 'subtree' },
      opens: { series: '案', parties: ({ issuer }) => [{ unit: issuer as UnitId, role: 'issuer' }] },
      units: ({ unit, issuer }) => [unit as UnitId, issuer as UnitId],
      fields: [longText('title', '事由', 'What about')],
    },
    NoteFact: { label: { zh: '记事实', en: 'Note a fact' }, schema: schemas.NoteFact, rule: working },
    CheckFacts: {
      label: { zh: '核对', en: 'Check the facts' },
      schema: schemas.CheckFacts,
      rule: working,
      apartFrom: [{ event: 'FactNoted', refusal: 'verifier-did-the-work' }],
    },
    Admit: { label: { zh: '指定知情人', en: 'Name who may know' }, schema: schemas.Admit, rule: working },
  },
  decide: (state, command, facts) => {
    if (command.type === 'OpenFile') {
      const { type: _, ...file } = command;
      const opened = { ...file, openedOn: facts.today, number: facts.number ?? '' } as unknown as Omit<File, 'noted'>; // ids were checked
      return ok({ events: [{ type: 'FileOpened', ...opened }] });
    }
    if (command.type === 'NoteFact')
      return ok({ events: [{ type: 'FactNoted', text: command.text, evidence: command.evidence ?? [] }] });
    if (command.type === 'Admit') return ok({ events: [{ type: 'PeopleAdmitted', named: command.named as PersonId[] }] });
    return ok({ events: state ? [{ type: 'FactsChecked' }] : [] });
  },
  evolve,
  project,
  available: () => ['NoteFact', 'CheckFacts', 'Admit'],
  actions: { note: 'NoteFact' },
  announces: ['note'],
  evidence: (event) => (event.type === 'FactNoted' ? event.evidence : []),
});
