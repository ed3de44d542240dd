// The organisation in and out as a spreadsheet, and what the sign-in page may say to a stranger.
import { z } from 'zod';
import { route } from '#platform';

const Issue = z.object({
  sheet: z.enum(['units', 'people']),
  row: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  value: z.string(),
});

/** What an import would do, or did. With errors nothing is written, whatever was asked. */
export const OrganisationReport = z.object({
  applied: z.boolean(),
  errors: z.array(Issue),
  counts: z.object({
    unitsNew: z.number().int(),
    unitsChanged: z.number().int(),
    peopleNew: z.number().int(),
    peopleChanged: z.number().int(),
    postsNew: z.number().int(),
    postsEnded: z.number().int(),
  }),
});
export type OrganisationReport = z.infer<typeof OrganisationReport>;

/** multipart/form-data: `file` (xlsx with the sheets of the template) and `apply` (`true` writes, anything else only reports). */
export const importOrganisationRoute = route({
  id: 'import-organisation',
  method: 'POST',
  path: '/api/organisation/import',
  summary: 'Import units, people and posts from xlsx, with a row-by-row report before anything is written',
  access: 'import-organisation',
  right: 'action',
  audited: 'import',
  reply: OrganisationReport,
  upload: true,
});

/** `template=true` gives the headings alone. Answers with bytes. */
export const exportOrganisationRoute = route({
  id: 'export-organisation',
  method: 'GET',
  path: '/api/organisation.xlsx',
  summary: 'Units, people and posts as xlsx, in the form that the import reads',
  access: 'export-organisation',
  right: 'action',
  audited: 'export',
  query: z.object({ template: z.enum(['true', 'false']).default('false') }),
  reply: z.unknown(),
});

/** For the sign-in page: the demo accounts while the demo bureau is loaded, else null. */
export const hintsRoute = route({
  id: 'hints',
  method: 'GET',
  path: '/api/hints',
  summary: 'What the sign-in page may show: demo accounts, in demo mode only',
  access: 'public',
  right: 'open',
  reply: z.object({
    demo: z
      .object({ password: z.string(), accounts: z.array(z.object({ account: z.string(), zh: z.string(), en: z.string() })) })
      .nullable(),
  }),
});
