// For tests of the whole server: every route bound by the real composition root, the test bureau in the database, and its
// people signed in by password. The house listens nowhere and its clock moves only when told.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Instant, type MatterId, type PersonId, ok, parseInstant } from '#kernel';
import { updatePasswords } from '#people/server';
import { createLog, readConfig } from '#platform/server';
import { type TestBureau, type TestDatabase, MARCH, aBureau } from '#test';
import { type House, compose } from './compose.ts';

export const PASSWORD = 'Right-horse-7';

export interface Answer {
  readonly status: number;
  /** Read as the contract has it; each test looks at what it needs. Empty for bytes. */
  readonly body: { readonly [name: string]: never };
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: Buffer;
}

/** A multipart form with one file. */
export function form(name: string, bytes: Uint8Array | string, fields: Readonly<Record<string, string>> = {}): Sent {
  const boundary = 'a-house-boundary';
  const part = (head: string, content: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      ...Object.entries(fields).map(([field, value]) => part(`name="${field}"`, value)),
      part(`name="file"; filename="${name}"`, bytes),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  };
}

/** Signs people in once each and asks as them. */
function asker({ http }: House, accounts: ReadonlyMap<string, string>) {
  const cookies = new Map<string, string>();
  const cookieOf = async (name: string): Promise<string> => {
    const payload = { account: accounts.get(name) ?? '', password: PASSWORD };
    const reply = await http.inject({ method: 'POST', url: '/api/sign-in', payload });
    if (reply.statusCode !== 200) throw new Error(`${name} could not sign in: ${reply.body}`);
    return [reply.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0])
      .join('; ');
  };
  /** Asks as one of the bureau's people, or as nobody. */
  const ask = async (who: string | null, method: 'GET' | 'POST' | 'PUT', url: string, sent: Sent = {}): Promise<Answer> => {
    if (who && !cookies.has(who)) cookies.set(who, await cookieOf(who));
    const headers = { ...(who ? { cookie: cookies.get(who) ?? '' } : {}), ...sent.headers };
    const payload = sent.payload ?? (sent.body as object | undefined); // JSON that a test wrote
    const reply = await http.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    const body: unknown = String(reply.headers['content-type']).includes('json') ? reply.json() : {};
    // Every JSON answer is an object.
    return { status: reply.statusCode, body: body as Answer['body'], bytes: reply.rawPayload, headers: reply.headers };
  };
  return { ask, forgetSessions: () => cookies.clear() };
}

/** How many rows each table that requests write to holds, and how many files lie in the store. */
async function holdingsOf(database: TestDatabase, folder: string): Promise<Readonly<Record<string, number>>> {
  const [rows = {}] = await database.owner<Record<string, number>[]>`
    select (select count(*) from matter)::int as matters, (select count(*) from ledger_entry)::int as entries,
      (select count(*) from file)::int as file_rows, (select count(*) from evidence)::int as evidence,
      (select count(*) from unit)::int as units, (select count(*) from person)::int as people,
      (select count(*) from post)::int as posts, (select count(*) from calendar_year)::int as calendars,
      (select count(*) from command_key)::int as keys, (select coalesce(sum(last), 0) from number_series)::int as numbers`;
  const stored = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
  return { ...rows, files: stored.filter((file) => file.isFile()).length };
}

/** Opens the house over a database of its own, with whoever `settle` adds to the bureau; `close` also removes its files. */
export async function aHouse(
  database: TestDatabase,
  freshId?: () => MatterId,
  settle: (bureau: TestBureau) => Promise<void> = async () => {},
) {
  let now: Instant = MARCH;
  const bureau = await aBureau(database);
  await settle(bureau);
  const folder = await mkdtemp(path.join(tmpdir(), 'duxing-house-'));
  const config = readConfig({
    ...{ DUXING_DATA: folder, DUXING_FONTS: readConfig().fontsFolder, DUXING_REQUESTS_PER_MINUTE: '1000000' },
  });
  const { address } = database;
  const house = await compose({
    config,
    log: createLog('silent'),
    address,
    version: '0',
    now: () => now,
    ...(freshId ? { freshId } : {}),
  });
  // As in the demo, nobody has to enrol a second factor; that they have to elsewhere is tested where it is built.
  house.enterDemo();
  const people = await database.sql<{ id: PersonId; name: string; account: string }[]>`select id, name, account from person`;
  const hash = await house.signIn.hash(PASSWORD);
  const ids = people.map(({ id }) => id);
  await database.transaction('nobody', async (tx) => ok(await updatePasswords(tx, ids, hash, false)));
  const { ask, forgetSessions } = asker(house, new Map(people.map(({ name, account }) => [name, account])));
  /** Moves the clock to the morning of a day. Sessions end with time, so everybody signs in again;
   * a day that is still to come lets nobody in, since the library that makes sessions goes by the true date. */
  const travel = (day: string): void => {
    now = parseInstant(`${day}T01:00:00.000Z`) ?? now;
    forgetSessions();
  };
  const close = async (): Promise<void> => {
    await house.close();
    await rm(folder, { recursive: true });
  };
  /** The account of somebody by name. */
  const accountOf = (name: string): string => people.find((person) => person.name === name)?.account ?? '';
  return { ...bureau, house, ask, accountOf, holdings: () => holdingsOf(database, folder), travel, close };
}
