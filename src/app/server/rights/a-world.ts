// The world that the matrix walks: the whole server over the test bureau, one person for each role at each relation, some with two
// posts, and matters of every register in the states that steps of theirs lead to, each with a title that is found nowhere else.
import { type JsonObject, type MatterId, type PersonId, type UnitId, ok } from '#kernel';
import { type Engine, handle } from '#matters/server';
import { type Actor, ROLES, type Role } from '#people';
import { insertPeople, insertPosts } from '#people/server';
import { MARCH, type TestBureau, type TestDatabase } from '#test';
import { aHouse, form } from '../a-house.ts';
import { REGISTERS } from '../registers.ts';
import { type HeldPart, type Place, RELATIONS, type Relation } from './declared.ts';

/** Where each relation lies in the test bureau. */
export const UNITS: Readonly<Record<Relation, string>> = {
  own: '东城一大队',
  above: '东城支队',
  top: '临江局',
  below: '东湖站',
  sibling: '东城二大队',
  assisting: '西城一大队',
  none: '办公室',
};

const TWO_POSTS: readonly (readonly [Place, Place])[] = [
  [
    { role: 'clerk', relation: 'own' },
    { role: 'leader', relation: 'none' },
  ],
  [
    { role: 'leader', relation: 'none' },
    { role: 'clerk', relation: 'below' },
  ],
  [
    { role: 'auditor', relation: 'top' },
    { role: 'clerk', relation: 'sibling' },
  ],
  [
    { role: 'administrator', relation: 'top' },
    { role: 'head', relation: 'own' },
  ],
  [
    { role: 'head', relation: 'sibling' },
    { role: 'clerk', relation: 'assisting' },
  ],
  [
    { role: 'supervisor', relation: 'none' },
    { role: 'head', relation: 'own' },
  ],
];

export interface Somebody {
  readonly name: string;
  readonly id: PersonId;
  readonly places: readonly Place[];
}

const personId = (n: number) => `00000000-0000-7000-8000-${String(5000 + n).padStart(12, '0')}` as PersonId;

/** One for each role at each relation, then those with two posts. */
export const SOMEBODIES: readonly Somebody[] = [
  ...RELATIONS.flatMap((relation) => ROLES.map((role): readonly Place[] => [{ role, relation }])),
  ...TWO_POSTS,
].map((places, n) => ({ name: places.map(({ role, relation }) => `${role}@${relation}`).join('+'), id: personId(n), places }));

/** A matter of the world: what it is, in which parts units stand in it, and who alone may see it. */
export interface Known {
  readonly id: MatterId;
  readonly register: string;
  readonly status: string;
  readonly title: string;
  readonly parts: readonly HeldPart[];
  readonly compartment: readonly string[] | null;
}

async function settle(database: TestDatabase, { unit }: TestBureau): Promise<void> {
  await database.transaction('nobody', async (tx) => {
    const people = SOMEBODIES.map(({ id, name }, n) => ({ id, account: `m${n}`, name, staffNumber: null, active: true }));
    await insertPeople(tx, people);
    const posts = SOMEBODIES.flatMap(({ id, places }) =>
      places.map(({ role, relation }) => ({ person: id, unit: unit(UNITS[relation]), role, title: role })),
    );
    await insertPosts(tx, posts, MARCH);
    return ok(null);
  });
}

interface Script {
  readonly register: string;
  readonly label: string;
  /** Each step by whom; those after the first go to the matter that the first has opened. */
  readonly steps: readonly (readonly [who: `${Role}@${Relation}`, command: JsonObject & { readonly type: string }])[];
}

type Named = (relation: Relation) => UnitId;
const idOf = (name: string): PersonId => SOMEBODIES.find((one) => one.name === name)?.id ?? personId(-1);

function commitmentScripts(at: Named, evidence: JsonObject): readonly Script[] {
  const issue = {
    ...{ type: 'IssueCommitment', title: '', sentence: '', itemKind: 'measure', source: null, parent: null, issuer: at('above') },
    ...{ lead: at('own'), assisting: [at('assisting')], verifier: null, ownUnitMayVerify: false, leadOfficial: null },
    ...{ due: '2026-06-30', measure: { kind: 'done' } },
  };
  const path: Script['steps'] = [
    ['supervisor@top', issue],
    ['head@own', { type: 'Acknowledge', leadOfficial: idOf('head@own') }],
    ['clerk@own', { type: 'ReportProgress', text: '进展', evidence: [evidence] }],
    ['clerk@own', { type: 'ReportCompletion', text: '完成' }],
    ['leader@above', { type: 'Verify', note: '属实' }],
    ['supervisor@above', { type: 'Close' }],
  ];
  const from = (length: number, label: string, ...more: Script['steps']): Script => ({
    register: 'commitments',
    label,
    steps: [...path.slice(0, length), ...more],
  });
  return [
    ...[
      from(1, 'issued'),
      from(2, 'acknowledged'),
      from(3, 'under way'),
      from(4, 'reported'),
      from(5, 'verified'),
      from(6, 'closed'),
    ],
    from(1, 'objected', ['head@own', { type: 'RaiseObjection', reason: '不属我队' }]),
    from(3, 'extension asked', ['head@own', { type: 'AskExtension', until: '2026-07-31', reason: '等料' }]),
    from(4, 'returned', ['leader@above', { type: 'Return', note: '缺照片' }]),
    from(2, 'withdrawn', ['leader@above', { type: 'Withdraw', reason: '不再需要' }]),
    from(2, 'kept in a compartment'),
  ];
}

function directiveScripts(at: Named): readonly Script[] {
  const receive = {
    ...{ type: 'ReceiveDirective', title: '', text: '一、各单位要完成车辆标识喷涂。', docDate: null, issuer: at('above') },
    evidence: [],
  };
  const item = {
    ...{ start: 2, end: 14, title: '喷涂', kind: 'measure', lead: at('own'), assisting: [at('assisting')], leadOfficial: null },
    ...{ due: '2026-06-30', measure: { kind: 'done' }, verifier: null, ownUnitMayVerify: false },
  };
  const received = ['leader@above', receive] as const;
  const of = (label: string, ...more: Script['steps']): Script => ({ register: 'directives', label, steps: [received, ...more] });
  return [
    of('in review'),
    of('issued', ['supervisor@top', { type: 'IssueDirective', items: [item], links: [] }]),
    of('discarded', ['leader@above', { type: 'DiscardDirective', reason: '重复' }]),
  ];
}

function actScripts(at: Named): readonly Script[] {
  const urge = {
    ...{ type: 'ServeNotice', kind: 'urging', power: 'follow-up', title: '', issue: '请说明原因。', issuer: at('above') },
    targets: [at('own')],
  };
  const served = ['supervisor@above', urge] as const;
  const of = (label: string, ...more: Script['steps']): Script => ({ register: 'supervision', label, steps: [served, ...more] });
  return [
    of('served'),
    of('read', ['head@own', { type: 'ReadNotice' }]),
    of('withdrawn', ['supervisor@above', { type: 'Withdraw', reason: '误发' }]),
  ];
}

function otherScripts(at: Named): readonly Script[] {
  const handOver = {
    ...{ type: 'OpenHandOver', unit: at('own'), from: idOf('clerk@own'), to: idOf('head@own'), why: 'transfer' },
    effective: '2026-03-09',
  };
  const inspect = {
    ...{ type: 'OpenInspection', title: '', kind: 'audit', issuer: at('above'), units: [at('own')], feedbackOn: '2026-03-02' },
  };
  const found = { type: 'AddFinding', unit: at('own'), title: '案卷缺页', text: '缺页' };
  const [drawn, opened] = [['head@own', handOver] as const, ['head@above', inspect] as const];
  const withdraw = ['head@own', { type: 'Withdraw', reason: '不调了' }] as const;
  return [
    { register: 'handovers', label: 'drawn', steps: [drawn] },
    { register: 'handovers', label: 'withdrawn', steps: [drawn, withdraw] },
    { register: 'inspections', label: 'open', steps: [opened] },
    { register: 'inspections', label: 'with a finding', steps: [opened, ['head@above', found]] },
  ];
}

const scripts = (at: Named, evidence: JsonObject): readonly Script[] => [
  ...commitmentScripts(at, evidence),
  ...directiveScripts(at),
  ...actScripts(at),
  ...otherScripts(at),
];

/** Opens the world. Throws where a step of a script is refused: the scripts are lawful. */
export async function aWorld(database: TestDatabase) {
  const trial = await aHouse(database, undefined, (bureau) => settle(database, bureau));
  const at: Named = (relation) => trial.unit(UNITS[relation]);
  const paths = new Map(
    (await database.owner<{ id: UnitId; path: Actor['posts'][number]['path'] }[]>`select id, path from unit`).map((row) => [
      row.id,
      row.path,
    ]),
  );
  const actorOf = ({ id, name, places }: Somebody): Actor => ({
    ...{ person: id, name },
    posts: places.map(({ role, relation }) => ({
      unit: at(relation),
      path: paths.get(at(relation)) ?? ('/' as never),
      role,
      title: role,
    })),
  });
  const actors = new Map(SOMEBODIES.map((one) => [one.name, actorOf(one)]));
  const { press: _, ...engine }: Engine = trial.house.engine; // what is issued needs no fonts here
  const stored = await trial.ask('clerk@own', 'POST', '/api/files', form('照片.txt', '路面已清扫'));
  const evidence = { hash: String(stored.body['hash']), name: '照片.txt' };
  for (const [n, script] of scripts(at, evidence).entries()) {
    let matter: MatterId | null = null;
    for (const [who, command] of script.steps) {
      const actor = actors.get(who);
      if (!actor) throw new Error(`nobody is ${who}`);
      const said = { ...command, ...('title' in command && matter === null ? { title: `独有标题${n}号${script.label}` } : {}) };
      const done = await handle(engine, { register: script.register, matter, command: said, actor });
      if (!done.ok)
        throw new Error(`${script.register} ${script.label}: ${who} ${command.type}: ${JSON.stringify(done.refusal)}`);
      matter = done.value.id;
    }
    if (script.label === 'kept in a compartment')
      await database.owner`update matter set compartment = ${[idOf('head@own'), idOf('leader@below')]}::uuid[] where id = ${matter}`;
  }
  const known = await knownIn(database);
  return { ...trial, at, actors, evidence: evidence.hash, known, ...(await besides(database)) };
}

interface Waits {
  readonly matter: MatterId;
  readonly action: string;
  readonly relation: Relation | null;
  readonly roles: readonly Role[];
}

/** What is told with a matter, and what waits at which unit for whom: from the tables, past every right. */
async function besides({ owner }: TestDatabase) {
  const rows = await owner<
    { id: MatterId; register: string; state: JsonObject; origin: MatterId | null; parent: MatterId | null }[]
  >`
    select id, register, fields as state, origin, parent from matter`;
  const files = await owner<{ id: MatterId; hash: string }[]>`select matter_id as id, hash from evidence`;
  const waits = await owner<{ matter: MatterId; action: string; unit: string; register: string }[]>`
    select w.matter_id as matter, w.action, u.name as unit, m.register from waiting w join matter m on m.id = w.matter_id join unit u on u.id = w.unit_id`;
  const waiting = waits.map(({ matter, action, unit, register }): Waits => {
    const found = REGISTERS.get(register);
    const rule = found?.commands[found.actions[action] ?? '']?.rule;
    const relation = RELATIONS.find((one) => UNITS[one] === unit) ?? null;
    return { matter, action, relation, roles: rule && rule !== 'internal' ? rule.roles : [] };
  });
  return {
    waiting,
    filesOf: Map.groupBy(files, ({ id }) => id),
    originOf: new Map(rows.map(({ id, origin, parent }) => [id, [origin, parent].filter((one) => one !== null)])),
    documentsOf: new Map(rows.map(({ id, register, state }) => [id, REGISTERS.get(register)?.documents?.(state)[0]?.key])),
  };
}

/** Every matter as it lies in the table, those that steps have opened besides included. */
const knownIn = async (database: TestDatabase): Promise<readonly Known[]> =>
  await database.owner<Known[]>`
    select m.id, m.register, m.status, m.title, m.compartment,
      (select jsonb_agg(jsonb_build_object('part', p.role, 'by', r.relation)) from matter_party p join unit u on u.id = p.unit_id
       join jsonb_each_text(${database.owner.json(UNITS)}) as r (relation, name) on r.name = u.name where p.matter_id = m.id) as parts
    from matter m order by m.id`;

export type World = Awaited<ReturnType<typeof aWorld>>;
