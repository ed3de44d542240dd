// PET-16 and PET-34 over the wire: the whole server, every route that its own OpenAPI document names. Whoever is accused, whoever
// belongs to the accused unit or below it, and everybody else who is not named, gets nothing of an accusation by any of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheets } from '#documents/server';
import type { JsonObject } from '#kernel';
import { sweep, verifyLedger } from '#matters/server';
import { testDatabase } from '#test';
import { aHouse, form } from './a-house.ts';

const database = await testDatabase({ poolSize: 4 });
const trial = await aHouse(database);
afterAll(() => trial.close());
const { unit, ask } = trial;
const person = (name: string) => trial.actor(name).person;

/** The one handler; of the accused unit; below it; accused in person; and those who otherwise see everything. */
const HANDLER = '督办员';
const ACCUSED = ['东城支队长', '东城内勤', '一大队长', '一大队内勤', '东湖站长', '西城支队长'];
const OTHERS = ['局长', '审计员', '管理员', '西城大队长'];

const [TITLE, TEXT, PETITIONER, PHONE, LETTER, PURPOSE] = [
  '夜间放行线索',
  '称凌晨私放货车',
  '欧阳举报',
  '13912345678',
  '来信扫描件',
  '核对举报人',
];

interface Path {
  readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: JsonObject }[] };
}
let paths: Readonly<Record<string, Path>> = {};
let accusation = '';
let ordinary = '';
let file = '';
let secrets: readonly string[] = [];

async function give(who: string, matter: string | null, command: JsonObject) {
  const seen = matter && (await ask(who, 'GET', `/api/matters/${matter}`));
  const etag = seen ? seen.headers['etag'] : null;
  const version = typeof etag === 'string' ? etag : '"1"';
  const url = matter ? `/api/matters/${matter}/commands` : '/api/registers/petitions/matters';
  const done = await ask(who, 'POST', url, { body: command, headers: matter ? { 'if-match': version } : {} });
  return {
    status: done.status,
    id: String(done.body['id'] ?? ''),
    code: String(done.body['code'] ?? done.body['type'] ?? ''),
    done,
  };
}

const aPetition = (over: JsonObject = {}): JsonObject => ({
  ...{ type: 'RegisterPetition', issuer: unit('临江局'), channel: 'letter', kind: 'claim', receivedOn: '2026-03-02' },
  ...{ title: '要求退还误收费用', text: '称被重复收费。', petitionerName: PETITIONER, petitionerContact: PHONE, ...over },
});
const anAccusation = (over: JsonObject = {}): JsonObject =>
  aPetition({
    ...{ kind: 'accusation', title: TITLE, text: TEXT, accusedUnits: [unit('东城支队')], accusedPeople: [person('西城支队长')] },
    ...over,
  });

beforeAll(async () => {
  paths = (await ask(null, 'GET', '/api/openapi.json')).body['paths'] ?? {};
  const stored = await ask(HANDLER, 'POST', '/api/files', form('来信.txt', `${LETTER}：${TEXT}`));
  file = String(stored.body['hash']);
  const evidence = [{ hash: file, name: `${LETTER}.txt` }];
  accusation = (await give(HANDLER, null, anAccusation({ evidence }))).id;
  ordinary = (await give(HANDLER, null, aPetition())).id;
  await give(HANDLER, accusation, { type: 'Accept', reason: '属于本局职权' });
  await give(HANDLER, accusation, { type: 'SeeIdentity', purpose: PURPOSE });
  secrets = [accusation, TITLE, TEXT, LETTER, PURPOSE];
  const number = String((await ask(HANDLER, 'GET', `/api/matters/${accusation}`)).body['number']);
  secrets = [...secrets, number];
  trial.travel('2026-03-12');
  await sweep(trial.house.engine); // what its clocks owe is noted, too
});

/** Values for what a route asks; the accusation wherever a matter is asked for. */
const VALUES: Readonly<Record<string, string>> = {
  ...{
    register: 'petitions',
    from: '2026-01-01',
    to: '2026-12-31',
    week: '2026-03-02',
    reach: 'own',
    kind: 'report',
    text: '线索',
  },
  ...{ title: '放行', view: 'pace', key: 'handling-1', limit: '200', sort: 'due', q: '放行', language: 'zh' },
};
const valueOf = (name: string): string | undefined => {
  if (name === 'hash') return file;
  if (['id', 'matter', 'directive', 'parent', 'origin'].includes(name)) return accusation;
  if (name === 'unit') return unit('临江局');
  if (['units', 'issuer', 'lead'].includes(name)) return unit('东城支队');
  return name === 'person' ? person('西城支队长') : VALUES[name];
};

/** Addresses to ask: what the path needs, then once bare and once with everything that we can say. */
function addresses(path: string, { get }: Path): readonly string[] {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name) ?? 'x');
  const query = (get?.parameters ?? []).filter((one) => one.in === 'query' && !['parent', 'origin'].includes(one.name));
  const said = query.flatMap(({ name }) => {
    const value = valueOf(name);
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  const needed = said.filter((pair) => /^(register|units|week|from|to|reach|kind)=/.test(pair));
  return [...new Set([filled, `${filled}?${needed.join('&')}`, `${filled}?${said.join('&')}`])];
}

const STREAM = '/api/events'; // never ends; told apart in test/compartments.db.test.ts

/** What an answer says, spreadsheets read. */
async function textOf(answer: Awaited<ReturnType<typeof ask>>): Promise<string> {
  const sheet = String(answer.headers['content-type']).includes('spreadsheet');
  const read = sheet ? await readSheets(Buffer.from(answer.bytes)) : null;
  return read?.ok ? JSON.stringify(read.value) : Buffer.from(answer.bytes).toString('utf8');
}

/**
 * Which routes told something, of how many answered. The record of acts names matters by their ids, to auditors: that somebody did
 * something to one is said there, and nothing of it.
 */
async function told(
  who: string,
): Promise<{ readonly leaks: readonly string[]; readonly answered: number; readonly asked: number }> {
  const leaks: string[] = [];
  let [answered, asked] = [0, 0];
  for (const [path, item] of Object.entries(paths)) {
    if (!item.get || path === STREAM) continue;
    for (const url of addresses(path, item)) {
      const answer = await ask(who, 'GET', url);
      asked += 1;
      if (answer.status === 200) answered += 1;
      const said = await textOf(answer);
      const audited = url.startsWith('/api/audit') && who === '审计员';
      const what = secrets.filter(
        (secret) => said.includes(secret) && !(audited && secret === accusation) && !decodeURIComponent(url).includes(secret),
      );
      if (what.length > 0 || (answer.status === 200 && url.includes(accusation) && !url.includes('?')))
        leaks.push(`${url}: ${what.join()}`);
    }
  }
  return { leaks, answered, asked };
}

describe('PET-16: an accusation reaches by no route', () => {
  test.each([...ACCUSED, ...OTHERS])('%s', async (who) => {
    const { leaks, answered, asked } = await told(who);
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(60);
    expect(answered).toBeGreaterThan(10);
  });

  test('while its handler gets it by the page, the ledger, the list, the search, the export, the inbox and the file', async () => {
    const { leaks } = await told(HANDLER);
    const said = leaks.join('\n');
    for (const place of [
      `/api/matters/${accusation}:`,
      '/entries',
      '/api/matters?',
      'text=',
      '/api/matters.xlsx',
      '/api/inbox',
      '/files/',
    ])
      expect(said).toContain(place);
  });

  test('not by a count: the list of others is shorter by it, and no figure bears it', async () => {
    const total = async (who: string) => Number((await ask(who, 'GET', '/api/matters?register=petitions')).body['total']);
    expect([await total(HANDLER), await total('局长'), await total('东城支队长')]).toEqual([2, 1, 0]);
    const rows = await database.owner`select 1 from tally where unit_id = ${unit('东城支队')} and register = 'petitions'`;
    expect(rows).toHaveLength(0);
  });

  test.each(ACCUSED)('%s can give no command on it, and is not told that it is there', async (who) => {
    for (const type of ['NoteHandling', 'SeeIdentity', 'NameHandlers', 'AskSolved', 'StepAside', 'Merge']) {
      const { status, done } = await give(who, accusation, {
        type,
        text: 'x',
        purpose: 'x',
        handlers: [person(who)],
        reason: 'x',
      });
      expect([type, status]).toEqual([type, 404]);
      expect(JSON.stringify(done.body)).not.toContain(TITLE);
    }
  });

  test('nobody accused is written into it by whoever handles it', async () => {
    for (const who of ACCUSED) {
      const { status, done } = await give(HANDLER, accusation, {
        type: 'NameHandlers',
        handlers: [person(HANDLER), person(who)],
      });
      expect([who, status, JSON.stringify(done.body).includes('PET-16')]).toEqual([who, 403, true]);
    }
    const late = (await give(HANDLER, null, anAccusation())).id;
    for (const to of ['东城支队', '东城一大队', '东湖站']) {
      const { status } = await give(HANDLER, late, {
        type: 'Transfer',
        unit: unit(to),
        reason: '转办',
        handlers: [person(HANDLER)],
      });
      expect([to, status]).toEqual([to, 403]);
    }
  });

  test('nothing of it goes on the list of a hand-over, nor into a matter that a unit receives', async () => {
    const { status, done } = await give(HANDLER, accusation, {
      ...{ type: 'FeedBackCause', cause: TEXT, title: TITLE, unit: unit('西城支队'), due: '2026-06-30' },
    });
    expect([status, JSON.stringify(done.body).includes('PET-16')]).toEqual([409, true]);
    const list = await ask('局长', 'POST', '/api/registers/handovers/matters', {
      body: {
        ...{ type: 'OpenHandOver', unit: unit('临江局'), from: person(HANDLER), to: person('局长'), why: 'transfer' },
        effective: '2026-03-20',
      },
    });
    const said = JSON.stringify((await ask('局长', 'GET', `/api/matters/${String(list.body['id'])}`)).body);
    for (const secret of secrets) expect(said).not.toContain(secret);
  });

  test('recognised late, it leaves the unit that had it', async () => {
    const { id } = await give(HANDLER, null, aPetition({ title: '反映大队收费' }));
    const transfer = { type: 'Transfer', unit: unit('东城支队'), reason: '转办', handlers: [person('东城内勤')] };
    expect((await give(HANDLER, id, transfer)).status).toBe(200);
    expect((await ask('东城内勤', 'GET', `/api/matters/${id}`)).status).toBe(200);
    const mark = { type: 'MarkAccusation', accusedUnits: [unit('东城支队')], handlers: [person(HANDLER)], reason: '反映支队' };
    expect((await give(HANDLER, id, mark)).status).toBe(200);
    for (const who of [...ACCUSED, ...OTHERS]) {
      expect((await ask(who, 'GET', `/api/matters/${id}`)).status).toBe(404);
      expect((await ask(who, 'GET', `/api/matters/${id}/entries`)).status).toBe(404);
      expect(JSON.stringify((await ask(who, 'GET', '/api/inbox')).body)).not.toContain('反映大队收费');
    }
  });
});

describe('who petitions', () => {
  const nameIn = async (who: string) =>
    JSON.stringify((await ask(who, 'GET', `/api/matters/${ordinary}`)).body).includes(PETITIONER);

  test('is shown to a named handler on the day of a look that is an entry, and to nobody else', async () => {
    expect([await nameIn(HANDLER), await nameIn('局长'), await nameIn('审计员')]).toEqual([false, false, false]);
    expect((await give('局长', ordinary, { type: 'SeeIdentity', purpose: '了解' })).status).toBe(403);
    expect((await give(HANDLER, ordinary, { type: 'SeeIdentity', purpose: '送达' })).status).toBe(200);
    expect([await nameIn(HANDLER), await nameIn('局长'), await nameIn('审计员')]).toEqual([true, false, false]);
    const entries = JSON.stringify((await ask('审计员', 'GET', `/api/matters/${ordinary}/entries`)).body);
    expect(entries).toContain('IdentitySeen');
    expect(entries).not.toContain(PETITIONER);
    trial.travel('2026-03-13');
    expect(await nameIn(HANDLER)).toBe(false);
  });

  test('stands in the clear in no table of the database', async () => {
    const clear =
      await database.owner`select 1 from matter where fields::text like ${`%${PETITIONER}%`} or fields::text like ${`%${PHONE}%`}
      union all select 1 from ledger_entry where body like ${`%${PETITIONER}%`} or body like ${`%${PHONE}%`}`;
    expect(clear).toHaveLength(0);
    const keys =
      await database.owner`select distinct subject_id from sealed_field where matter_id in (${accusation}, ${ordinary})`;
    expect(keys).toHaveLength(2); // a key of each petition: nothing connects the two
  });
});

describe('PET-34: what belongs to discipline inspection', () => {
  test('is refused, and leaves no trace of what it said', async () => {
    const { status, done } = await give(HANDLER, null, anAccusation({ title: '举报贪腐某事', disciplinary: true }));
    expect([status, JSON.stringify(done.body).includes('PET-34')]).toEqual([422, true]);
    const found =
      await database.owner`select 1 from matter where title like '%贪腐%' union all select 1 from ledger_entry where body like '%贪腐%'`;
    expect(found).toHaveLength(0);
  });

  test('is noted by its envelope: no field takes a name, a title, a text or a file', async () => {
    const note = {
      type: 'NotePassedOn',
      issuer: unit('临江局'),
      channel: 'letter',
      receivedOn: '2026-03-10',
      passedOn: '2026-03-11',
    };
    expect((await give(HANDLER, null, { ...note, body: '驻局纪检监察组' })).status).toBe(201);
    for (const more of [{ title: 'x' }, { text: 'x' }, { petitionerName: 'x' }, { accusedPeople: [] }, { evidence: [] }])
      expect((await give(HANDLER, null, { ...note, body: '驻局纪检监察组', ...more })).status).toBe(422);
  });
});

test('folding the ledger gives the rows that are stored', async () => {
  expect((await verifyLedger(database, trial.house.engine.registers)).differences).toEqual([]);
});
