// The wire between pages and the register engine: inbox, lists, one matter, its timeline, and files.
import { DayText, IdText as Id, route } from '#platform';
import { z } from 'zod';
import { CommandShape, PhraseShape } from './command-view.ts';
import { ListedDocument } from './files-api.ts';
import { ServedView } from './served-view.ts';

export { documentDocxRoute, documentPdfRoute, fileRoute, uploadRoute } from './files-api.ts';

const UnitRef = z.object({ id: Id, name: z.string() });
/** A unit by its short name, and by its full one, which names those above it. */
const NamedUnit = UnitRef.extend({ fullName: z.string() });
const PersonRef = z.object({ id: Id, name: z.string() });

/** One row of the inbox: a step that waits for one of my units. */
export const InboxRow = z.object({
  matter: Id,
  register: z.string(),
  number: z.string(),
  title: z.string(),
  status: z.string(),
  action: z.string(),
  unit: UnitRef,
  due: DayText.nullable(),
  issuer: UnitRef.nullable(),
  origin: z.object({ id: Id, title: z.string() }).nullable(),
});
export type InboxRow = z.infer<typeof InboxRow>;

export const inboxRoute = route({
  id: 'inbox',
  method: 'GET',
  path: '/api/inbox',
  summary: 'What waits for my units, by clock',
  access: 'signed-in',
  right: 'in-scope',
  query: z.object({ after: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ today: DayText, rows: z.array(InboxRow), next: z.string().nullable() }),
});

export const MatterRow = z.object({
  id: Id,
  register: z.string(),
  number: z.string(),
  title: z.string(),
  status: z.string(),
  unit: UnitRef,
  leadPerson: PersonRef.nullable(),
  due: DayText.nullable(),
  openedOn: DayText,
  closedOn: DayText.nullable(),
  overdue: z.boolean(),
});
export type MatterRow = z.infer<typeof MatterRow>;

export const MatterFilter = z.object({
  register: z.string(),
  status: z.string().optional().describe('one or more statuses, separated by commas; "open" and "closed" stand for groups'),
  unit: Id.optional().describe('this unit and all below it, as lead'),
  reach: z.enum(['own', 'below']).optional().describe('`own` narrows `unit` to that unit alone'),
  origin: Id.optional(),
  parent: Id.optional(),
  dueFrom: DayText.optional(),
  dueTo: DayText.optional(),
  openedFrom: DayText.optional(),
  openedTo: DayText.optional(),
  closedFrom: DayText.optional(),
  closedTo: DayText.optional(),
  overdue: z.enum(['true', 'false']).optional(),
  mark: z.string().optional().describe('a tally that the matter counts in, for drilling down from a figure'),
  text: z.string().max(100).optional(),
  sort: z.enum(['due', '-due', 'opened', '-opened', 'number', '-number']).default('due'),
});
export type MatterFilter = z.infer<typeof MatterFilter>;

export const listRoute = route({
  id: 'matters',
  method: 'GET',
  path: '/api/matters',
  summary: 'Matters of one register that I may see',
  access: 'signed-in',
  right: 'in-scope',
  query: MatterFilter.extend({
    offset: z.coerce.number().int().min(0).max(10_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ today: DayText, rows: z.array(MatterRow), total: z.number().int(), totalIsExact: z.boolean() }),
});

export const MatterView = z.object({
  id: Id,
  register: z.string(),
  version: z.number().int(),
  number: z.string(),
  title: z.string(),
  status: z.string(),
  unit: NamedUnit,
  leadPerson: PersonRef.nullable(),
  due: DayText.nullable(),
  today: DayText,
  openedOn: DayText,
  closedOn: DayText.nullable(),
  parties: z.array(z.object({ unit: NamedUnit, role: z.enum(['issuer', 'lead', 'assisting', 'verifier', 'addressee']) })),
  clocks: z.array(
    z.object({
      rule: z.string(),
      startedOn: DayText,
      due: DayText,
      dueAt: z.string().nullable().describe('the moment, for a clock in hours'),
      state: z.enum(['running', 'due-soon', 'due', 'breached']),
      basis: z.object({ law: PhraseShape, article: z.string().nullable(), binding: z.boolean() }).nullable(),
    }),
  ),
  waiting: z.array(z.object({ unit: NamedUnit, action: z.string(), due: DayText.nullable() })),
  parent: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
  origin: z
    .object({
      id: Id,
      title: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      before: z.string(),
      sentence: z.string(),
      after: z.string(),
    })
    .nullable(),
  served: z.array(ServedView).describe('for each unit served: how it was told, and which steps it has taken since'),
  children: z.array(MatterRow),
  followers: z.array(MatterRow).describe('matters of other registers that hang on this one, such as look-backs'),
  evidence: z.array(
    z.object({
      hash: z.string(),
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      at: z.string(),
      by: PersonRef.nullable(),
    }),
  ),
  documents: z.array(ListedDocument).describe('official documents, each as PDF and as DOCX'),
  /** The register's own fields, as stored. */
  state: z.record(z.string(), z.unknown()),
  /** What I may do now, with the fields of each form. */
  commands: z.array(CommandShape),
  follows: z.array(z.object({ register: z.string(), command: CommandShape, values: z.record(z.string(), z.unknown()) })),
  units: z.record(z.string(), z.string()).describe('short names of the units that the state mentions'),
  people: z.record(z.string(), z.string()).describe('names of the people that the state mentions'),
});
export type MatterView = z.infer<typeof MatterView>;

export const matterRoute = route({
  id: 'matter',
  method: 'GET',
  path: '/api/matters/:id',
  summary: 'One matter with what I may do now',
  access: 'signed-in',
  right: 'one-in-scope',
  params: z.object({ id: Id }),
  reply: MatterView,
});

export const TimelineEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: PersonRef.nullable(),
  type: z.string(),
  body: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const timelineRoute = route({
  id: 'timeline',
  method: 'GET',
  path: '/api/matters/:id/entries',
  summary: 'The ledger entries of one matter, oldest first',
  access: 'signed-in',
  right: 'one-in-scope',
  params: z.object({ id: Id }),
  reply: z.object({
    entries: z.array(TimelineEntry),
    sealedUpTo: z.number().int().describe('the newest entry that a seal covers, for which there is a proof; 0 for none'),
    units: z.record(z.string(), z.string()),
    people: z.record(z.string(), z.string()),
  }),
});

export const commandRoute = route({
  id: 'command',
  method: 'POST',
  path: '/api/matters/:id/commands',
  summary: 'Give a command to a matter',
  access: 'signed-in',
  right: 'by-rule',
  params: z.object({ id: Id }),
  body: z
    .looseObject({ type: z.string() })
    .describe('`type` names the command; its members are those of the register (see its README)'),
  reply: z.object({ id: Id, version: z.number().int(), opened: z.array(Id) }),
  precondition: true,
  idempotent: true,
});

/** Opens a matter by a command that has a form; others have routes of their own. */
export const openRoute = route({
  id: 'open-matter',
  method: 'POST',
  path: '/api/registers/:register/matters',
  summary: 'Open a matter in a register',
  access: 'signed-in',
  right: 'by-rule',
  params: z.object({ register: z.string().regex(/^[a-z-]{1,40}$/) }),
  body: z.looseObject({ type: z.string() }).describe('`type` names one of the register’s openings'),
  reply: z.object({ id: Id, version: z.number().int(), opened: z.array(Id) }),
});

/** GET /api/matters.xlsx answers with bytes; it is bound without a JSON reply. */
export const exportRoute = route({
  id: 'export',
  method: 'GET',
  path: '/api/matters.xlsx',
  summary: 'The same list as a spreadsheet (at most 20,000 rows)',
  access: 'signed-in',
  right: 'in-scope',
  audited: 'export',
  query: MatterFilter,
  reply: z.unknown(),
});

/** Registers with their words, for menus, filters and forms. */
export const registersRoute = route({
  id: 'registers',
  method: 'GET',
  path: '/api/registers',
  summary: 'Registers and their words',
  access: 'signed-in',
  right: 'same-for-all',
  reply: z.object({
    registers: z.array(
      z.object({
        name: z.string(),
        label: PhraseShape,
        statuses: z.record(z.string(), PhraseShape),
        words: z.record(z.string(), PhraseShape),
        openings: z.array(CommandShape).describe('commands by which I may open a matter somewhere within my posts'),
      }),
    ),
  }),
});

export { OrphanCounts, OrphanRow, orphansRoute, sheetRoute } from './holding-api.ts';

/** Server-sent events: `{topic: 'inbox'}` when something that waits for my units may have changed. */
export const liveRoute = route({
  id: 'live',
  method: 'GET',
  path: '/api/events',
  summary: 'News for open pages, as server-sent events',
  access: 'signed-in',
  right: 'in-scope',
  reply: z.unknown(),
});
