// Compartments: a matter that names people is there for them alone, in every way in which a matter can show itself, however wide
// the scope of the others; and a name gives nobody what their posts don't.
import { beforeAll, describe, expect, test } from 'vitest';
import { type JsonObject, type MatterId, dayAt, ok } from '#kernel';
import { type Engine, findOrphans, handle, openLive, sendOutgoing, verifyLedger } from '#matters/server';
import { endPosts, whomOf } from '#people/server';
import { commitments } from '#registers/commitments';
import { handOvers } from '#registers/handovers';
import { bindSituationRoutes } from '#situation/server';
import { aBureau, aDemand, aTestEngine, files, matterRoutes, testDatabase, trialHttp } from '#test';

const database = await testDatabase({ poolSize: 6 });
const bureau = await aBureau(database);
const { unit, actor } = bureau;
const still = aTestEngine(database, [commitments, handOvers, files]);
const engine: Engine = { ...still, channels: ['mail'] };

const http = await trialHttp();
const authenticate = async ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) =>
  ok(actor(decodeURIComponent(String(headers['x-who']))));
matterRoutes(http, { engine, authenticate });
bindSituationRoutes(http, { database, authenticate, now: engine.now });
const get = (who: string, url: string) => http.inject({ url, headers: { 'x-who': encodeURIComponent(who) } });

const SECRET = '违纪线索';
/** Named; shut out with the widest scope; shut out in the same unit; outside. */
const [NAMED, WIDE, NEAR, FAR] = ['东城支队长', '局长', '东城内勤', '西城支队长'] as const;

const opening = (over: JsonObject = {}) => ({
  ...{ type: 'OpenFile', title: SECRET, unit: unit('东城支队'), issuer: unit('东城支队'), lead: actor('东城内勤').person },
  ...{ named: [actor(NAMED).person], parent: null, ...over },
});
async function give(who: string, register: string, matter: MatterId | null, command: JsonObject) {
  const done = await handle(engine, { register, matter, command, actor: actor(who) });
  return done.ok ? done.value.id : done.refusal.code;
}
let secret: MatterId;
let child: MatterId;
const heard: string[] = [];

beforeAll(async () => {
  for (const who of [NAMED, WIDE, NEAR])
    await database.owner`insert into person_contact (person_id, channel, address) values (${actor(who).person}, 'mail', ${`${actor(who).person}@x.example`})`;
  await give('督办员', 'commitments', null, aDemand(bureau));
  secret = (await give('东城支队长', 'files', null, opening())) as MatterId;
  child = (await give('东城支队长', 'files', null, opening({ named: [], parent: secret, title: '公开的事' }))) as MatterId;
});

describe('PET-16 in the large: what is in a compartment', () => {
  test.each([WIDE, NEAR, FAR, '审计员', '督办员', '管理员'])('is not there for %s, by any route of one matter', async (who) => {
    for (const part of ['', '/entries', '/list.xlsx', `/files/${'a'.repeat(64)}`]) {
      const { statusCode, body } = await get(who, `/api/matters/${secret}${part}`);
      expect([part, statusCode]).toEqual([part, 404]);
      expect(body).not.toContain(SECRET);
    }
    const command = { type: 'NoteFact', text: '看看' };
    expect(await give(who, 'files', secret, command)).toBe('not-there');
  });

  test('is there for whoever is named', async () => {
    expect((await get(NAMED, `/api/matters/${secret}`)).json()).toMatchObject({ title: SECRET });
    expect((await get(NAMED, '/api/matters?register=files')).json()).toMatchObject({ total: 2 });
    expect((await get(NAMED, '/api/inbox')).body).toContain(SECRET);
  });

  test.each([WIDE, NEAR, '审计员', '督办员'])('is in no list, count, search, inbox, ask, figure or orphan of %s', async (who) => {
    const from = dayAt(engine.now());
    const urls = [
      ...[
        '/api/matters?register=files',
        `/api/matters?register=files&text=${encodeURIComponent(SECRET)}`,
        '/api/inbox',
        '/api/orphans',
      ],
      ...[`/api/asks?units=${unit('东城支队')}&reach=own&kind=visit&week=${from}`],
    ];
    for (const url of urls) {
      const { statusCode, body } = await get(who, url);
      expect([url, statusCode, body.includes(SECRET), body.includes(secret)]).toEqual([url, 200, false, false]);
    }
    // What hangs on it does not say on what.
    expect((await get(who, `/api/matters/${child}`)).json()).toMatchObject({ parent: null });
    expect((await get(who, '/api/matters?register=files')).json()).toMatchObject({ total: 1 });
    expect((await get(who, urls[4] ?? '')).json()).toMatchObject({ total: 1 });
    const burden = (await get(who, '/api/situation/burden')).json<{ rows: { unit: { id: string }; own: { visit: number } }[] }>();
    expect(burden.rows.find((row) => row.unit.id === unit('东城支队'))?.own.visit).toBe(1);
  });

  test('adds to no count and bears no mark', async () => {
    const counted = await database.owner`select sum(count)::int as n from tally where register = 'files'`;
    expect(counted).toMatchObject([{ n: 1 }]);
    expect(await database.owner`select marks from matter where id = ${secret}`).toMatchObject([{ marks: [] }]);
  });

  test('leaves the counts when it is closed to others, and comes back when it is opened to them', async () => {
    const id = (await give('东城支队长', 'files', null, opening({ named: [] }))) as MatterId;
    const sum = async () =>
      (await database.owner<{ n: number }[]>`select sum(count)::int as n from tally where register = 'files'`)[0]?.n;
    expect(await sum()).toBe(2);
    await give(NAMED, 'files', id, { type: 'Admit', named: [actor(NAMED).person] });
    expect(await sum()).toBe(1);
    expect((await get(WIDE, `/api/matters/${id}`)).statusCode).toBe(404);
    await give(NAMED, 'files', id, { type: 'Admit', named: [] });
    expect(await sum()).toBe(2);
    expect((await get(WIDE, `/api/matters/${id}`)).statusCode).toBe(200);
    await give(NAMED, 'files', id, { type: 'Admit', named: [actor(NAMED).person] });
  });

  test('is told by mail to nobody else', async () => {
    await database.owner`delete from outgoing`;
    await give(
      '督办员',
      'files',
      null,
      opening({ issuer: unit('临江局'), named: [actor(NAMED).person, actor('督办员').person] }),
    );
    expect(await database.owner`select person_id from outgoing`).toMatchObject([{ person_id: actor(NAMED).person }]);
    // Shut out between the step and the sending.
    await database.owner`update matter set compartment = ${[actor('督办员').person]}::uuid[] where id in (select matter_id from outgoing)`;
    const sent: string[] = [];
    const channel = {
      name: 'mail' as const,
      close: () => {},
      send: async ({ to }: { readonly to: string }) => (sent.push(to), { outcome: 'taken' as const }),
    };
    still.travel('2026-03-03');
    await sendOutgoing({ engine, channels: [channel as never], origin: () => '' });
    still.travel('2026-03-02');
    await database.owner`update matter m set compartment = array(select jsonb_array_elements_text(m.fields->'named')::uuid order by 1)
      where id in (select matter_id from outgoing)`;
    expect(sent).toEqual([]);
  });

  test('is on no list of what somebody leaves behind that another draws', async () => {
    const id = await give('一大队长', 'handovers', null, {
      ...{ type: 'OpenHandOver', unit: unit('东城支队'), from: actor('东城内勤').person, to: actor('一大队内勤').person },
      ...{ why: 'transfer', effective: '2026-03-09' },
    });
    expect(id).toBe('not-there'); // a head below draws none
    const drawn = (await give('东城内勤', 'handovers', null, {
      ...{ type: 'OpenHandOver', unit: unit('东城支队'), from: actor('东城内勤').person, to: actor('一大队内勤').person },
      ...{ why: 'transfer', effective: '2026-03-09' },
    })) as MatterId;
    const { body } = await get('东城内勤', `/api/matters/${drawn}`);
    expect(body).toContain('公开的事');
    expect(body).not.toContain(SECRET);
  });

  test('is verified with all others, and told of by its id alone', async () => {
    const { matters, differences } = await verifyLedger(database, engine.registers);
    const [all] = await database.owner<{ n: number }[]>`select count(*)::int as n from matter`;
    expect([matters, differences]).toEqual([all?.n, []]);
  });

  test('is no orphan that an administrator hears of', async () => {
    const find = (hidden: boolean) =>
      database.reading('system', (reader) => findOrphans(reader, engine.registers, 'all', 100, hidden));
    await database.transaction('nobody', async (tx) =>
      ok(await endPosts(tx, [{ person: actor('东城内勤').person, unit: unit('东城支队'), role: 'clerk' }], engine.now())),
    );
    expect((await find(true)).orphans.map(({ matter }) => matter)).toContain(secret);
    expect((await find(false)).orphans.map(({ matter }) => matter)).not.toContain(secret);
    expect((await get('管理员', '/api/orphans')).json<{ counts: { lead: number } }>().counts.lead).toBe(
      (await find(false)).counts.lead,
    );
  });
});

test('a name gives nobody what their posts do not', async () => {
  const id = await give('东城支队长', 'files', null, opening({ named: [actor(NAMED).person, actor(FAR).person] }));
  expect((await get(NAMED, `/api/matters/${id}`)).statusCode).toBe(200);
  expect((await get(FAR, `/api/matters/${id}`)).statusCode).toBe(404);
  const rows = await database.reading(whomOf(actor(FAR)), (reader) => reader`select 1 from matter where id = ${id}`);
  expect(rows).toHaveLength(0);
});

test('the event stream tells of it to those it names only', async () => {
  const live = await openLive(database, (error) => heard.push(String(error)));
  const told: string[] = [];
  const streams = [NAMED, WIDE, '东城内勤', '督办员'].map((who) => {
    const reply = live.open(actor(who));
    if (!('bytes' in reply) || !('on' in reply.bytes)) throw new Error('no stream');
    reply.bytes.on('data', (chunk: Buffer) => String(chunk).includes('inbox') && told.push(who));
    return reply.bytes;
  });
  const loud: Engine = { ...engine, announce: live.announce };
  const speak = async (matter: MatterId) => {
    told.length = 0;
    const note = { type: 'NoteFact', text: '记一笔' };
    await handle(loud, { register: 'files', matter, command: note, actor: actor(NAMED) });
    await new Promise((resolve) => setTimeout(resolve, 400));
    return told.toSorted();
  };
  expect(await speak(secret)).toEqual([NAMED]);
  expect(await speak(child)).toEqual([NAMED]); // the clerk has lost the post by now: nothing is heard in a stream that was open before
  await database.owner`update post set until = null where person_id = ${actor('东城内勤').person}`;
  expect(await speak(child)).toEqual(['东城内勤', NAMED].toSorted());
  for (const stream of streams) stream.destroy();
  await live.close();
  expect(heard).toEqual([]);
});

test('SAF-38: whoever did the one step cannot give the other that keeps apart from it, whatever the state says', async () => {
  expect(await give(NAMED, 'files', child, { type: 'NoteFact', text: '事实' })).toBe(child);
  expect(await give(NAMED, 'files', child, { type: 'CheckFacts' })).toBe('verifier-did-the-work');
  expect(await give('西城支队长', 'files', child, { type: 'CheckFacts' })).toBe('not-there');
  expect(await give('东城内勤', 'files', child, { type: 'CheckFacts' })).toBe(child);
});
