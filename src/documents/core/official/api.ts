// The wire of official documents: the page beside a form asks how its document would look. Nothing is stored, nothing is read:
// what comes back holds only what was sent.
import { z } from 'zod';
import { route } from '#platform';

const Told = z.object({
  code: z.string(),
  law: z.object({ rule: z.string(), law: z.string(), article: z.string() }).nullable(),
  facts: z.record(z.string(), z.string()),
});

/** How a document looks: one SVG with its pages under each other, and what should be thought over before it is issued. */
export const previewDocumentRoute = route({
  id: 'previewDocument',
  method: 'POST',
  path: '/api/documents/preview',
  summary: 'How an official document would look, page by page; stores nothing',
  access: 'signed-in',
  right: 'same-for-all',
  body: z.object({
    document: z.unknown().describe('an OfficialDocument; refused with its article where it breaks a rule of layout or of office'),
  }),
  reply: z.object({ svg: z.string(), pages: z.number().int().positive(), advice: z.array(Told) }),
});
