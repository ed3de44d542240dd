// Files of matters on the wire: stored before the command that names them, and read by those who may see the matter.
import { route } from '#platform';
import { z } from 'zod';

/** A file is stored by its content before the command that names it as evidence. */
export const uploadRoute = route({
  id: 'upload',
  method: 'POST',
  path: '/api/files',
  summary: 'Store a file as future evidence',
  access: 'signed-in',
  reply: z.object({ hash: z.string(), name: z.string(), mediaType: z.string(), size: z.number().int() }),
  upload: true,
});

/** Answers with bytes; it is bound without a JSON reply. */
export const fileRoute = route({
  id: 'file',
  method: 'GET',
  path: '/api/matters/:id/files/:hash',
  summary: 'One file of a matter, for those who may see the matter',
  access: 'signed-in',
  params: z.object({ id: z.string().regex(/^[0-9a-f-]{36}$/), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  reply: z.unknown(),
});
