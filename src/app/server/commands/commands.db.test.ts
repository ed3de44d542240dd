// The commands that work on an installation, as a person calls them: over a data folder with a real database server in it.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, type Sql, connect, openDatabase, startEmbeddedDatabase } from '#platform/server';
import { aBureau } from '#test';
import { runCommandLine } from '../cli.ts';
import { migrateAll } from '../compose.ts';

// As `throwawayFolder` names them, so that a run that is killed leaves nothing for ever.
const folder = mkdtempSync(path.join(tmpdir(), `duxing-test-${process.pid}-`));
chmodSync(folder, 0o711);
const server = await startEmbeddedDatabase({ folder, durable: false });
let database: Database;
let owner: Sql;
beforeAll(async () => {
  process.env['DUXING_DATA'] = folder;
  await migrateAll(server.address);
  database = await openDatabase({ address: server.address });
  owner = connect({ address: server.address, poolSize: 1 });
  await aBureau(database);
});
afterAll(async () => {
  delete process.env['DUXING_DATA'];
  await database.close();
  await owner.end();
  await server.stop();
  rmSync(folder, { recursive: true });
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
const count = async (table: string): Promise<number> => {
  const [row] = await database.reading('system', (sql) => sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`);
  return row?.n ?? 0;
};

test('orphans: none in a bureau without matters', async () => {
  const { code, out } = await call('orphans');
  expect([code, out]).toEqual([0, '没有无人负责的事项。\n']);
  expect((await call('orphans', '--lang', 'en')).out).toBe('Nothing is without somebody.\n');
});

describe('demo --scale', () => {
  test.each([
    [[]],
    [['--scale']],
    [['--scale', '0']],
    [['--scale', '-5']],
    [['--scale', '1.5']],
    [['--scale', 'many']],
    [['--scale', '10000001']],
  ])('%j is wrong usage: said on standard error, and nothing is made', async (words) => {
    const { code, out, complaints } = await call('demo', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(complaints).not.toBe('');
    expect(await count('matter')).toBe(0);
  });

  test('makes as many matters as it says, in the units that are there, and adds no unit or person', async () => {
    const before = [await count('unit'), await count('person')];
    const { code, out } = await call('demo', '--scale', '60');
    expect(code).toBe(0);
    const made = Number(/已生成 (\d+) 个事项/.exec(out)?.[1]);
    expect(made).toBeGreaterThanOrEqual(60);
    expect(await count('matter')).toBe(made);
    expect([await count('unit'), await count('person')]).toEqual(before);
  });
});

test('orphans: where the only one who works at a unit is kept out, its steps are listed and counted, and it ends with 1', async () => {
  const stuck = async () => {
    const { code, out } = await call('orphans');
    return { code, out, steps: Number(/无人可办的待办 (\d+) 项/.exec(out)?.[1] ?? 0) };
  };
  const before = await stuck();
  const [unit] = await owner<{ name: string; person: string; n: number }[]>`
    select u.short_name as name, min(o.person_id::text) as person, (select count(*) from waiting w where w.unit_id = u.id)::int as n
    from unit u join post o on o.unit_id = u.id where exists (select 1 from waiting w where w.unit_id = u.id)
    group by u.id having count(*) = 1 order by u.path limit 1`;
  if (!unit) throw new Error('the scale gave nothing to a unit of one person');
  await owner`update person set active = false where id = ${unit.person}`;
  const after = await stuck();
  expect([after.code, after.steps]).toEqual([1, before.steps + unit.n]);
  expect(after.out).toMatch(new RegExp(`${unit.name} .+ 待办“.+”无人可办`));
  await owner`update person set active = true where id = ${unit.person}`;
  expect(await stuck()).toEqual(before);
});

describe('verify', () => {
  test('finds everything the same, in either language, and counts what it looked at', async () => {
    const [matters, entries] = [await count('matter'), await count('ledger_entry')];
    const chinese = await call('verify');
    expect([chinese.code, chinese.out]).toEqual([
      0,
      `一致：${matters} 个事项，${entries} 条记录。\n封存 0 次，已封存 0 条，待封存 ${entries} 条。\n`,
    ]);
    expect((await call('verify', '--lang', 'en')).out).toContain(`All the same: ${matters} matters, ${entries} entries.\n`);
  });

  test('names each planted difference by its matter, counts them, and ends with 1', async () => {
    const [first, second] = await owner<{ id: string; title: string }[]>`select id, title from matter order by id limit 2`;
    if (!first || !second) throw new Error('the scale made too few');
    await owner`update matter set title = '篡改' where id = ${first.id}`;
    await owner`alter table ledger_entry disable trigger user`;
    await owner`update ledger_entry set body = replace(body, '{', '{"x":1,') where matter_id = ${second.id} and seq = 1`;
    await owner`alter table ledger_entry enable trigger user`;
    const { code, out } = await call('verify');
    expect(code).toBe(1);
    const [one, two, end] = out.split('\n');
    expect(one).toBe(`${first.id}  column title differs from the folded entries`);
    expect(two).toMatch(new RegExp(`^${second.id}  chain: hash at entry 1`));
    expect(end).toMatch(/^有 2 个事项不一致/);
    await owner`update matter set title = ${first.title} where id = ${first.id}`;
    expect((await call('verify')).out).toMatch(/^.+ {2}chain: .+\n有 1 个事项不一致/);
  });

  test('an unknown option is wrong usage', async () => {
    const { code, out, complaints } = await call('verify', '--nope');
    expect([code, out]).toEqual([2, '']);
    expect(complaints).toContain('--nope');
  });
});

describe('seal', () => {
  test('what was tampered with is not sealed, and that is said with its code', async () => {
    const { code, complaints } = await call('seal');
    expect([code, complaints]).toEqual([1, expect.stringMatching(/^entry-broken: /)]);
    await owner`alter table ledger_entry disable trigger user`;
    await owner`update ledger_entry set body = replace(body, '{"x":1,', '{')`;
    await owner`alter table ledger_entry enable trigger user`;
  });

  test('seals everything, then nothing; a new key is told; the hash stays; verify counts the seals', async () => {
    const entries = await count('ledger_entry');
    expect((await call('seal', '--hash', 'md5')).code).toBe(2);
    const first = await call('seal');
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringContaining(`第 1 次封存：新封存 ${entries} 条，共 ${entries} 条。`),
    ]);
    expect(first.out).toContain('seal-keys');
    expect(await call('seal', '--lang', 'en')).toMatchObject({ code: 0, out: 'There is nothing to seal.\n' });
    expect((await call('seal', '--new-key')).out).toMatch(/^新密钥 [0-9a-f]{64}\n/);
    expect((await call('seal', '--hash', 'sm3')).complaints).toMatch(/^hash-chosen: /);
    const file = path.join(folder, 'ledger.jsonl');
    expect((await call('export-ledger', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8').split('\n').at(-2)).toBe(`{"end":{"entries":${entries},"keys":1,"seals":1}}`);
    expect((await call('export-ledger')).code).toBe(2);
    expect((await call('verify')).out).toContain(`封存 1 次，已封存 ${entries} 条，待封存 0 条。`);
  });
});

describe('escalate', () => {
  test('only tries: without --dry-run, or with a day that is none, it is wrong usage', async () => {
    expect((await call('escalate')).code).toBe(2);
    expect((await call('escalate', '--dry-run', '--day', 'tomorrow')).code).toBe(2);
  });

  test('says which rules it went by, and refuses a day that is past', async () => {
    const { code, complaints } = await call('escalate', '--dry-run', '--day', '2026-01-05', '--lang', 'en');
    expect([code, complaints.split(':')[0]]).toEqual([3, 'escalation-day-out-of-reach']);
  });
});
