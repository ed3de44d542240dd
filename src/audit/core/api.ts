// The audit log over HTTP: for auditors only, who change nothing and whose own reading is an act too.
import { z } from 'zod';
import { parseInstant } from '#kernel';
import { DayText, IdText as Id, route } from '#platform';
import { ActType } from './act.ts';

/** Which acts: by days (both inclusive, of the bureau), kind, person and outcome. */
const ActFilter = z.object({
  from: DayText.optional(),
  to: DayText.optional(),
  type: ActType.optional(),
  person: Id.optional(),
  success: z.enum(['true', 'false']).optional(),
});
export type ActFilter = z.infer<typeof ActFilter>;

const ActView = z.object({
  id: Id,
  at: z.string(),
  type: ActType,
  person: z.object({ id: Id, name: z.string() }).nullable(),
  success: z.boolean(),
  address: z.string().nullable(),
  request: z.string().nullable(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type ActView = z.infer<typeof ActView>;

/** Newest first; `next` goes back as `after`. */
export const listActs = route({
  id: 'list-acts',
  method: 'GET',
  path: '/api/audit',
  summary: 'The audit log, newest first',
  access: 'read-audit',
  right: 'action',
  audited: 'audit-read',
  query: ActFilter.extend({
    after: z
      .string()
      .regex(/^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .refine((text) => parseInstant(text.slice(0, 24)) !== null)
      .optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ rows: z.array(ActView), next: z.string().nullable() }),
});

/** Answers with bytes. Refuses `too-many-acts` rather than leaving some out. */
export const exportActs = route({
  id: 'export-acts',
  method: 'GET',
  path: '/api/audit.xlsx',
  summary: 'The audit log as a spreadsheet (at most 100,000 acts)',
  access: 'read-audit',
  right: 'action',
  audited: 'audit-export',
  query: ActFilter,
  reply: z.unknown(),
});
