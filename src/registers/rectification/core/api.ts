// The wire of rectification beside the commands of the engine: findings from a spreadsheet and from a feedback document, and which
// findings may be the same.
import { DayText, IdText as Id, route } from '#platform';
import { z } from 'zod';

const NamedUnit = z.object({ id: Id, name: z.string() });

const SheetReport = z.object({
  applied: z.boolean(),
  errors: z.array(
    z.object({
      /** The line of the sheet; null for what concerns the whole. */
      row: z.int().nullable(),
      column: z.string(),
      code: z.string(),
      value: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    }),
  ),
  rows: z.array(z.object({ row: z.int(), unit: z.string(), title: z.string(), due: DayText.nullable() })),
});
export type SheetReport = z.infer<typeof SheetReport>;

/**
 * multipart/form-data: `file` (xlsx), `inspection` and `apply` (`true` writes, anything else only reports). With errors nothing is
 * written, whatever was asked.
 */
export const importFindingsRoute = route({
  id: 'import-findings',
  method: 'POST',
  path: '/api/rectification/import',
  summary: 'Findings of an inspection from xlsx, with a row-by-row report before anything is written',
  access: 'signed-in',
  right: 'by-rule',
  reply: SheetReport,
  upload: true,
});

/** The headings with an example. Answers with bytes. */
export const findingsTemplateRoute = route({
  id: 'findings-template',
  method: 'GET',
  path: '/api/rectification/findings.xlsx',
  summary: 'A spreadsheet in the form that the import of findings reads',
  access: 'signed-in',
  right: 'same-for-all',
  reply: z.unknown(),
});

/** multipart/form-data: `file` (txt, md, docx or pdf) and `inspection`. Nothing is stored before `AddFindings` is given. */
export const readFeedbackRoute = route({
  id: 'read-feedback',
  method: 'POST',
  path: '/api/rectification/feedback',
  summary: 'Proposed findings of a feedback document, each with its characters',
  access: 'signed-in',
  right: 'by-rule',
  reply: z.object({
    applied: z.boolean(),
    name: z.string(),
    text: z.string(),
    units: z.array(NamedUnit).describe('units that a finding may be given to'),
    proposals: z.array(
      z.object({ start: z.int(), end: z.int(), title: z.string(), unit: Id.nullable().describe('the unit that it names') }),
    ),
  }),
  upload: true,
});

export const alikeRoute = route({
  id: 'alike-findings',
  method: 'GET',
  path: '/api/rectification/findings/:id/alike',
  summary: 'Findings within my reach that may be the same as this one, by what they say',
  access: 'signed-in',
  right: 'one-in-scope',
  params: z.object({ id: Id }),
  reply: z.object({
    alike: z.array(
      z.object({
        id: Id,
        number: z.string(),
        title: z.string(),
        text: z.string(),
        status: z.string(),
        unit: NamedUnit,
        openedOn: DayText,
        closedOn: DayText.nullable(),
        likeness: z.number(),
        said: z.enum(['nothing', 'same']),
      }),
    ),
    mayDecide: z.boolean(),
  }),
});
