// Sessions as their owner sees them, and as an administrator sees those of somebody in reach: listed, and ended at once.
import { z } from 'zod';
import { route } from '#platform';

/** One way in that is open now. `current` marks the one that asks. */
export const SessionView = z.object({
  id: z.string(),
  openedAt: z.string(),
  lastSeen: z.string(),
  address: z.string(),
  agent: z.string().describe('What the browser said of itself; may be anything'),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

const Sessions = z.object({ sessions: z.array(SessionView) });
const Ended = z.object({ ended: z.number().int() });
const OneOrAll = z.object({ session: z.string().min(1).max(64).optional() });
const OnePerson = z.object({ person: z.uuid() });

export const mySessions = route({
  id: 'my-sessions',
  method: 'GET',
  path: '/api/me/sessions',
  summary: 'My sessions that are open now, the latest seen first',
  access: 'signed-in',
  right: 'own',
  reply: Sessions,
});

export const endMySessions = route({
  id: 'end-my-sessions',
  method: 'POST',
  path: '/api/me/sessions/end',
  summary: 'End one of my sessions, or without a name all but this one; the next request of an ended one finds nobody',
  access: 'signed-in',
  right: 'own',
  audited: 'session-end',
  body: OneOrAll,
  reply: Ended,
});

export const personSessions = route({
  id: 'person-sessions',
  method: 'GET',
  path: '/api/people/:person/sessions',
  summary: 'The sessions of somebody in reach that are open now',
  access: 'end-sessions',
  right: 'action',
  params: OnePerson,
  reply: Sessions,
});

export const endPersonSessions = route({
  id: 'end-person-sessions',
  method: 'POST',
  path: '/api/people/:person/sessions/end',
  summary: 'End one session of somebody in reach, or without a name all of them',
  access: 'end-sessions',
  right: 'action',
  audited: 'session-end',
  params: OnePerson,
  body: OneOrAll,
  reply: Ended,
});
