// After closing: what was closed is looked back at by another team, and opened again where it does not hold. Against a real
// database, through the one shell function.
import { expect, test } from 'vitest';
import type { Day, JsonObject, MatterId } from '#kernel';
import { handle, sweep, verifyLedger } from '#matters/server';
import { commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { type LookBack, lookBacks } from '#registers/look-backs';
import { mattersBehind, periodOf } from '#situation';
import { sumLookBacks } from '#situation/server';
import { aBureau, aDemand, aTestEngine, inboxOf, stateIn, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 4 });
const { unit, actor } = await aBureau(database);
const real = aTestEngine(database, [commitments, directives, lookBacks]);
let ids = 0;
/** Ids whose draw is 0, so that every stage is drawn. */
const freshId = (): MatterId => {
  ids += 1;
  return `019cb1a0-0000-7000-8${String(ids).padStart(3, '0')}-000000000000` as MatterId; // made in its form
};
const engine = { ...real, freshId };

async function give(who: string, register: string, matter: MatterId | null, command: JsonObject): Promise<string> {
  const done = await handle(engine, { register, matter, command: command as JsonObject & { type: string }, actor: actor(who) });
  if (done.ok) return done.value.opened[0] ?? done.value.id;
  return `${done.refusal.kind} ${done.refusal.code}`;
}

const stateOf = <State>(matter: string) => stateIn<State>(database, matter);
const inbox = (who: string) => inboxOf(engine, actor(who));

const TITLE = '整治客运站安全隐患';

async function worked(id: MatterId): Promise<string> {
  await give('东城内勤', 'commitments', id, { type: 'ReportCompletion', text: '全部完成' });
  await give('督办员', 'commitments', id, { type: 'Verify', note: '现场抽查无误' });
  return give('局长', 'commitments', id, { type: 'Close' });
}

test('a closing is looked back at by another team, and what came back is opened again with a link to its past', async () => {
  engine.travel('2026-03-02');
  const id = (await give('督办员', 'commitments', null, aDemand({ unit }, { title: TITLE, itemKind: 'problem' }))) as MatterId; // it was not refused
  await give('东城内勤', 'commitments', id, { type: 'Acknowledge' });
  const lookBack = (await worked(id)) as MatterId;
  const scheduled = await stateOf<LookBack>(lookBack);
  expect(scheduled).toMatchObject({ status: 'scheduled', commitment: id, title: TITLE, risk: [] });
  expect(scheduled.stages.map(({ due, drawn }) => [due, drawn])).toEqual([
    ['2026-04-01', true],
    ['2026-05-31', true],
    ['2026-08-29', true],
  ]);
  expect(await inbox('督办员')).not.toContain(`look-back ${TITLE}`);

  engine.travel('2026-03-26');
  await sweep(engine);
  expect(await inbox('局长')).toContain(`look-back ${TITLE}`);
  const held = { type: 'RecordFinding', found: 'held', note: '现场复查' };
  expect(await give('督办员', 'look-backs', lookBack, held)).toBe('forbidden look-back-by-the-involved');
  expect(await give('东城支队长', 'look-backs', lookBack, held)).toBe('not-found not-there');
  expect(await give('局长', 'look-backs', lookBack, held)).toBe(lookBack);
  expect((await stateOf<LookBack>(lookBack)).status).toBe('scheduled');

  engine.travel('2026-05-29');
  await sweep(engine);
  const back = { type: 'RecordFinding', found: 'came-back', note: '安检门又停用' };
  expect(await give('局长', 'look-backs', lookBack, back)).toBe('invalid mend-by-missing');
  await give('局长', 'look-backs', lookBack, { ...back, mendBy: '2026-06-15' });
  expect(await stateOf<LookBack>(lookBack)).toMatchObject({ status: 'came-back', endedOn: '2026-05-29' });
  expect(await stateOf(id)).toMatchObject({
    ...{ status: 'returned', due: '2026-06-15', closedOn: null },
    reopened: [{ on: '2026-05-29', closedOn: '2026-03-02', how: 'came-back', lookBack }],
  });
  expect(await inbox('东城支队长')).toContain(`mend ${TITLE}`);

  const second = await worked(id);
  expect(await stateOf<LookBack>(second)).toMatchObject({ status: 'scheduled', risk: ['came-back-before'] });
  expect((await stateOf<LookBack>(second)).stages.map(({ chance }) => chance)).toEqual([70, 60, 50]);
});

test('what was found counts for the unit whose closing it was, in the month of closing, and opens as a list', async () => {
  const period = periodOf(2026, '2026-06-30' as Day); // the form of a day
  const sums = await sumLookBacks(database.owner, [unit('东城支队'), unit('临江局')], period);
  expect([...sums]).toEqual([[unit('东城支队'), { lookedBack: 1, neverDone: 0, cameBack: 1 }]]);
  for (const figure of ['looked-back', 'came-back', 'never-done'] as const) {
    const { register, mark, openedFrom, openedTo } = mattersBehind(figure, { unit: unit('东城支队'), reach: 'own' }, period);
    const rows = await database.owner`
      select id from matter where register = ${register} and marks @> ${[mark ?? '']} and unit_id = ${unit('东城支队')}
        and opened_on between ${openedFrom ?? null} and ${openedTo ?? null}`;
    expect([figure, rows.length]).toEqual([figure, figure === 'never-done' ? 0 : 1]);
  }
});

test('a unit is told of a look-back only when it is over; the ledger verifies', async () => {
  const [row] = await database.owner<{ roles: readonly string[] }[]>`
    select array_agg(p.role order by p.role) as roles from matter_party p join matter m on m.id = p.matter_id
    where m.register = 'look-backs' and m.status = 'scheduled' and p.unit_id = ${unit('东城支队')}`;
  expect(row?.roles).toBeNull();
  expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
});
