// Every route of the OpenAPI document under requests that nobody meant: no fault, no hang, no growth. A fixed seed and some
// thousand cases here; `npm run torture:fuzz` runs a hundred thousand with a seed of its own.
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { handle } from '#matters/server';
import { aDemand, testDatabase } from '#test';
import { PASSWORD, aHouse } from '../a-house.ts';
import { fileForms } from './a-file.ts';
import { type Document, type Trial, requestsOf } from './a-request.ts';

const CASES = Number(process.env['DUXING_FUZZ_CASES'] ?? 1_500);
const SEED = Number(process.env['DUXING_FUZZ_SEED'] ?? 20_261_124);
const HANG_MS = 60_000;
const BATCH = 500;
/** Never ends by itself; ends the session that the others need. Both have tests of their own. */
const LEFT = new Set(['live', 'sign-out']);
const ACTORS = ['局长', '督办员', '东城支队长', '东城内勤', '审计员', '管理员'] as const;

const database = await testDatabase({ poolSize: 6 });
const { house, actor, unit, accountOf, close } = await aHouse(database);
afterAll(close);

const cookies = new Map<string, string>();
async function cookieOf(who: string): Promise<string> {
  const known = cookies.get(who);
  if (known) return known;
  const payload = { account: accountOf(who), password: PASSWORD };
  const reply = await house.http.inject({ method: 'POST', url: '/api/sign-in', payload });
  const lines = [reply.headers['set-cookie'] ?? []].flat();
  const cookie = lines.map((line) => line.split(';')[0]).join('; ');
  cookies.set(who, cookie);
  return cookie;
}

/** The answer; where making the cases has held up the loop the server sheds, rightly, and is asked again. */
async function answerTo(request: Trial['request']) {
  for (;;) {
    const reply = await house.http.inject(request);
    if (reply.statusCode !== 503 || !reply.body.includes('"overloaded"')) return reply;
    await pause(200);
  }
}

/** Null where all is well, else what went wrong. */
async function wrongIn({ route, request }: Trial, who: (typeof ACTORS)[number] | null): Promise<string | null> {
  const cookie = who ? { cookie: await cookieOf(who) } : {};
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<'hung'>((stop) => (timer = setTimeout(stop, HANG_MS, 'hung')));
  const reply = await Promise.race([answerTo({ ...request, headers: { ...request.headers, ...cookie } }), hung]);
  clearTimeout(timer);
  if (reply === 'hung') return `${route} hangs`;
  if (reply.statusCode === 401 && who) cookies.delete(who);
  if (reply.statusCode >= 500) return `${route} answers ${reply.statusCode}: ${reply.body.slice(0, 200)}`;
  const spills = /node_modules|postgres|\bat [\w.]+ \(|syntax error/i.exec(reply.body.slice(0, 5_000));
  return reply.statusCode >= 400 && spills ? `${route} spills “${spills[0]}”` : null;
}

/** A matter to aim at, and the ids and words that a good request would hold. */
async function poolOf(): Promise<readonly string[]> {
  const command = aDemand({ unit }, { due: '2026-06-30' });
  const opened = await handle(house.engine, { register: 'commitments', matter: null, command, actor: actor('督办员') });
  const people = await database.owner<{ id: string }[]>`select id from person where not (name = any(${[...ACTORS]}))`;
  const ids = [opened.ok ? opened.value.id : expect.fail(opened.refusal.code), unit('东城支队'), ...people.map(({ id }) => id)];
  return [...ids, 'commitments', 'supervision', 'directives', 'handovers', 'open', '-due', '2026-03-02'];
}

const sentIn = (payload: unknown): string =>
  Buffer.isBuffer(payload) ? payload.toString('latin1') : typeof payload === 'string' ? payload : '';

const megabytes = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1024 / 1024);
};

test(
  `${CASES} requests that nobody meant, over every route, as everybody: no fault, no hang, no growth`,
  async () => {
    const reply = await house.http.inject({ method: 'GET', url: '/api/openapi.json' });
    const document: Document = reply.json();
    const trials = fc.tuple(requestsOf(document, await poolOf(), fileForms, LEFT), fc.constantFrom(...ACTORS, null));
    const wrong = new Map<string, string>();
    const statuses = new Map<number | string, number>();
    const memory: number[] = [];
    for (let done = 0; done < CASES; done += BATCH) {
      const cases = fc.sample(trials, { numRuns: Math.min(BATCH, CASES - done), seed: SEED + done });
      for (const [trial, who] of cases) {
        const found = await wrongIn(trial, who);
        const { request } = trial;
        if (found)
          wrong.set(
            found.slice(0, 90),
            `${found}\n${request.method} ${sentIn(request.url)}\n${sentIn(request.payload)}`.slice(0, 1_500),
          );
        statuses.set(trial.route, (statuses.get(trial.route) ?? 0) + 1);
      }
      memory.push(megabytes());
    }
    process.stdout.write(`fuzz: ${CASES} cases, ${statuses.size} routes, ${wrong.size} wrong, RSS ${memory.join(' ')} MB\n`);
    expect([...wrong.values()].slice(0, 20)).toEqual([]);
    // The first third warms caches and workers; after it nothing keeps growing.
    const settled = memory[Math.floor(memory.length / 3)] ?? 0;
    expect((memory.at(-1) ?? 0) - settled).toBeLessThan(250);
  },
  24 * 3_600_000,
);
