// A small bureau for the database tests of people: 市局 over 一支队 (with 城东大队) and 二支队, and a few people.
import { randomBytes } from 'node:crypto';
import { type Instant, type UnitId, addHours, ok, parseInstant, parsePersonId, parseUnitId, uuidV7 } from '#kernel';
import { type Person, type Role, type Unit, type UnitKind, FIRST_RULES, parseUnitPath } from '#people';
import { createHttp, createLog, type Database, type SingleSignOnSettings } from '#platform/server';
import type { TestDatabase } from '#test';
import { countBefore } from './attempts.ts';
import { insertPeople, insertPosts } from './person-store.ts';
import { bindPeopleRoutes } from './routes.ts';
import { openSignIn, type SignIn } from './sign-in.ts';
import { openSingleSignOn } from './single-sign-on/single-sign-on.ts';
import { updatePasswords } from './sign-in-store.ts';
import { insertUnits } from './unit-store.ts';

export const PASSWORD = 'Right-horse-7';

const made = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('the sample is wrong');
  return value;
};
export const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const START = made(parseInstant('2026-03-02T01:00:00.000Z'));

const aUnit = (parent: Unit | null, shortId: string, code: string, name: string, shortName: string, kind: UnitKind): Unit => ({
  id: made(parseUnitId(newId())),
  parent: parent?.id ?? null,
  path: made(parseUnitPath(`${parent?.path ?? '/'}${shortId}/`)),
  code,
  name,
  shortName,
  kind,
  order: 0,
  issuingCode: null,
});

const top = aUnit(null, '1', 'J', '宁州市交通运输综合行政执法局', '市局', 'bureau');
const first = aUnit(top, '2', 'Z1', '宁州市交通运输综合执法一支队', '一支队', 'detachment');
const second = aUnit(top, '3', 'Z2', '宁州市交通运输综合执法二支队', '二支队', 'detachment');
const east = aUnit(first, '4', 'D1', '一支队城东大队', '城东大队', 'brigade');
export const units = { top, first, second, east };

const aPerson = (account: string, name: string): Person => ({
  id: made(parsePersonId(newId())),
  account,
  name,
  staffNumber: null,
  active: true,
});
export const people = {
  director: aPerson('zhangwei', '张伟'),
  head: aPerson('lina', '李娜'),
  clerk: aPerson('shangq', '单国强'),
  neighbour: aPerson('wangfang', '王芳'),
  administrator: aPerson('root-admin', '赵管'),
  local: aPerson('local-admin', '钱管'),
  guard: aPerson('root-guard', '孙安'),
  localGuard: aPerson('local-guard', '李安'),
  idle: aPerson('nopost', '无岗'),
};

const POSTS: readonly (readonly [Person, UnitId, Role, string])[] = [
  [people.director, top.id, 'leader', '局长'],
  [people.head, first.id, 'head', '支队长'],
  [people.clerk, east.id, 'clerk', '内勤'],
  [people.clerk, second.id, 'clerk', '借调'],
  [people.neighbour, second.id, 'head', '支队长'],
  [people.administrator, top.id, 'administrator', '系统管理员'],
  [people.local, first.id, 'administrator', '支队管理员'],
  [people.guard, top.id, 'security-administrator', '安全管理员'],
  [people.localGuard, first.id, 'security-administrator', '支队安全管理员'],
];

/** Writes the sample into a database. */
export async function insertSample(database: Database, hash: string | null = null): Promise<void> {
  await database.transaction('nobody', async (tx) => {
    await insertUnits(tx, Object.values(units));
    await insertPeople(tx, Object.values(people));
    await insertPosts(
      tx,
      POSTS.map(([person, unit, role, title]) => ({ person: person.id, unit, role, title })),
      START,
    );
    if (hash)
      await updatePasswords(
        tx,
        Object.values(people).map(({ id }) => id),
        hash,
        false,
      );
    return ok(null);
  });
}

/** A clock that moves only when told. */
export function aClock() {
  let now: Instant = START;
  return {
    now: () => now,
    pass: (minutes: number) => {
      now = addHours(now, minutes / 60);
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookies: readonly string[];
}

/** A browser: keeps its cookie, and comes from an address. */
export interface Browser {
  readonly get: (url: string) => Promise<Answer>;
  readonly send: (method: 'POST' | 'PUT', url: string, body?: object) => Promise<Answer>;
  readonly signIn: (account: string, password?: string) => Promise<Answer>;
}

export interface Desk {
  readonly browser: (address?: string, cookie?: string) => Browser;
  readonly signIn: SignIn;
  /** Failed attempts, counted as sign-in does but without the cost of checking a password. */
  readonly fail: (account: string, times: number, address?: string) => Promise<void>;
  readonly clock: ReturnType<typeof aClock>;
  readonly close: () => Promise<void>;
}

/** The routes of people on a real server over the database, with the sample in it. */
export async function openDesk(
  database: TestDatabase,
  options: {
    readonly secure?: boolean;
    readonly demo?: boolean;
    readonly origin?: string;
    readonly provider?: SingleSignOnSettings;
  } = {},
): Promise<Desk> {
  const clock = aClock();
  const secret = 'a secret for tests that is long enough';
  const signIn = openSignIn({
    database,
    address: database.address,
    clock: clock.now,
    secret,
    secure: options.secure ?? false,
    origin: options.origin ?? null,
    demo: () => options.demo ?? true,
  });
  await insertSample(database, await signIn.hash(PASSWORD));
  const http = await createHttp({
    config: { origin: null, trustProxy: true, requestsPerMinute: 100_000 },
    log: createLog('silent'),
    dist: '/nowhere',
    title: 'test',
    version: '0',
  });
  const settings = options.provider;
  const deps = { database, signIn, clock: clock.now };
  const singleSignOn = settings ? openSingleSignOn({ ...deps, settings, failed: () => {} }) : null;
  bindPeopleRoutes(http, { ...deps, singleSignOn });
  const close = async () => {
    await http.close();
    await signIn.close();
  };
  const fail = async (account: string, times: number, address = '10.0.0.1') => {
    for (let time = 0; time < times; time += 1) await countBefore(database, { account, address }, clock.now(), FIRST_RULES);
  };
  return { fail, browser: (address = '10.0.0.1', cookie = '') => aBrowser(http.inject, address, cookie), signIn, clock, close };
}

type Inject = Awaited<ReturnType<typeof createHttp>>['inject'];

function aBrowser(inject: Inject, address: string, first: string): Browser {
  let cookie = first;
  const send = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Answer> => {
    const headers = { 'x-forwarded-for': address, ...(cookie ? { cookie } : {}) };
    const response = await inject({ method, url, headers, ...(body ? { payload: body } : {}) });
    const cookies = [response.headers['set-cookie'] ?? []].flat();
    for (const line of cookies) {
      const [pair = ''] = line.split(';');
      const others = cookie.split('; ').filter((held) => held !== '' && !held.startsWith(pair.slice(0, pair.indexOf('=') + 1)));
      cookie = [...others, pair].join('; ');
    }
    const parsed: unknown = response.json();
    // Every answer of these routes is a JSON object.
    return { status: response.statusCode, body: parsed as Record<string, unknown>, cookies };
  };
  return {
    get: (url) => send('GET', url),
    send,
    signIn: (account, password = PASSWORD) => send('POST', '/api/sign-in', { account, password }),
  };
}
