// Backup and restore over the real schema: what comes out is what went in, and what cannot be trusted is refused whole.
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFileStore, insertFile } from '#documents/server';
import { ok } from '#kernel';
import { handle, verifyLedger } from '#matters/server';
import { type DatabaseAddress, type Sql, connect, openDatabase } from '#platform/server';
import { MARCH, aBureau, aDemand, aTestEngine, testDatabase } from '#test';
import { migrateAll } from '../compose.ts';
import { loadMigrations } from '../migrations.ts';
import { REGISTERS } from '../registers.ts';
import { openBackup, restoreFiles, restoreTables } from './restore-backup.ts';
import { keepNewest, listBackups, takeBackup } from './take-backup.ts';
import { restoreWhole } from './whole-restore.ts';

const PASSPHRASE = '一句 long enough passphrase';
const database = await testDatabase({ poolSize: 2 });
const base = mkdtempSync(path.join(tmpdir(), 'duxing-backup-'));
const [dataFolder, backups] = [path.join(base, 'data'), path.join(base, '备 份')];
const migrations = loadMigrations();
const server = connect({ address: { ...database.address, database: 'postgres' }, poolSize: 1 });
const [made] = await database.owner<{ name: string }[]>`select current_database() as name`;
let places = 0;

/** A new empty database on the server of the tests. */
async function anEmptyPlace(): Promise<{ readonly address: DatabaseAddress; readonly owner: Sql }> {
  const name = `${made?.name}_${(places += 1)}`;
  await server.unsafe(`create database ${name} template template0 encoding 'UTF8'`);
  const address = { ...database.address, database: name };
  return { address, owner: connect({ address, poolSize: 1 }) };
}
const close = (owner: Sql): Promise<void> => owner.end({ timeout: 1 });

afterAll(async () => {
  for (let n = 1; n <= places; n += 1) await server.unsafe(`drop database if exists ${made?.name}_${n} with (force)`);
  await close(server);
  rmSync(base, { recursive: true });
});

let hash = '';
let demand: (title: string) => Promise<void>;
let day = 1;
const take = (over: { readonly passphrase?: string | null; readonly madeAt?: string } = {}) =>
  takeBackup({
    ...{ owner: database.owner, dataFolder, to: backups, product: '0.1.0', withFiles: true, passphrase: null },
    ...{ madeAt: `2026-03-${String((day += 1)).padStart(2, '0')}T01:00:00.000Z`, ...over },
  });

beforeAll(async () => {
  await migrateAll(database.address);
  const bureau = await aBureau(database);
  const engine = aTestEngine(database, [...REGISTERS.values()]);
  demand = async (title) => {
    const order = { register: 'commitments', matter: null, actor: bureau.actor('督办员'), command: aDemand(bureau, { title }) };
    expect((await handle(engine, order)).ok).toBe(true);
  };
  for (const title of ['完成执法车辆标识喷涂', '含\t制表、\n换行、\\反斜杠和“引号”的标题']) await demand(title);
  const files = await openFileStore(path.join(dataFolder, 'files'));
  const stored = await files.put(Buffer.from('佐证：十二辆已完成'), { name: '佐证.txt', limit: 1000 });
  if (!stored.ok) throw new Error(stored.refusal.code);
  hash = stored.value.hash;
  await database.transaction('system', async (tx) => ok(await insertFile(tx, stored.value, MARCH)));
  writeFileSync(path.join(dataFolder, 'cookie-secret'), 'a-secret-that-is-kept');
});

/** Every table's rows as text, those that are never carried left out. */
async function contents(owner: Sql): Promise<Readonly<Record<string, string>>> {
  const tables = await owner<{ name: string }[]>`
    select relname as name from pg_class where relkind in ('r', 'p') and not relispartition
    and relnamespace = 'public'::regnamespace and relname not in ('schema_migration', 'sign_in_session', 'sign_in_verification', 'single_sign_on_flow')`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await owner<{ text: string }[]>`
      select coalesce(string_agg(t::text, E'\n' order by t::text), '') as text from ${owner(name)} t`;
    found[name] = row?.text ?? '';
  }
  return found;
}

test.each([null, PASSPHRASE])('with passphrase %j: a backup restores to the same rows, files and ledger', async (passphrase) => {
  const { folder, manifest } = await take({ passphrase });
  expect(manifest.missing).toEqual([]);
  const opened = await openBackup(folder, passphrase, migrations);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const place = await anEmptyPlace();
  const target = path.join(base, `restored-${places}`);
  const done = await restoreWhole(opened.value, place.address, target);
  expect(done).toMatchObject({ ok: true, value: { verified: { matters: 2, differences: [] } } });
  expect(await contents(place.owner)).toEqual(await contents(database.owner));
  expect(readFileSync(path.join(target, 'files', hash.slice(0, 2), hash), 'utf8')).toBe('佐证：十二辆已完成');
  const secrets = readdirSync(target).filter((name) => name !== 'files');
  expect(secrets).toEqual(passphrase === null ? [] : ['cookie-secret']);
  await close(place.owner);
  // The append-only walls stand again.
  const app = await openDatabase({ address: place.address, poolSize: 1 });
  await expect(app.sql`delete from ledger_entry`).rejects.toThrow(/permission denied/);
  await app.close();
  const again = connect({ address: place.address, poolSize: 1 });
  await expect(again`delete from ledger_entry`).rejects.toThrow(/append-only/);
  await close(again);
});

test('an encrypted backup shows nothing of what is in it', async () => {
  const { folder } = await take({ passphrase: PASSPHRASE });
  const pieces = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of pieces) {
    const bytes = readFileSync(path.join(parentPath, name));
    for (const text of ['车辆标识', '十二辆', 'a-secret']) expect(bytes.includes(text)).toBe(false);
    if (name.endsWith('.gz')) expect(bytes.subarray(0, 2).toString('hex')).not.toBe('1f8b');
  }
});

test('steps taken while a backup is made are in it whole or not at all', async () => {
  const steps = Array.from({ length: 6 }, (_, n) => demand(`备份期间第${n + 1}项`));
  const { folder } = await take();
  await Promise.all(steps);
  const opened = await openBackup(folder, null, migrations);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const place = await anEmptyPlace();
  const done = await restoreWhole(opened.value, place.address, null);
  expect(done).toMatchObject({ ok: true, value: { verified: { differences: [] } } });
  await close(place.owner);
});

test('a place that holds anything is refused, and stays as it is', async () => {
  const { folder } = await take();
  const opened = await openBackup(folder, null, migrations);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const place = await anEmptyPlace();
  await place.owner`create table somebody_elses (id int)`;
  const refused = await restoreTables(place.owner, opened.value, migrations);
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'restore-not-empty' } });
  expect(await place.owner`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`).toEqual([
    { relname: 'somebody_elses' },
  ]);
  await close(place.owner);
});

test('a restore that breaks off in the middle leaves the database as empty as it was, and can be tried again', async () => {
  const { folder } = await take();
  const opened = await openBackup(folder, null, migrations);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const place = await anEmptyPlace();
  const { manifest } = opened.value;
  const tables = manifest.tables.map((table) => (table.name === 'matter' ? { ...table, rows: table.rows + 1 } : table));
  const wrong = { ...opened.value, manifest: { ...manifest, tables } };
  await expect(restoreTables(place.owner, wrong, migrations)).rejects.toThrow(/matter came out with \d+ rows, the backup says/);
  expect(await restoreTables(place.owner, opened.value, migrations)).toEqual(ok(null));
  await close(place.owner);
});

test.each([null, PASSPHRASE])(
  'with passphrase %j: any changed or missing file is found before anything is restored',
  async (key) => {
    const { folder } = await take({ passphrase: key });
    const all = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
    expect(all.length).toBeGreaterThan(20);
    // Deriving the key is dear on purpose; the digests are checked alike.
    for (const piece of key === null ? all : ['manifest.json', 'secrets']) {
      const place = path.join(folder, piece);
      const whole = readFileSync(place);
      const refused = async () => {
        const opened = await openBackup(folder, key, migrations);
        return opened.ok ? 'taken' : opened.refusal.code;
      };
      const changed = Buffer.from(whole);
      changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
      writeFileSync(place, changed);
      // In the clear nothing tells a manifest whose words were changed; what it says of the pieces no longer fits them.
      if (key !== null || piece !== 'manifest.json')
        expect(['backup-damaged', 'backup-wrong-passphrase', 'backup-newer'], piece).toContain(await refused());
      rmSync(place);
      expect(await refused(), piece).toMatch(/backup-(damaged|not-there)/);
      writeFileSync(place, whole);
    }
    expect((await openBackup(folder, key, migrations)).ok).toBe(true);
  },
);

test('a wrong passphrase, none, and a backup of a newer version are told apart', async () => {
  const { folder } = await take({ passphrase: PASSPHRASE });
  const code = async (passphrase: string | null, known = migrations) => {
    const opened = await openBackup(folder, passphrase, known);
    return opened.ok ? 'taken' : opened.refusal.code;
  };
  expect(await code('another passphrase')).toBe('backup-wrong-passphrase');
  expect(await code(null)).toBe('backup-needs-passphrase');
  expect(await code(PASSPHRASE, migrations.slice(0, -1))).toBe('backup-newer');
  const file = path.join(folder, 'manifest.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"format": 1', '"format": 2'));
  expect(await code(PASSPHRASE)).toBe('backup-newer');
});

test('a file on record that the store has lost is named, and the backup is made all the same', async () => {
  const place = path.join(dataFolder, 'files', hash.slice(0, 2), hash);
  const bytes = readFileSync(place);
  rmSync(place);
  expect((await take()).manifest.missing).toEqual([hash]);
  writeFileSync(place, bytes);
});

test('a stored file whose bytes are not those of its name does not get into a restored store', async () => {
  const place = path.join(dataFolder, 'files', hash.slice(0, 2), hash);
  const bytes = readFileSync(place);
  appendFileSync(place, '！');
  const opened = await openBackup((await take()).folder, null, migrations);
  writeFileSync(place, bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const target = path.join(base, 'not-so');
  await expect(restoreFiles(target, opened.value)).rejects.toThrow(/not what its name says/);
  expect(readdirSync(target)).toEqual([]);
});

test('the newest are kept, drafts of killed runs go, and the newest is the one that is restored', async () => {
  const newest = await take({ madeAt: '2027-01-01T00:00:00.000Z' });
  cpSync(newest.folder, path.join(backups, '20270101T000001Z.draft-0123'), { recursive: true });
  await keepNewest(backups, 2);
  expect(readdirSync(backups)).toHaveLength(2);
  expect((await listBackups(backups)).at(-1)).toBe('20270101T000000Z');
  const opened = await openBackup(backups, null, migrations);
  expect(opened.ok && opened.value.folder).toBe(newest.folder);
  expect(statSync(newest.folder).mode & 0o077).toBe(0);
});

test('a backup whose place cannot be written to leaves nothing behind', async () => {
  const full = path.join(base, 'full');
  writeFileSync(full, 'a file where a folder is wanted');
  chmodSync(full, 0o400);
  await expect(
    takeBackup({
      ...{ owner: database.owner, dataFolder, to: full, product: '', madeAt: '2026-05-01T00:00:00.000Z' },
      ...{ passphrase: null, withFiles: true },
    }),
  ).rejects.toThrow();
  expect((await verifyLedger(database, REGISTERS)).differences).toEqual([]);
});
