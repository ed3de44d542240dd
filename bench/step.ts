// One durable step, ledger and clocks included, against the same statements without our code on the same server.
import type { MatterId } from '#kernel';
import { handle } from '#matters/server';
import { type Bench, inHand, openBench } from './bureau.ts';
import { median } from './median.ts';
import { hasPgbench, pgbench } from './pgbench.ts';

const MATTERS = 400;

export interface StepFigure {
  readonly callers: number;
  readonly ours: number;
  readonly raw: number;
}

/** Steps per second of ours: an extension asked, then refused, over and over, each on a matter of its own. */
async function ours({ engine, bureau }: Bench, ids: readonly MatterId[], callers: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let steps = 0;
  const from = performance.now();
  const call = async (caller: number): Promise<void> => {
    const mine = ids.filter((_, index) => index % callers === caller);
    for (let n = 0; n % 2 === 1 || performance.now() < until; n += 1) {
      const matter = mine[Math.floor(n / 2) % mine.length] as MatterId;
      const asking = n % 2 === 0;
      const command = asking
        ? { type: 'AskExtension', until: '2026-07-31', reason: '设备未到' }
        : { type: 'DecideExtension', granted: false, note: '按期完成' };
      const done = await handle(engine, {
        register: 'commitments',
        matter,
        command,
        actor: bureau.actor(asking ? '东城支队长' : '局长'),
      });
      if (!done.ok) throw new Error(done.refusal.code);
      steps += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  return (steps / (performance.now() - from)) * 1000;
}

const LOAD = `
\\set n random(1, ${MATTERS})
begin;
select m.id, m.register, m.number, m.version, m.head, m.fields,
  (select coalesce(jsonb_agg(jsonb_build_object('unit', p.unit_id, 'role', p.role, 'path', u.path, 'name', u.name)), '[]')
   from matter_party p join unit u on u.id = p.unit_id where p.matter_id = m.id) as parties
from bench_id b join matter m on m.id = b.id where b.n = :n for update of m \\gset
`;

/** What one step writes, with the values of a real one. */
function scripts(fields: string, body: string): readonly string[] {
  const update = `update matter set title = '完成执法车辆标识喷涂', status = 'acknowledged', unit_id = unit_id, lead_person = null, parent = null,
    origin = null, due = '2026-06-30', opened_on = '2026-03-02', closed_on = null, version = :version + 1, head = sha256(:body),
    marks = '{issued,acknowledged,due,open}', fields = :fields where id = :id and version = :version;`;
  const entry = `insert into ledger_entry (matter_id, seq, at, actor, type, body, previous, hash)
    values (:id, :version + 1, now(), null, 'ExtensionAsked', :text, sha256(:body), sha256(:body));`;
  const fill = (sql: string): string =>
    sql
      .replaceAll(':fields', `'${fields.replaceAll("'", "''")}'`)
      .replaceAll(':body', `'\\x00'::bytea`)
      .replaceAll(':text', `'${body.replaceAll("'", "''")}'`);
  const ask = `insert into clock (matter_id, rule, started_on, due, next_on, warned) values (:id, 'decide-extension', '2026-03-02', '2026-03-05', '2026-03-04', null)
    on conflict (matter_id, rule) do update set started_on = excluded.started_on, due = excluded.due, next_on = excluded.next_on, warned = excluded.warned;
    insert into waiting (matter_id, unit_id, action, due) values (:id, '00000000-0000-7000-8000-000000000001', 'decide-extension', '2026-03-05')
    on conflict (matter_id, unit_id, action) do update set due = excluded.due;`;
  const refuse = `delete from waiting where matter_id = :id and unit_id = '00000000-0000-7000-8000-000000000001' and action = 'decide-extension';
    delete from clock where matter_id = :id and rule = 'decide-extension';`;
  return [
    `${LOAD}${fill(update)}\n${fill(entry)}\n${ask}\ncommit;\n`,
    `${LOAD}${fill(update)}\n${fill(entry)}\n${refuse}\ncommit;\n`,
  ];
}

/** Steps per second by callers, ours and raw turn about, medians of the rounds; null raw where pgbench is absent. */
export async function stepBench(rounds: number, seconds: number): Promise<readonly StepFigure[]> {
  if (!hasPgbench()) throw new Error('pgbench is not here: install postgresql-contrib or the PostgreSQL client programs');
  const bench = await openBench(10);
  try {
    const ids = await inHand(bench, MATTERS * 2);
    const [first, second] = [ids.slice(0, MATTERS), ids.slice(MATTERS)];
    const sql = bench.owner;
    const [sample] = await sql<{ fields: string }[]>`select fields::text from matter where id = ${second[0] ?? ''}`;
    const [entry] = await sql<{ body: string }[]>`select body from ledger_entry where matter_id = ${second[0] ?? ''} and seq = 2`;
    await bench.owner`create table bench_id (n integer primary key, id uuid not null)`;
    await bench.owner`insert into bench_id select * from unnest(${second.map((_, n) => n + 1)}::int[], ${[...second]}::uuid[])`;
    // pgbench takes a colon before a letter for a variable of its own.
    const raw = scripts(sample?.fields ?? '{}', (entry?.body ?? '{}').replaceAll('":', '": '));
    const figures: StepFigure[] = [];
    for (const callers of [1, 8, 32]) {
      const [mine, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        mine.push(await ours(bench, first, callers, seconds));
        theirs.push(pgbench(bench.address, raw, callers, seconds));
      }
      figures.push({ callers, ours: median(mine), raw: median(theirs) });
    }
    return figures;
  } finally {
    await bench.close();
  }
}
