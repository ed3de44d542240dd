// Rows beside the states when the projection of their register has changed: written anew they are what they would be, had
// the new projection written them from the start. Against real databases.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonObject, type MatterId, addDays, parseDay } from '#kernel';
import type { AnyRegister, Projection } from '#matters';
import { handle, rebuildProjections, verifyLedger } from '#matters/server';
import { connect } from '#platform/server';
import { commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { lookBacks } from '#registers/look-backs';
import { type TestDatabase, aBureau, aDemand, aTestEngine, testDatabase } from '#test';

/** Commitments as a later version might project them: each kind of row differs for some states. */
function otherwise(p: Projection): Projection {
  return {
    ...p,
    title: `${p.title}（新）`,
    due: p.closedOn ? null : p.due,
    parties: [...p.parties.filter(({ role }) => role !== 'verifier'), { unit: p.unit, role: 'addressee' }],
    waiting: p.waiting.map((step) => ({ ...step, action: `new-${step.action}`, due: null })),
    clocks: p.clocks.slice(1),
    tallies: [...p.tallies.filter(({ key }) => key !== 'issued'), { unit: p.unit, key: 'led', day: null }],
  };
}
const later: AnyRegister = {
  ...commitments,
  projection: (commitments.projection ?? 1) + 1,
  project: (state) => otherwise(commitments.project(state)),
};
const others = [directives, lookBacks];
const byName = (registers: readonly AnyRegister[]) => new Map(registers.map((register) => [register.name, register]));
const [old, fresh] = [byName([commitments, ...others]), byName([later, ...others])];

const TABLES = ['matter', 'matter_party', 'waiting', 'clock', 'ask'] as const;

/** Every row that a projection decides; counts that have come back to nothing are as good as none. */
async function rowsOf({ owner }: TestDatabase): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const table of TABLES)
    for (const { row } of await owner<{ row: string }[]>`select ${owner(table)}::text as row from ${owner(table)}`)
      rows.push(`${table} ${row}`);
  const counts = await owner<{ row: string }[]>`select t::text as row from tally t where count <> 0`;
  return [...rows, ...counts.map(({ row }) => `tally ${row}`)].toSorted();
}

const day = parseDay('2026-03-02');
if (!day) throw new Error('no day');

const someStep = fc.record({
  type: fc.constantFrom(
    'IssueCommitment',
    'IssueCommitment',
    'Acknowledge',
    'Acknowledge',
    'AskExtension',
    'Complete',
    'Withdraw',
  ),
  which: fc.nat({ max: 5 }),
  days: fc.constantFrom(0, 0, 1, 3),
});
type SomeStep = typeof someStep extends fc.Arbitrary<infer Step> ? Step : never;

const words = { text: '全部完成', note: '现场抽查无误', reason: '任务已调整' };
const COMMANDS: Readonly<Record<string, readonly (readonly [who: string, command: JsonObject & { type: string }])[]>> = {
  Acknowledge: [['东城内勤', { type: 'Acknowledge' }]],
  AskExtension: [['东城支队长', { type: 'AskExtension', until: '2026-12-31', reason: words.reason }]],
  Complete: [
    ['东城内勤', { type: 'ReportCompletion', text: words.text }],
    ['督办员', { type: 'Verify', note: words.note }],
    ['局长', { type: 'Close' }],
  ],
  Withdraw: [['局长', { type: 'Withdraw', reason: words.reason }]],
};

/** A bureau on a database of its own whose rows are written by these registers; the same steps give the same matters. */
async function aPlay(database: TestDatabase, registers: readonly AnyRegister[]) {
  const { unit, actor } = await aBureau(database);
  let [ids, today] = [0, day as NonNullable<typeof day>]; // checked above
  const freshId = () => `019cb1a0-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}` as MatterId; // made in its form
  const engine = { ...aTestEngine(database, registers), freshId };
  const matters: MatterId[] = [];
  const give = (matter: MatterId | null, command: JsonObject & { type: string }, who: string) =>
    handle(engine, { register: 'commitments', matter, command, actor: actor(who) });
  return async ({ type, which, days }: SomeStep): Promise<void> => {
    engine.travel((today = addDays(today, days)));
    if (type === 'IssueCommitment') {
      const done = await give(
        null,
        aDemand({ unit }, { due: addDays(today, 30), verifier: which % 2 === 0 ? unit('办公室') : null }),
        '督办员',
      );
      if (!done.ok) throw new Error(done.refusal.code);
      matters.push(done.value.id);
    }
    const matter = matters.at(-1 - which);
    for (const [who, command] of matter ? (COMMANDS[type] ?? []) : []) await give(matter ?? null, command, who);
  };
}

const [changed, always] = [await testDatabase(), await testDatabase()];
const play = [await aPlay(changed, [commitments, ...others]), await aPlay(always, [later, ...others])] as const;
let version = commitments.projection ?? 1;
await rebuildProjections(changed.owner, old); // a database as the present engine lays it out
const raised = (registers: ReadonlyMap<string, AnyRegister>): ReadonlyMap<string, AnyRegister> =>
  byName([...registers.values()].map((one) => (one.name === 'commitments' ? { ...one, projection: (version += 1) } : one)));

test('rows written anew are those of a database in which the new projection wrote from the start, and back again', async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 10, maxLength: 25 }), async (steps) => {
      for (const step of steps) await Promise.all(play.map((take) => take(step)));
      const before = await rowsOf(changed);
      expect(await rebuildProjections(changed.owner, raised(fresh))).toEqual(['commitments']);
      const [rows, wanted] = [await rowsOf(changed), await rowsOf(always)];
      expect(rows).toEqual(wanted);
      expect(rows).not.toEqual(before);
      expect((await verifyLedger(changed, fresh)).differences).toEqual([]);
      await rebuildProjections(changed.owner, raised(old));
      expect(await rowsOf(changed)).toEqual(before);
      most = rows.length;
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect(most).toBeGreaterThan(100);
});

test('a rebuild that breaks off has done nothing, and the next one does all of it', async () => {
  const before = await rowsOf(changed);
  let left = 3;
  const breaking = byName([
    {
      ...later,
      projection: version + 1,
      project: (state) => {
        if ((left -= 1) < 0) throw new Error('cut short');
        return later.project(state);
      },
    },
    ...others,
  ]);
  await expect(rebuildProjections(changed.owner, breaking)).rejects.toThrow('cut short');
  expect(await rowsOf(changed)).toEqual(before);
  expect(await rebuildProjections(changed.owner, raised(fresh))).toEqual(['commitments']);
  expect(await rowsOf(changed)).toEqual(await rowsOf(always));
});

test('of two processes that start at once one rebuilds and the other finds it done', async () => {
  const second = connect({ address: changed.address, poolSize: 1 });
  try {
    const newer = raised(fresh);
    const done = await Promise.all([rebuildProjections(changed.owner, newer), rebuildProjections(second, newer)]);
    expect(done.map(({ length }) => length).toSorted()).toEqual([0, 1]);
    expect(await rowsOf(changed)).toEqual(await rowsOf(always));
  } finally {
    await second.end();
  }
});

test('rows that a newer version wrote are not touched by an older one', async () => {
  await expect(rebuildProjections(changed.owner, fresh)).rejects.toThrow('newer version');
});
