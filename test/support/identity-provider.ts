// A real OpenID Connect provider for tests (oidc-provider, certified), on a free port of this machine: whoever signs in there is
// taken at their word, and each test says what it asserts of them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface IdentityProvider {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** What is said of a subject besides itself. */
  claims: (subject: string) => Readonly<Record<string, string>>;
  /** What it answers at a path, in place of the truth. */
  answered: (path: string, body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Goes the way of a browser that signs in as a subject and consents; gives the query that it is sent back with. */
  readonly pass: (address: string, subject: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const CLIENT = { id: 'duxing', secret: 'a secret between the two' };

/** Starts it for a house that browsers reach at this origin. */
export async function anIdentityProvider(origin: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self = {
    claims: (subject: string): Readonly<Record<string, string>> => ({ preferred_username: subject }),
    answered: ((_, body) => body) as IdentityProvider['answered'],
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${origin}/sign-in/back`],
        post_logout_redirect_uris: [`${origin}/sign-in`],
      },
    ],
    cookies: { keys: ['for tests'] },
    claims: { openid: ['sub'], profile: ['preferred_username', 'staff'] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...self.claims(id) }) }),
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: true } },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const end = response.end.bind(response);
    const told = (body: unknown) => {
      if (!String(response.getHeader('content-type')).startsWith('application/json')) return end(body);
      response.removeHeader('content-length');
      return end(JSON.stringify(self.answered(request.url ?? '', JSON.parse(String(body)) as Readonly<Record<string, unknown>>)));
    };
    response.end = told as typeof response.end; // its other forms are not used by the provider
    return answer(request, response);
  });
  return Object.assign(self, {
    issuer,
    client: CLIENT,
    pass: (address: string, subject: string) => pass(address, subject),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}

/** Follows redirects with the cookies of one browser, and fills in the provider's two forms. */
async function pass(address: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  const { origin } = new URL(address);
  let [url, form] = [address, null as URLSearchParams | null];
  for (let steps = 0; steps < 15; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(url, { method: form ? 'POST' : 'GET', body: form, redirect: 'manual', headers: { cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const to = reply.headers.get('location');
    if (to) {
      const next = new URL(to, url);
      if (next.origin !== origin) return next.search.slice(1);
      [url, form] = [next.href, null];
      continue;
    }
    const page = await reply.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!prompt || !action) throw new Error(`the provider says ${reply.status}: ${page.slice(0, 500)}`);
    [url, form] = [new URL(action, url).href, new URLSearchParams({ prompt, login: subject, password: 'any' })];
  }
  throw new Error('the provider never comes to an end');
}
