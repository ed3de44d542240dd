// The situation as of a past day: it is what was seen at the end of that day, whatever has happened since, and what folding
// only the entries up to that day gives; also when many steps of several days come at once. Against a real database.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, type JsonObject, type MatterId, type UnitId, addDays, parseDay } from '#kernel';
import { type AnyRegister, tallyHistory } from '#matters';
import { handle, happeningOf, rebuildProjections } from '#matters/server';
import { commitments } from '#registers/commitments';
import { directives } from '#registers/directives';
import { lookBacks } from '#registers/look-backs';
import { periodOf } from '#situation';
import { closedByWeek, sumLookBacks, sumPace, sumTransmission } from '#situation/server';
import { aBureau, aDemand, aTestEngine, testDatabase } from '#test';

const database = await testDatabase({ poolSize: 8 });
const { unit, actor } = await aBureau(database);
const registers: readonly AnyRegister[] = [commitments, directives, lookBacks];
const engine = aTestEngine(database, registers);
const { owner } = database;
const sql = owner;

const UNITS = ['东城支队', '西城支队', '办公室'] as const;
const ids: readonly UnitId[] = UNITS.map(unit);
const monday = parseDay('2026-03-02');
if (!monday) throw new Error('no day');
let today: Day = monday;
const matters: MatterId[] = [];

type Command = { readonly type: string } & JsonObject;
const give = (on: Day, matter: MatterId | null, command: Command, who: string, by = engine) => {
  by.travel(on);
  return handle(by, { register: 'commitments', matter, command, actor: actor(who) });
};

const ACTS: Readonly<Record<string, readonly (readonly [who: string, command: Command])[]>> = {
  Acknowledge: [
    ['东城内勤', { type: 'Acknowledge' }],
    ['西城支队长', { type: 'Acknowledge' }],
  ],
  Complete: [
    ['东城内勤', { type: 'ReportCompletion', text: '全部完成' }],
    ['西城支队长', { type: 'ReportCompletion', text: '全部完成' }],
    ['督办员', { type: 'Verify', note: '现场抽查无误' }],
    ['局长', { type: 'Close' }],
  ],
  Reopen: [['局长', { type: 'Reopen', how: 'came-back', reason: '又出现', due: '2027-06-30' }]],
  Withdraw: [['局长', { type: 'Withdraw', reason: '任务已调整' }]],
};

const someStep = fc.record({
  type: fc.constantFrom('Issue', 'Issue', 'Issue', 'Acknowledge', 'Acknowledge', 'Complete', 'Complete', 'Reopen', 'Withdraw'),
  which: fc.nat({ max: 5 }),
  lead: fc.constantFrom(...UNITS),
  due: fc.integer({ min: 0, max: 60 }),
  days: fc.constantFrom(0, 0, 1, 1, 3, 8),
});
type SomeStep = typeof someStep extends fc.Arbitrary<infer Step> ? Step : never;

async function take({ type, which, lead, due }: SomeStep): Promise<void> {
  if (type === 'Issue') {
    const done = await give(today, null, aDemand({ unit }, { lead: unit(lead), due: addDays(today, due) }), '督办员');
    if (done.ok) matters.push(done.value.id);
    return;
  }
  const matter = matters.at(-1 - which);
  for (const [who, command] of matter ? (ACTS[type] ?? []) : []) await give(today, matter ?? null, command, who);
}

/** Everything that the pages read, as it is seen on a day. */
async function seen(on: Day, past: Day | null) {
  const period = periodOf(2026, on);
  return {
    pace: await sumPace(sql, ids, period, past),
    passed: await sumTransmission(sql, ids, period, past),
    lasted: await sumLookBacks(sql, ids, period, past),
    weeks: await closedByWeek(sql, ids, period.recentFrom, period.recentTo, past),
  };
}

/** What is nothing is as good as absent. */
const plain = (sight: unknown): unknown => {
  if (sight instanceof Map) {
    const held = [...sight].map(([key, value]): [unknown, unknown] => [key, plain(value)]).filter(([, value]) => value !== null);
    return held.length === 0 ? null : Object.fromEntries(held);
  }
  if (typeof sight !== 'object' || sight === null) return sight === 0 ? null : sight;
  const members = Object.entries(sight).map(([key, value]): [string, unknown] => [key, plain(value)]);
  return members.every(([, value]) => value === null) ? null : Object.fromEntries(members);
};

/** The counts as of a day by the rows, and by folding what had happened until then. */
async function countsAsOf(day: Day): Promise<readonly [rows: unknown, folded: unknown]> {
  const rows = await owner<{ place: string; count: number }[]>`
    select concat_ws(' ', register, unit_id, key, day) as place, sum(count)::int as count
    from (select register, unit_id, key, day, count from tally
          union all select register, unit_id, key, day, -by from tally_change where on_day > ${day}) t
    group by 1 having sum(count) <> 0`;
  const entries = await owner<{ matter: string; register: string; at: Parameters<typeof happeningOf>[0]['at']; body: string }[]>`
    select e.matter_id as matter, m.register, e.at, e.body from ledger_entry e join matter m on m.id = e.matter_id
    order by e.matter_id, e.seq`;
  const counts = new Map<string, number>();
  for (const chain of Map.groupBy(entries, ({ matter }) => matter).values()) {
    const register = registers.find(({ name }) => name === chain[0]?.register);
    const happened = chain.map(happeningOf).filter(({ on }) => on <= day);
    if (!register || happened.length === 0) continue;
    const state = happened.reduce<JsonObject | null>((held, { event }) => register.evolve(held, event), null);
    for (const { unit: of, key, day: on, by } of state ? tallyHistory(register, happened, state) : []) {
      const place = `${register.name} ${of} ${key} ${on ?? 'infinity'}`;
      counts.set(place, (counts.get(place) ?? 0) + by);
    }
  }
  const kept = [...counts].filter(([, count]) => count !== 0);
  return [Object.fromEntries(rows.map(({ place, count }) => [place, count])), Object.fromEntries(kept)];
}

const sights = new Map<Day, unknown>();

test('a past day is seen as it was seen at its end, after whatever has happened since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 8, maxLength: 14 }), async (steps) => {
      for (const step of steps) {
        if (step.days > 0) sights.set(today, plain(await seen(today, null)));
        today = addDays(today, step.days);
        await take(step);
      }
      for (const [day, sight] of sights) if (day < today) expect([day, plain(await seen(day, day))]).toEqual([day, sight]);
    }),
    { numRuns: 6, endOnFailure: true },
  );
  expect(sights.size).toBeGreaterThan(20);
  expect(new Set([...sights.values()].map((sight) => JSON.stringify(sight))).size).toBeGreaterThan(10);
});

test('the counts as of any day are those of the entries up to it', async () => {
  for (const day of [...sights.keys()].filter((_, place) => place % 4 === 0)) {
    const [rows, folded] = await countsAsOf(day);
    expect(rows).toEqual(folded);
  }
});

test('a database without a past gets the whole of it from its ledger', async () => {
  await owner`delete from tally_change`;
  await owner`delete from projection_version`;
  await rebuildProjections(owner, engine.registers);
  for (const [day, sight] of sights) if (day < today) expect([day, plain(await seen(day, day))]).toEqual([day, sight]);
});

test('steps of several days that meet on the same counts, later days before earlier ones, are each counted on their own day', async () => {
  const first = addDays(today, 1);
  const clocks = Array.from({ length: 6 }, () => aTestEngine(database, registers));
  await Promise.all(
    clocks.map(async (clock, caller) => {
      for (let n = 0; n < 12; n += 1) {
        const on = addDays(first, (caller * 5 + n * 7) % 4);
        const done = await give(on, null, aDemand({ unit }, { due: addDays(first, 30) }), '督办员', clock);
        if (!done.ok) throw new Error(done.refusal.code);
        const taken = await give(addDays(on, n % 2), done.value.id, { type: 'Acknowledge' }, '东城内勤', clock);
        if (!taken.ok) throw new Error(taken.refusal.code);
      }
    }),
  );
  for (let days = -1; days <= 5; days += 1) {
    const [rows, folded] = await countsAsOf(addDays(first, days));
    expect(rows).toEqual(folded);
  }
});
