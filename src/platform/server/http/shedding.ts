// Turns requests away with 503 before they wait too long: when too many are under way, or the event loop is late. What is under way
// goes on undisturbed, so that the server is itself again as soon as the crowd has gone.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isEndless } from './event-stream.ts';

/** About half a second's work of two cores. */
export const MOST_UNDER_WAY = 250;

/** Health is always told: a watcher must see a busy server from a dead one. */
const ALWAYS = new Set(['/api/health', '/metrics']);

/** Counts what is under way; an event stream counts until it is open. Gives how many there are. */
export function addShedding(
  app: FastifyInstance,
  most: number,
  refuse: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): () => number {
  const underWay = new Set<string>();
  app.addHook('onRequest', async (request, reply) => {
    if (ALWAYS.has(request.url)) return;
    if (underWay.size >= most) return refuse(request, reply);
    underWay.add(request.id);
    // Also when the asker goes before the answer, for which no other hook is called.
    reply.raw.once('close', () => underWay.delete(request.id));
  });
  app.addHook('onSend', async (request, _reply, payload) => {
    if (payload instanceof Readable && isEndless(payload)) underWay.delete(request.id);
  });
  app.addHook('onResponse', async (request) => void underWay.delete(request.id));
  return () => underWay.size;
}
