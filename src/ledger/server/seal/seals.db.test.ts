// Seals on a real database: one a day over all servers, every committed entry in one of them, and whatever is changed behind them
// is found.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Instant, type MatterId, type Result, ok } from '#kernel';
import { link } from '#ledger';
import { testDatabase } from '#test';
import { append } from '../ledger-store.ts';
import { sha256 } from '../sha256.ts';
import { HASHES, SCHEMES } from './algorithms.ts';
import { verifySeals } from './check-seals.ts';
import { keyFolder } from './key-folder.ts';
import { type SealOptions, type Sealed, sealLedger } from './make-seal.ts';
import { listKeys, listSeals } from './seal-store.ts';

const database = await testDatabase({ poolSize: 6 });
const folder = await mkdtemp(path.join(tmpdir(), 'duxing-seals-'));
afterAll(() => rm(folder, { recursive: true }));

const matter = (n: number): MatterId => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as MatterId;
const at = (text: string): Instant => text as Instant;
const heads = new Map<MatterId, { seq: number; hash: string }>();

/** Appends happenings to a matter, each in a chain that goes on. */
async function happen(id: MatterId, texts: readonly string[], now = at('2026-03-02T01:00:00.000Z')): Promise<void> {
  const happenings = texts.map((text) => ({ type: 'Noted', body: { type: 'Noted', text } }));
  const entries = link(heads.get(id) ?? null, happenings, { matter: id, at: now, actor: 'system' }, sha256);
  await database.transaction('system', async (tx) => ok(await append(tx, entries)));
  const last = entries.at(-1);
  if (last) heads.set(id, last);
}

const sealAt = (now: string, options: SealOptions = {}, data = folder): Promise<Result<Sealed>> =>
  sealLedger({ database, keys: keyFolder(data), now: at(now), freshId: () => matter(999) }, options);
const sealed = async (now: string, options: SealOptions = {}): Promise<Sealed> => {
  const done = await sealAt(now, options);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
};
const verified = () => database.reading('system', verifySeals);
const tables = ['seal', 'seal_key', 'seal_node', 'sealed_entry', 'ledger_entry'] as const;

/** As the owner, with the second wall out of the way. */
async function tamper(statement: string): Promise<void> {
  await database.owner.unsafe(`set session_replication_role = replica; ${statement}; set session_replication_role = origin`);
}

beforeEach(async () => {
  await tamper(`truncate ${tables.join(', ')}`);
  heads.clear();
  await rm(path.join(folder, 'seal-keys'), { recursive: true, force: true });
});

describe('sealing', () => {
  test('covers every entry in an order without gaps; what comes later goes into the next seal', async () => {
    await happen(matter(2), ['a', 'b']);
    await happen(matter(1), ['c']);
    expect((await sealed('2026-03-02T20:00:00.000Z')).seal).toMatchObject({ number: 1, size: 3, previous: '0'.repeat(64) });
    await happen(matter(1), ['d']);
    await happen(
      matter(0),
      Array.from({ length: 4100 }, (_, n) => `many ${n}`),
    );
    const second = await sealed('2026-03-03T20:00:00.000Z');
    expect(second).toMatchObject({ added: 4101, seal: { number: 2, size: 4104 } });
    expect(await verified()).toEqual({ seals: 2, entries: 4104, unsealed: 0, faults: [] });
    const rows = await database.owner<{ position: number }[]>`select position from sealed_entry order by position`;
    expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 4104 }, (_, n) => n));
  });

  test('an entry that was under way while the ledger was sealed is taken by the next seal', async () => {
    await happen(matter(1), ['a']);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const entries = link(
      null,
      [{ type: 'Noted', body: { type: 'Noted' } }],
      { matter: matter(2), at: at('2026-03-01T00:00:00.000Z'), actor: 'system' },
      sha256,
    );
    const late = database.transaction('system', async (tx) => {
      await append(tx, entries);
      await held;
      return ok(null);
    });
    expect((await sealed('2026-03-02T20:00:00.000Z')).seal?.size).toBe(1);
    release();
    await late;
    expect((await sealed('2026-03-03T20:00:00.000Z')).seal?.size).toBe(2);
    expect((await verified()).faults).toEqual([]);
  });

  test('several servers at once make one seal of the day; a missed day is sealed later; nothing new makes none', async () => {
    await happen(matter(1), ['a']);
    const all = await Promise.all(Array.from({ length: 5 }, () => sealed('2026-03-02T20:00:00.000Z', { daily: true })));
    expect(all.filter(({ seal }) => seal)).toHaveLength(1);
    await happen(matter(1), ['b']);
    expect((await sealed('2026-03-03T15:59:00.000Z', { daily: true })).seal).toBeNull(); // still the bureau's third of March
    expect((await sealed('2026-03-06T01:00:00.000Z', { daily: true })).seal?.size).toBe(2);
    expect((await sealed('2026-03-07T01:00:00.000Z', { daily: true })).seal).toBeNull();
    expect((await database.reading('system', listKeys)).length).toBe(1);
  });

  test('a clock that went back makes no second seal of the day and does not go back in the seals', async () => {
    await happen(matter(1), ['a']);
    await sealed('2026-03-03T01:00:00.000Z');
    await happen(matter(1), ['b']);
    expect((await sealed('2026-03-02T01:00:00.000Z', { daily: true })).seal).toBeNull();
    expect((await sealed('2026-03-02T01:00:00.000Z')).seal?.at).toBe('2026-03-03T01:00:00.000Z');
  });

  test('SM3 may be chosen with the first seal, and never changed after it', async () => {
    await happen(matter(1), ['a', 'b', 'c']);
    expect((await sealed('2026-03-02T20:00:00.000Z', { hash: 'sm3' })).seal?.hash).toBe('sm3');
    await happen(matter(1), ['d']);
    expect(await sealAt('2026-03-03T20:00:00.000Z', { hash: 'sha-256' })).toMatchObject({ refusal: { code: 'hash-chosen' } });
    expect((await sealed('2026-03-03T20:00:00.000Z')).seal?.hash).toBe('sm3');
    expect(await verified()).toMatchObject({ seals: 2, faults: [] });
  });
});

describe('keys', () => {
  test('are files that nobody else reads; a new one is vouched for by the one before, and old seals still verify', async () => {
    await happen(matter(1), ['a']);
    const first = await sealed('2026-03-02T20:00:00.000Z');
    await happen(matter(1), ['b']);
    const second = await sealed('2026-03-03T20:00:00.000Z', { newKey: true });
    expect(second.key).toMatchObject({ previous: first.key?.id });
    expect(second.seal?.key).toBe(second.key?.id);
    expect(await verified()).toMatchObject({ seals: 2, faults: [] });
    const files = await readdir(path.join(folder, 'seal-keys'));
    expect(files.toSorted()).toEqual([first.key?.id, second.key?.id].map((id) => `${id}.pem`).toSorted());
    for (const file of files) expect((await stat(path.join(folder, 'seal-keys', file))).mode & 0o777).toBe(0o600);
  });

  test('a server without the private key refuses; with --new-key it goes on, with a key that signs for itself', async () => {
    await happen(matter(1), ['a']);
    await sealed('2026-03-02T20:00:00.000Z');
    await happen(matter(1), ['b']);
    await rm(path.join(folder, 'seal-keys'), { recursive: true });
    expect(await sealAt('2026-03-03T20:00:00.000Z')).toMatchObject({ refusal: { code: 'seal-key-not-here' } });
    expect((await sealed('2026-03-03T20:00:00.000Z', { newKey: true })).key?.previous).toBeNull();
    expect((await verified()).faults).toEqual([]);
  });
});

describe('walls', () => {
  test.each(['seal', 'seal_key', 'seal_node', 'sealed_entry'])(
    '%s can be neither changed nor emptied, by grants and by trigger',
    async (table) => {
      await happen(matter(1), ['a']);
      await sealed('2026-03-02T20:00:00.000Z');
      for (const statement of [
        `delete from ${table}`,
        `truncate ${table}`,
        `update ${table} set ${table === 'seal_key' ? 'number = 2' : table === 'sealed_entry' ? 'seq = 2' : table === 'seal' ? 'size = 0' : 'place = 9'}`,
      ]) {
        const tried = database.transaction('system', async (tx) => ok(await tx.unsafe(statement)));
        await expect(tried).rejects.toThrow(/permission denied/);
        await expect(database.owner.unsafe(statement)).rejects.toThrow(/append-only/);
      }
    },
  );

  test.each([
    ['a changed entry', `update ledger_entry set body = '{"text":"x","type":"Noted"}' where seq = 2`, /entry 1 is not/],
    [
      'a changed entry with its hash',
      `update ledger_entry set hash = decode(repeat('ab', 32), 'hex'), type = 'Other' where seq = 2`,
      /entry 1 is not/,
    ],
    ['an entry that is gone', 'delete from ledger_entry where seq = 2', /entry 1 is missing/],
    ['two that changed places', 'update sealed_entry set position = 2 - position', /entry 0 is not/],
    ['a changed root', `update seal set statement = replace(statement, '"size":3', '"size":2')`, /root is not|signature/],
    ['a changed signature', `update seal set signature = set_byte(signature, 0, get_byte(signature, 0) # 1)`, /signature/],
    ['a changed node', `update seal_node set hash = decode(repeat('00', 32), 'hex') where place = 1`, /entry 1 is not/],
    [
      'a changed key',
      `update seal_key set signature = set_byte(signature, 5, get_byte(signature, 5) # 8)`,
      /not what was signed/,
    ],
  ])('%s is found', async (_, statement, fault) => {
    await happen(matter(1), ['a', 'b', 'c']);
    await sealed('2026-03-02T20:00:00.000Z');
    await tamper(statement);
    expect((await verified()).faults.join('; ')).toMatch(fault);
  });

  test('what does not verify is not sealed: neither a broken entry nor a tree that is not the one that was signed', async () => {
    await happen(matter(1), ['a', 'b']);
    await tamper(`update ledger_entry set body = '{}' where seq = 2`);
    expect(await sealAt('2026-03-02T20:00:00.000Z')).toMatchObject({ refusal: { code: 'entry-broken', facts: { seq: 2 } } });
    expect(await database.reading('system', (sql) => listSeals(sql, 10, null))).toEqual([]);
    await tamper('truncate ledger_entry');
    heads.clear();
    await happen(matter(1), ['a', 'b']);
    await sealed('2026-03-02T20:00:00.000Z');
    await tamper(`update seal_node set hash = decode(repeat('00', 32), 'hex') where place = 1`);
    await happen(matter(1), ['c']);
    expect(await sealAt('2026-03-03T20:00:00.000Z')).toMatchObject({ refusal: { code: 'seals-broken' } });
  });
});

describe('algorithms', () => {
  test('GB/T 32905-2016: the two examples of its appendix', () => {
    const sm3 = (text: string): string => Buffer.from(HASHES.sm3(Buffer.from(text))).toString('hex');
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  test('RFC 8032: an empty text under the first test key', () => {
    const [ed25519] = SCHEMES;
    const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const signature =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
    expect(ed25519.isSigned(key, '', signature)).toBe(true);
    expect(ed25519.isSigned(key, ' ', signature)).toBe(false);
  });
});
