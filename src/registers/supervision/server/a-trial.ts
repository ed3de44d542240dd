// For tests of the routes: the test bureau with commitments in it, an engine, and a server that listens nowhere.
import { type JsonObject, type MatterId, ok, refuse } from '#kernel';
import { handle } from '#matters/server';
import type { Actor } from '#people';
import type { Authenticate } from '#platform/server';
import { type Commitment, commitments, isBehind } from '#registers/commitments';
import { lookBacks } from '#registers/look-backs';
import { supervision } from '#registers/supervision';
import { type TestDatabase, aBureau, aDemand, aTestEngine, trialHttp } from '#test';
import type { SupervisionDeps } from './deps.ts';
import { bindSupervisionRoutes } from './routes.ts';

const authenticateIn =
  (actor: (name: string) => Actor): Authenticate<Actor> =>
  async ({ headers: { authorization } }) =>
    authorization ? ok(actor(decodeURIComponent(authorization))) : refuse('unauthenticated', 'not-signed-in');

const standing: SupervisionDeps['standing'] = (state, today) => {
  const commitment = state as unknown as Commitment; // what its register folded
  const { delay, extensionAsked } = commitment;
  return { behind: isBehind(commitment, today), cause: delay?.cause ?? null, extensionAsked: extensionAsked !== null };
};

/** Asks as one of the bureau's people; gives commands straight to the engine. */
export async function aTrial(database: TestDatabase) {
  const bureau = await aBureau(database);
  const engine = aTestEngine(database, [commitments, lookBacks, supervision]);
  const http = await trialHttp();
  bindSupervisionRoutes(http, { engine, authenticate: authenticateIn(bureau.actor), standing });
  const ask = async (who: string | null, method: 'GET' | 'POST', url: string, body?: object) => {
    const headers = who ? { authorization: encodeURIComponent(who) } : {};
    const reply = await http.inject({ method, url, headers, ...(body ? { payload: body } : {}) });
    const read: { readonly [name: string]: never } = reply.json(); // each test looks at what it needs
    return { status: reply.statusCode, body: read };
  };
  const give = async (who: string, register: string, matter: MatterId | null, command: JsonObject) => {
    const done = await handle(engine, { register, matter, command, actor: bureau.actor(who) });
    if (!done.ok) throw new Error(`${JSON.stringify(command['type'])} by ${who}: ${done.refusal.code}`);
    return done.value;
  };
  /** Issues a commitment to 东城支队, or to whoever else is said. */
  const demand = async (title: string, over: JsonObject = {}): Promise<MatterId> =>
    (await give('督办员', 'commitments', null, aDemand(bureau, { title, ...over }))).id;
  return { ...bureau, engine, ask, give, demand };
}
