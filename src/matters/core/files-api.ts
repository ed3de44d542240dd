// The wire of what a matter holds as files: evidence in and out again, and its official documents as they are printed.
import { DayText, IdText as Id, route } from '#platform';
import { z } from 'zod';

/** An official document of a matter as its page lists it. */
export const ListedDocument = z.object({
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  title: z.string(),
  number: z.string(),
  date: DayText,
  withdrawn: z.boolean(),
});

/** A file is stored by its content before the command that names it as evidence. */
export const uploadRoute = route({
  id: 'upload',
  method: 'POST',
  path: '/api/files',
  summary: 'Store a file as future evidence',
  access: 'signed-in',
  right: 'same-for-all',
  reply: z.object({ hash: z.string(), name: z.string(), mediaType: z.string(), size: z.number().int() }),
  upload: true,
});

/** Answers with bytes, as the routes below: bound without a JSON reply. */
export const fileRoute = route({
  id: 'file',
  method: 'GET',
  path: '/api/matters/:id/files/:hash',
  summary: 'One file of a matter, for those who may see the matter',
  access: 'signed-in',
  right: 'one-in-scope',
  audited: 'export',
  params: z.object({ id: Id, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  reply: z.unknown(),
});

const DocumentPlace = z.object({ id: Id, key: z.string().regex(/^[a-z0-9-]{1,80}$/) });

/** The record: PDF/A with every font embedded. */
export const documentPdfRoute = route({
  id: 'document-pdf',
  method: 'GET',
  path: '/api/matters/:id/documents/:key.pdf',
  summary: 'One official document of a matter as PDF, for those who may see the matter',
  access: 'signed-in',
  right: 'one-in-scope',
  audited: 'export',
  params: DocumentPlace,
  reply: z.unknown(),
});

/** The editable copy. */
export const documentDocxRoute = route({
  id: 'document-docx',
  method: 'GET',
  path: '/api/matters/:id/documents/:key.docx',
  summary: 'One official document of a matter as DOCX, for those who may see the matter',
  access: 'signed-in',
  right: 'one-in-scope',
  audited: 'export',
  params: DocumentPlace,
  reply: z.unknown(),
});
