// What matters ask of units, against a real database and through the one shell function: kept beside the matter, seen by the
// decisions of others as far as each may see, and held so that two who ask at the same time do not pass each other.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Day, type MatterId, type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import { type AnyRegister, type Facts, type Step, dayShape, defineRegister, matterShape, personShape, unitShape } from '#matters';
import { aBureau, aTestEngine, testDatabase } from '#test';
import { handle } from './handle.ts';

interface Visit {
  readonly from: UnitId;
  readonly units: readonly UnitId[];
  readonly on: Day;
  readonly over: Day | null;
}

const Plan = z.strictObject({
  type: z.literal('Plan'),
  from: unitShape,
  units: z.array(unitShape),
  on: dayShape,
  who: personShape.optional(),
  about: matterShape.optional(),
});
const Move = z.strictObject({ type: z.literal('Move'), units: z.array(unitShape), on: dayShape });
const End = z.strictObject({ type: z.literal('End') });
type Command = z.infer<typeof Plan> | z.infer<typeof Move> | z.infer<typeof End>;
type Event = Pick<Visit, 'units' | 'on' | 'over'> & { readonly type: 'Planned'; readonly from: UnitId };

/** What the last decision was told, for the tests to look at. */
let told: { readonly asked: ReturnType<Facts['asked']>; readonly posts: number; readonly lead: unknown } | null = null;

function decide(state: Visit | null, command: Command, facts: Facts): Result<Step<Event>> {
  if (command.type === 'Plan') {
    const { units, on, from } = command;
    const asked = units.flatMap((unit) => facts.asked(unit));
    told = {
      asked,
      posts: (command.who && facts.person(command.who)?.posts.length) ?? 0,
      lead: command.about && facts.other(command.about),
    };
    if (asked.some((ask) => ask.metOn === null)) return refuse('conflict', 'asked-already');
    return ok({ events: [{ type: 'Planned', from, units, on, over: null }] });
  }
  if (!state) return refuse('not-found', 'not-there');
  const next = command.type === 'End' ? { ...state, over: facts.today } : { ...state, units: command.units, on: command.on };
  return ok({ events: [{ type: 'Planned', ...next }] });
}

const rule = { roles: ['supervisor', 'head'], of: ['issuer'], reach: 'subtree' } as const;
const label = { zh: '走访', en: 'Visit' };
const visits: AnyRegister = defineRegister<Visit, Command, Event>({
  ...{ name: 'visits', label, words: {}, statuses: { planned: label } },
  commands: {
    Plan: {
      ...{ label, schema: Plan, rule },
      opens: { series: '走访', parties: ({ from }) => [{ unit: from, role: 'issuer' }] },
      units: ({ from, units }) => [from, ...units],
      people: ({ who }) => (who ? [who] : []),
      matters: ({ about }) => (about ? [about] : []),
      asksOf: ({ units, on }) => ({ units, kinds: ['visit'], from: on, to: on }),
    },
    Move: { label, schema: Move, rule },
    End: { label, schema: End, rule },
  },
  decide,
  evolve: (_, { type: __, ...visit }) => visit,
  project: ({ from, units, on, over }) => ({
    ...{ title: '走访', status: 'planned', unit: from, leadPerson: null, parent: null, origin: null, due: on },
    ...{ openedOn: on, closedOn: over, waiting: [], clocks: [], tallies: [] },
    parties: [{ unit: from, role: 'issuer' }, ...units.map((unit) => ({ unit, role: 'addressee' as const }))],
    asks: units.map((unit) => ({
      ...{ unit, name: 'visit', kind: 'visit' as const, askedOn: on, from: on, to: on, about: ['a, "b"', '通道'], metOn: over },
    })),
  }),
  available: () => [],
  actions: {},
});

const database = await testDatabase({ poolSize: 8 });
const { unit, actor } = await aBureau(database);
const engine = aTestEngine(database, [visits]);
const [east, west, brigade] = [unit('东城支队'), unit('西城支队'), unit('东城一大队')];

const give = (who: string, matter: MatterId | null, command: Command) =>
  handle(engine, { register: 'visits', matter, command, actor: actor(who) });
const plan = (units: readonly UnitId[], on: string, more: { who?: PersonId; about?: MatterId; from?: UnitId } = {}) =>
  give('督办员', null, { type: 'Plan', from: unit('临江局'), units: [...units], on: on as Day, ...more });
const rowsOf = async (matter: MatterId) => [
  ...(await database.owner`
    select unit_id as unit, from_day as "from", about, met_on as met from ask where matter_id = ${matter} order by from_day, unit_id`),
];
async function planned(...[units, on, more]: Parameters<typeof plan>): Promise<MatterId> {
  const done = await plan(units, on, more);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.id;
}

test('what is asked stands beside the matter, and follows it as it moves on', async () => {
  const id = await planned([east, west], '2026-03-02');
  const about = ['a, "b"', '通道'];
  expect(await rowsOf(id)).toEqual([
    { unit: east, from: '2026-03-02', about, met: null },
    { unit: west, from: '2026-03-02', about, met: null },
  ]);
  await give('督办员', id, { type: 'Move', units: [west, brigade], on: '2026-03-03' as Day });
  expect((await rowsOf(id)).map((row) => [row['unit'], row['from']])).toEqual([
    [west, '2026-03-03'],
    [brigade, '2026-03-03'],
  ]);
  await give('督办员', id, { type: 'End' });
  expect((await rowsOf(id)).map((row) => row['met'])).toEqual(['2026-03-02', '2026-03-02']);
});

test('a decision knows what other matters ask in its span, and only that', async () => {
  await planned([east], '2026-04-01');
  expect(await plan([east], '2026-04-01')).toMatchObject({ ok: false, refusal: { code: 'asked-already' } });
  expect(told?.asked).toMatchObject([
    { unit: east, kind: 'visit', from: '2026-04-01', register: 'visits', issuer: '临江局', seen: { title: '走访', lead: null } },
  ]);
  await planned([east], '2026-04-02');
  expect(told?.asked).toEqual([]);
  await planned([west], '2026-04-01');
});

test('who asks and when is said to whoever asks the same unit; number and title only to those who may see the matter', async () => {
  const other = await planned([west], '2026-05-01', { from: unit('西城支队') });
  const seen = (who: string, from: UnitId) =>
    give(who, null, { type: 'Plan', from, units: [west], on: '2026-05-01' as Day, about: other });
  await seen('东城支队长', east);
  expect(told).toMatchObject({ asked: [{ issuer: '西城支队', from: '2026-05-01', seen: null }], lead: undefined });
  await seen('督办员', unit('临江局'));
  expect(told).toMatchObject({ asked: [{ seen: { number: expect.stringContaining('走访') } }], lead: { lead: null } });
});

test('people whom a command names are known with their posts; one who is not there is refused', async () => {
  await planned([east], '2026-06-01', { who: actor('东城支队长').person });
  expect(told?.posts).toBe(1);
  const nobody = '00000000-0000-7000-8000-00000000ffff' as PersonId;
  expect(await plan([east], '2026-06-02', { who: nobody })).toMatchObject({ ok: false, refusal: { code: 'no-such-person' } });
});

test('of many who ask the same units at the same time, in whatever order, one is granted', async () => {
  for (let day = 1; day <= 9; day += 1) {
    const on = `2026-07-0${day}`;
    const orders = [[east, west, brigade], [brigade, west], [west, east], [brigade, east, west], [east], [west, brigade]];
    const done = await Promise.all(orders.map((units) => plan(units, on)));
    const granted = orders.filter((_, at) => done[at]?.ok).flat();
    expect(granted.length).toBeGreaterThan(0);
    expect(new Set(granted).size).toBe(granted.length); // no unit twice
    expect(done.filter((one) => !one.ok).map((one) => !one.ok && one.refusal.code)).toSatisfy((codes: string[]) =>
      codes.every((code) => code === 'asked-already'),
    );
  }
});
