// A person with unusual values in every place that may hold one is erased: every proof still holds, and no trace in clear is left in
// tables, statistics, the database's own files, stored files, or an export (个人信息保护法 art. 47, EMG-07).
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MatterId, PersonId } from '#kernel';
import { proveInclusion } from '#ledger/server';
import { handle } from '#matters/server';
import { type Database, type Sql, connect, createLog, openDatabase, startEmbeddedDatabase } from '#platform/server';
import { MARCH, type TestBureau, aBureau, aDemand, verifyFile } from '#test';
import { runCommandLine } from '../cli.ts';
import { migrateAll, openEngine } from '../compose.ts';

const folder = mkdtempSync(path.join(tmpdir(), `duxing-test-${process.pid}-`));
chmodSync(folder, 0o711);
const outside = mkdtempSync(path.join(tmpdir(), `duxing-test-${process.pid}-`));
const server = await startEmbeddedDatabase({ folder, durable: false });
let database: Database;
let owner: Sql;
let bureau: TestBureau;
beforeAll(async () => {
  process.env['DUXING_DATA'] = folder;
  await migrateAll(server.address);
  database = await openDatabase({ address: server.address });
  owner = connect({ address: server.address, poolSize: 1 });
  bureau = await aBureau(database);
});
afterAll(async () => {
  delete process.env['DUXING_DATA'];
  await database.close();
  await owner.end();
  await server.stop();
  for (const one of [folder, outside]) rmSync(one, { recursive: true });
});

async function call(...words: readonly string[]) {
  let [out, complaints] = ['', ''];
  const code = await runCommandLine(words, {
    out: (text) => void (out += text),
    complain: (text) => void (complaints += text),
    input: async function* () {},
  });
  return { code, out, complaints };
}

const PLANTED = {
  ...{ name: '欧阳瓢虫', account: 'ouyang.piaochong', staff: 'XQ-7753191', title: '瓢虫专员', phone: '13911117753' },
  ...{ mail: 'piaochong@example.gov.cn', agent: 'Ladybird-Browser/77', pinyin: 'ouyangpiaochong', secret: 'totp-secret-7753191' },
};

/** Puts the values wherever the product itself would put them. */
async function plant(id: PersonId): Promise<MatterId> {
  const { name, account, staff, title, mail, agent, pinyin, secret } = PLANTED;
  await owner`
    update person set name = ${name}, account = ${account}, staff_number = ${staff}, name_pinyin = ${pinyin} where id = ${id}`;
  await owner`update post set title = ${title} where person_id = ${id}`;
  await owner`insert into person_contact (person_id, channel, address) values (${id}, 'mail', ${mail})`;
  await owner`delete from sign_in_account where user_id = ${id}`;
  await owner`delete from sign_in_user where id = ${id}`;
  await owner`insert into sign_in_user (id, name, email, username) values (${id}, ${name}, ${mail}, ${account})`;
  await owner`
    insert into sign_in_session (id, token, user_id, expires_at, user_agent) values ('s', 't', ${id}, now(), ${agent})`;
  await owner`insert into sign_in_verification (id, identifier, value, expires_at) values ('v', ${account}, 'x', now())`;
  await owner`
    insert into sign_in_attempt (subject, failures, counted_since)
    values (${account}, 1, now()), (${`${account} 10.0.0.7`}, 1, now())`;
  await owner`insert into sign_in_totp (person_id, secret, since) values (${id}, ${secret}, now())`;
  const { engine } = await openEngine(
    database,
    createLog('silent'),
    () => {},
    () => MARCH,
  );
  const order = { register: 'commitments', matter: null, actor: bureau.actor('督办员') };
  const opened = await handle(engine, { ...order, command: aDemand(bureau, { lead: bureau.unit('东城支队') }) });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const command = { type: 'Acknowledge', leadOfficial: id, contact: PLANTED.phone };
  const matter = opened.value.id;
  const taken = await handle(engine, { ...order, matter, command, actor: bureau.actor('东城支队长'), key: 'planted-key' });
  if (!taken.ok) throw new Error(taken.refusal.code);
  await owner`analyze`;
  return matter;
}

/** Everything that the database says: every row of every table as text, and the statistics that the planner keeps. */
async function everyText(): Promise<string> {
  const tables = await owner<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`;
  let all = '';
  for (const { name } of [...tables, { name: 'pg_stats' }]) {
    const rows = await owner.unsafe<{ line: string }[]>(`select t::text as line from ${name} t`);
    all += rows.map(({ line }) => line).join('\n');
  }
  return all;
}

/** What an outsider's verifier says of an export and of a proof of every entry of a matter, kept as files. */
async function verified(names: readonly string[]) {
  const said = names.map((name) => verifyFile([readFileSync(path.join(outside, name))]));
  return (await Promise.all(said)).map(({ ok }) => ok);
}

/** The export and a proof of the matter's first entry, as files. */
async function takeAway(name: string, matter: MatterId): Promise<readonly string[]> {
  expect((await call('export-ledger', path.join(outside, `${name}.jsonl`))).code).toBe(0);
  const proof = await database.reading('system', (reader) => proveInclusion(reader, matter, 2));
  if (!proof.ok) throw new Error(proof.refusal.code);
  writeFileSync(path.join(outside, `${name}.json`), proof.value);
  return [`${name}.jsonl`, `${name}.json`];
}

/** The planted values that stand somewhere in these bytes. */
const foundIn = (bytes: Buffer): readonly string[] => Object.values(PLANTED).filter((value) => bytes.includes(value));

/** Every file below a folder: heaps, indexes and free space of the database, its write-ahead log, its text log, stored files. */
const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name));

/** Files that hold a planted value; those of a backup are packed. */
const holding = (root: string): readonly string[] =>
  filesIn(root)
    .filter((file) => {
      const bytes = readFileSync(file);
      return foundIn(file.endsWith('.gz') ? gunzipSync(bytes) : bytes).length > 0;
    })
    .map((file) => path.relative(root, file));

test('an erased person is named nowhere any more, and every chain, seal and proof still holds', async () => {
  const { person: id } = bureau.actor('东城支队长');
  const matter = await plant(id);
  expect((await call('seal')).code).toBe(0);
  const before = await call('verify');
  expect(before.code).toBe(0);
  const files = [...(await takeAway('before', matter))];
  expect(foundIn(Buffer.from(await everyText())).length).toBe(Object.keys(PLANTED).length - 1); // the sealed one is not in clear

  expect((await call('erase-person', PLANTED.account)).code).toBe(2);
  expect((await call('erase-person', PLANTED.account, '--yes')).complaints).toContain('仍在用');
  expect((await call('erase-person', 'nobody.here', '--yes')).code).toBe(3);
  await owner`update person set active = false where id = ${id}`;
  const done = await call('erase-person', PLANTED.account, '--yes');
  expect([done.code, done.complaints]).toEqual([0, '']);
  expect(done.out).toContain(id);

  expect(foundIn(Buffer.from(await everyText()))).toEqual([]);
  const [left] = await owner<{ keys: number; sealed: number; replies: number }[]>`
    select (select count(*)::int from subject_key where subject_id = ${id}) as keys,
      (select count(*)::int from sealed_field where subject_id = ${id}) as sealed, (select count(*)::int from command_key) as replies`;
  expect(left).toEqual({ keys: 0, sealed: 0, replies: 0 });
  expect(holding(folder)).toEqual([]);
  files.push(...(await takeAway('after', matter)));
  expect((await call('backup', '--to', path.join(outside, 'backups'))).code).toBe(0);
  expect(filesIn(outside).filter((file) => file.endsWith('person.copy.gz'))).toHaveLength(1);
  expect(holding(outside)).toEqual([]);
  expect(await call('verify')).toEqual(before);
  expect(await verified(files)).toEqual([true, true, true, true]);
  const bytes = (name: string): string => readFileSync(path.join(outside, name), 'utf8');
  expect([bytes('after.jsonl'), bytes('after.json')]).toEqual([bytes('before.jsonl'), bytes('before.json')]);
  expect((await call('erase-person', id, '--yes')).code).toBe(0); // as after restoring an older backup
});
