// Serves the built page: hashed files for ever, everything that is no file and no API as index.html with a fresh nonce.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ASSET_POLICY, pagePolicy } from './content-security.ts';

const PLACEHOLDER = '__NONCE__';
const FOR_EVER = 'public, max-age=31536000, immutable';

const NOT_BUILT = '<!doctype html><title>Duxing</title><p>The page is not built yet: run npm start.</p>';

/** Sends the page to whoever navigates; false when the request wants something else (an API, a missing file). */
export type SendPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null;

/** Serves the files of `dist` and gives the function that answers every other path with the page. */
export function servePage(app: FastifyInstance, dist: string): SendPage {
  const index = path.join(dist, 'index.html');
  if (existsSync(path.join(dist, 'assets')))
    app.register(staticFiles, {
      root: path.join(dist, 'assets'),
      prefix: '/assets/',
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply) => void reply.headers({ 'cache-control': FOR_EVER, 'content-security-policy': ASSET_POLICY }),
    });
  const template = existsSync(index) ? readFileSync(index, 'utf8') : NOT_BUILT;
  return (request, reply) => (wantsPage(request) ? sendPage(reply, template) : null);
}

function wantsPage(request: FastifyRequest): boolean {
  const [where = ''] = request.url.split('?');
  if (request.method !== 'GET' || where.startsWith('/api/') || where.startsWith('/assets/')) return false;
  return /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*') && !/\.(?!html$)\w+$/.test(where);
}

/** Sends markup under the page's policy, with the answer's nonce in place of the mark. */
export function sendPage(reply: FastifyReply, markup: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(markup.replaceAll(PLACEHOLDER, nonce));
}
