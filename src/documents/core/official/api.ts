// The wire of official documents: the page beside a form asks how its document would look. Nothing is stored, nothing is read:
// what comes back holds only what was sent.
import { z } from 'zod';
import { route } from '#platform';

const Told = z.object({
  code: z.string(),
  law: z.object({ rule: z.string(), law: z.string(), article: z.string() }).nullable(),
  facts: z.record(z.string(), z.string()),
});

/** The pages of a document as pictures (SVG), and what should be thought over before it is issued. */
export const previewDocumentRoute = route({
  id: 'previewDocument',
  method: 'POST',
  path: '/api/documents/preview',
  summary: 'How an official document would look, page by page; stores nothing',
  access: 'signed-in',
  body: z.object({ document: z.unknown().describe('an official document; refused with its article where it breaks a rule') }),
  reply: z.object({ pages: z.array(z.string()), advice: z.array(Told) }),
});

/** The same document as a file: PDF (the record) or DOCX (the editable copy). */
export const renderDocumentRoute = route({
  id: 'renderDocument',
  method: 'POST',
  path: '/api/documents/draft',
  summary: 'A draft of an official document as PDF or DOCX; stores nothing',
  access: 'signed-in',
  body: z.object({ document: z.unknown(), format: z.enum(['pdf', 'docx']) }),
  reply: z.unknown(),
});
