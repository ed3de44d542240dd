// Keeps other sites from writing with a signed-in person's cookie. Browsers say where a request comes from in
// Sec-Fetch-Site and Origin; programs without a browser send neither and carry no cookie by accident.
import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request may change something: a safe method, a page of our own, or no browser at all. */
export function mayWriteFrom(method: string, headers: IncomingHttpHeaders, ownOrigin: string | null): boolean {
  if (SAFE.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  return ownOrigin === null ? sameHost(origin, headers.host) : origin === ownOrigin;
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
