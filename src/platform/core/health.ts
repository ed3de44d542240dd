// Two questions of whoever watches the server: does it live, and can it work.
import { z } from 'zod';
import { route } from './route.ts';

/** Lives: answers as long as the process does. */
export const healthRoute = route({
  id: 'health',
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the process answers',
  access: 'public',
  right: 'open',
  reply: z.object({ status: z.literal('ok') }),
});

/** Works: the database answers too; 503 while it does not. */
export const readinessRoute = route({
  id: 'readiness',
  method: 'GET',
  path: '/api/ready',
  summary: 'Whether the server can do its work',
  access: 'public',
  right: 'open',
  reply: z.object({ status: z.literal('ready') }),
});
