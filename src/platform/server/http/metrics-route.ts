// /metrics for Prometheus: to whoever asks from this machine itself, or brings the token. Through a proxy it takes the token, since
// everybody comes from this machine then.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics.ts';

const MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8';
const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Counts each answer, and adds the route. It is no contract: it speaks the watcher's language, not the product's. */
export function addMetrics(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
  });
  app.addHook('onClose', async () => metrics.close());
  app.get('/metrics', async (request, reply) => {
    if (!mayLook(request, token)) return reply.code(404).send();
    return reply
      .header('cache-control', 'no-store')
      .type(MEDIA_TYPE)
      .send(await metrics.text());
  });
}

function mayLook({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token !== null && headers.authorization !== undefined) return equal(headers.authorization, `Bearer ${token}`);
  const passedOn = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'] ?? headers.via;
  return token === null && passedOn === undefined && HERE.has(socket.remoteAddress ?? '');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const equal = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
