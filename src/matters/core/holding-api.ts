// The wire of what people have in hand: what has nobody any more (无人负责), and the list that a matter holds.
import { DayText, IdText as Id, route } from '#platform';
import { z } from 'zod';

const NamedRef = z.object({ id: Id, name: z.string() });

export const OrphanCounts = z.object({
  lead: z.number().int(),
  step: z.number().int(),
  clock: z.number().int(),
  promise: z.number().int(),
});
export type OrphanCounts = z.infer<typeof OrphanCounts>;

export const OrphanRow = z.object({
  kind: z.enum(['lead', 'step', 'clock']),
  register: z.string(),
  unit: NamedRef.describe('where somebody is missing'),
  person: NamedRef.nullable().describe('the lead official whom the matter still names'),
  what: z.string().nullable().describe('the action of a step, the rule of a clock'),
  due: DayText.nullable(),
  matter: z.object({ id: Id, number: z.string(), title: z.string() }).nullable().describe('null for those who see no matter'),
  promises: z.array(z.object({ title: z.string(), due: DayText.nullable() })),
});
export type OrphanRow = z.infer<typeof OrphanRow>;

/** What is open and has nobody any more: official gone, step that nobody may take, clock that nobody hears. */
export const orphansRoute = route({
  id: 'orphans',
  method: 'GET',
  path: '/api/orphans',
  summary: 'What has nobody any more, within my posts',
  access: 'signed-in',
  right: 'in-scope',
  reply: z.object({ today: DayText, counts: OrphanCounts, rows: z.array(OrphanRow) }),
});

/** Answers with bytes, for those who may see the matter; not there for a matter that holds no list. */
export const sheetRoute = route({
  id: 'matter-sheet',
  method: 'GET',
  path: '/api/matters/:id/list.xlsx',
  summary: 'The list that a matter holds, such as that of a hand-over, as a spreadsheet',
  access: 'signed-in',
  right: 'one-in-scope',
  audited: 'export',
  params: z.object({ id: Id }),
  reply: z.unknown(),
});
