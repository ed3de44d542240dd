// Escalation along the reporting line, on a real database: which work day, who is asked, what holds it, and that the dry run of
// tomorrow is what happens tomorrow. 1 to 7 October 2026 are off, Saturday 10 October is worked (CAL-13).
import { whomOf } from '#people/server';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MatterId } from '#kernel';
import {
  type Absence,
  type ReadAbsences,
  escalate,
  findMatter,
  foresee,
  handle,
  sweep,
  verifyLedger,
  viewMatter,
} from '#matters/server';
import { commitments } from '#registers/commitments';
import { handOvers } from '#registers/handovers';
import { standstillsSince } from '#registers/handovers/server';
import { supervision } from '#registers/supervision';
import {
  type TestBureau,
  type TestDatabase,
  type TestEngine,
  aBureau,
  aDemand,
  aTestEngine,
  inboxOf,
  stateIn,
  testDatabase,
} from '#test';

let database: TestDatabase;
let bureau: TestBureau;
let engine: TestEngine;
const unit = (name: string) => bureau.unit(name);
const actor = (name: string) => bureau.actor(name);
let away: readonly Absence[] = [];
const absent: ReadAbsences = async (reader, since) => [
  ...away,
  ...(await standstillsSince(reader, since)).map((one) => ({ ...one, why: 'hand-over' }) as const),
];

beforeEach(async () => {
  // The ledger takes nothing back, so each test has a database of its own.
  database = await testDatabase({ poolSize: 4 });
  bureau = await aBureau(database);
  engine = aTestEngine(database, [commitments, handOvers, supervision]);
  away = [];
});

/** A commitment of 东城一大队, due on a day, taken on in September with its head as lead official. */
async function inHand(due = '2026-09-29', title = '整改护栏'): Promise<MatterId> {
  engine.travel('2026-09-14');
  const opened = await handle(engine, {
    ...{ register: 'commitments', matter: null, actor: actor('督办员') },
    command: aDemand(bureau, { lead: unit('东城一大队'), due, title }),
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const matter = opened.value.id;
  await give(matter, '一大队长', { type: 'Acknowledge', leadOfficial: actor('一大队长').person });
  await give(matter, '一大队长', { type: 'ReportProgress', text: '已排查' });
  return matter;
}

async function give(matter: MatterId | null, who: string, command: object, register = 'commitments'): Promise<MatterId> {
  const done = await handle(engine, { register, matter, command, actor: actor(who) });
  if (!done.ok) throw new Error(`${done.refusal.code} ${JSON.stringify(done.refusal.facts)}`);
  return done.value.id;
}

/** Passes on the way through a day: at night, in the morning, twice at noon, after hours. */
async function passes(day: string): Promise<number> {
  let raised = 0;
  for (const time of ['18:00', '01:30', '04:00', '04:00', '09:31']) {
    // 18:00Z is two in the night of the same day in the bureau, written by the day before.
    const at = time === '18:00' ? new Date(Date.parse(`${day}T18:00:00Z`) - 86_400_000).toISOString() : `${day}T${time}:00.000Z`;
    engine.travel(at);
    const done = await escalate(engine, absent);
    if (!done.ok) throw new Error(done.refusal.code);
    if (done.value.failed.length > 0) throw new Error('a step failed');
    if (time === '18:00' || time === '09:31') expect(done.value.raised).toEqual([]);
    raised += done.value.raised.length;
  }
  return raised;
}

/** The rungs raised so far, as `rung whom day`. */
const rungsOf = async (matter: MatterId): Promise<readonly string[]> => {
  const rows = await database.owner<{ body: string }[]>`
    select body from ledger_entry where matter_id = ${matter} and type = 'EscalationRaised' order by seq`;
  return rows.map(({ body }) => {
    const { rung, whom, on } = JSON.parse(body) as { rung: number; whom: string; on: string };
    return `${rung} ${whom} ${on}`;
  });
};

const days = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10));

const live = async (from: string, count: number): Promise<void> => {
  for (const day of days(from, count)) await passes(day);
};

describe('a commitment that is late over the National Day holiday', () => {
  test('climbs on work days, a make-up Saturday included, and never at night, on a Sunday or in the holiday', async () => {
    const matter = await inHand();
    await live('2026-09-28', 25);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-09-30', '2 above 2026-10-10', '3 supervision 2026-10-14']);
  });

  test('those who are asked find it in the inbox, and what they answer ends their step but not the climb', async () => {
    const matter = await inHand();
    await live('2026-09-29', 2);
    expect(await inboxOf(engine, actor('一大队长'))).toContain('press 整改护栏');
    expect(await inboxOf(engine, actor('东城支队长'))).toEqual([]);
    await give(matter, '一大队长', { type: 'AnswerEscalation', text: '已约谈施工方' });
    expect(await inboxOf(engine, actor('一大队长'))).not.toContain('press 整改护栏');
    await live('2026-10-01', 10);
    expect(await inboxOf(engine, actor('东城支队长'))).toEqual(['press 整改护栏']);
    expect(await inboxOf(engine, actor('西城支队长'))).toEqual([]);
    await live('2026-10-11', 5);
    expect(await inboxOf(engine, actor('督办员'))).toContain('serve-notice 整改护栏');
    await give(matter, '督办员', { type: 'ForgoNotice', reason: '材料已在路上' });
    await give(matter, '局长', { type: 'AnswerEscalation', text: '限期三日' });
    expect(
      (await stateIn<{ rungs: readonly { answered: boolean }[] }>(database, matter)).rungs.map((rung) => rung.answered),
    ).toEqual([true, true, true]);
    expect(await inboxOf(engine, actor('东城支队长'))).toEqual([]);
  });

  test('a head cannot answer for the unit above, nor a neighbour for the unit', async () => {
    const matter = await inHand();
    await live('2026-09-29', 12);
    await give(matter, '一大队长', { type: 'AnswerEscalation', text: '已安排' });
    const again = { register: 'commitments', matter, command: { type: 'AnswerEscalation', text: '已安排' } } as const;
    const said = async (who: string) => {
      const done = await handle(engine, { ...again, actor: actor(who) });
      return done.ok ? 'done' : done.refusal.code;
    };
    expect([await said('一大队长'), await said('西城支队长'), await said('东城支队长'), await said('东城支队长')]).toEqual([
      'nothing-asked-of-you',
      'not-there',
      'done',
      'nothing-asked-of-you',
    ]);
  });

  test('the notice that the office serves is filled in from it, answers what was asked, and is told in its timeline', async () => {
    const matter = await inHand();
    await live('2026-09-29', 12);
    const seen = await findMatter(database.owner, matter);
    if (!seen) throw new Error('no matter');
    const offered = async (who: string) =>
      database.reading(whomOf(actor(who)), async (reader) => (await viewMatter(engine, reader, actor(who), seen)).follows);
    expect(await offered('东城支队长')).toMatchObject([{ register: 'supervision' }]);
    expect(await offered('一大队内勤')).toEqual([]);
    const [follow] = await offered('督办员');
    const command = { ...follow?.values, type: follow?.command.type };
    const served = await handle(engine, { register: 'supervision', matter: null, command, actor: actor('督办员') });
    if (!served.ok) throw new Error(served.refusal.code);
    expect(await stateIn(database, served.value.id)).toMatchObject({
      kind: 'notice',
      targets: [{ unit: unit('东城一大队') }],
      commitments: [{ id: matter }],
    });
    expect(await inboxOf(engine, actor('东城支队长'))).toEqual([]);
    const [entry] = await database.owner<{ body: string }[]>`
      select body from ledger_entry where matter_id = ${matter} order by seq desc limit 1`;
    expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({ type: 'ActServedUpon', act: served.value.id, served: 'notice' });
  });

  test('ends with the report of completion, without an answer', async () => {
    const matter = await inHand();
    await live('2026-09-29', 2);
    const delay = { cause: 'method', nature: 'objective', explanation: '缺料', recovery: '已补' };
    await give(matter, '一大队长', { type: 'ReportCompletion', text: '完成', delay });
    await live('2026-10-01', 20);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-09-30']);
    expect(await inboxOf(engine, actor('一大队长'))).toEqual([]);
  });
});

describe('what stops it', () => {
  test('leave of the lead official, whose work days are given back', async () => {
    const matter = await inHand();
    away = [{ person: actor('一大队长').person, why: 'leave', from: '2026-09-30' as never, to: '2026-10-09' as never }];
    await live('2026-09-29', 20);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-10-10', '2 above 2026-10-14']);
  });

  test('leave of somebody else does not', async () => {
    const matter = await inHand();
    away = [{ person: actor('东城支队长').person, why: 'leave', from: '2026-09-30' as never, to: null }];
    await live('2026-09-29', 2);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-09-30']);
  });

  /** The head of 东城一大队 hands over, from this day on. */
  const handOver = (day: string): Promise<MatterId> => {
    engine.travel(`${day}T02:00:00.000Z`);
    const [from, to] = [actor('一大队长').person, actor('一大队内勤').person];
    const command = { type: 'OpenHandOver', unit: unit('东城一大队'), from, to, why: 'transfer', effective: '2026-10-30' };
    return give(null, '一大队长', command, 'handovers');
  };

  test('a hand-over, and whoever has received it is given its days', async () => {
    const matter = await inHand();
    const list = await handOver('2026-09-29');
    await live('2026-09-30', 10);
    expect(await rungsOf(matter)).toEqual([]);
    const tomorrow = await foresee(engine, 'system', absent, '2026-10-10' as never);
    expect(tomorrow.ok && tomorrow.value.rows).toMatchObject([{ held: { by: 'hand-over', until: '2026-10-19', stopped: 4 } }]);
    const remark = [{ item: 0, text: '已排查，料在途' }];
    await give(list, '一大队长', { type: 'SignList', remark }, 'handovers');
    await give(list, '一大队内勤', { type: 'Receive' }, 'handovers');
    await live('2026-10-10', 10);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-10-10', '2 above 2026-10-14', '3 supervision 2026-10-19']);
    expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
  });

  test('a hand-over that is never finished for ten work days only, and a second one beside it not at all', async () => {
    const matter = await inHand();
    await handOver('2026-09-29');
    await live('2026-09-30', 14);
    await handOver('2026-10-14');
    await live('2026-10-15', 7);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-10-20']);
  });

  test('an extension that was granted: what had been raised is gone, and the climb begins anew after the new day', async () => {
    const matter = await inHand();
    await live('2026-09-29', 2);
    await give(matter, '一大队长', { type: 'AskExtension', until: '2026-10-16', reason: '等料' });
    await give(matter, '督办员', { type: 'DecideExtension', granted: true });
    expect(await inboxOf(engine, actor('一大队长'))).not.toContain('press 整改护栏');
    await live('2026-10-01', 20);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-09-30', '1 head 2026-10-19']);
  });

  test('an extension that waits for its decision pauses it; refused, the days of waiting are given back', async () => {
    const matter = await inHand();
    engine.travel('2026-09-29T02:00:00.000Z');
    await give(matter, '一大队长', { type: 'AskExtension', until: '2026-10-16', reason: '等料' });
    await live('2026-09-30', 9);
    expect(await rungsOf(matter)).toEqual([]);
    // Friday 9 October; 30 September and 8 October did not count.
    engine.travel('2026-10-09T00:30:00.000Z');
    await give(matter, '督办员', { type: 'DecideExtension', granted: false, note: '不再延' });
    await live('2026-10-09', 3);
    expect(await rungsOf(matter)).toEqual(['1 head 2026-10-09']);
    expect((await verifyLedger(database, engine.registers)).differences).toEqual([]);
  });
});

test('CAL-16: beyond the loaded calendar the pass and the dry run refuse', async () => {
  await inHand();
  engine.travel('2027-01-05T02:00:00.000Z');
  const codes = [await escalate(engine, absent), await foresee(engine, 'system', absent, null)].map((done) =>
    done.ok ? 'done' : done.refusal.code,
  );
  expect(codes).toEqual(['calendar-not-loaded', 'calendar-not-loaded']);
});

test('two passes at the same moment raise a rung once', async () => {
  const matter = await inHand();
  engine.travel('2026-09-30T02:00:00.000Z');
  await Promise.all([escalate(engine, absent), escalate(engine, absent), sweep(engine)]);
  expect(await rungsOf(matter)).toEqual(['1 head 2026-09-30']);
});

/** A plain generator, so that a bureau that fails is found again by its seed. */
const chanceOf = (seed: number) => {
  let held = seed;
  return (below: number): number => {
    held = (held * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((held / 2_147_483_648) * below);
  };
};

test.each([1, 2, 3])('the dry run of the next work day is what happens on it: random bureau %i', async (seed) => {
  const chance = chanceOf(seed);
  const leads = ['东城支队', '东城一大队', '东湖站', '西城一大队'] as const;
  const heads = { 东城支队: '东城支队长', 东城一大队: '一大队长', 东湖站: '东湖站长', 西城一大队: '西城大队长' } as const;
  engine.travel('2026-09-14');
  for (let n = 0; n < 12; n += 1) {
    const lead = leads[chance(leads.length)] ?? '东湖站';
    const due = days('2026-09-15', 30)[chance(30)] ?? '2026-09-20';
    const command = aDemand(bureau, { lead: unit(lead), due, title: `第${n}项` });
    const opened = await handle(engine, { register: 'commitments', matter: null, command, actor: actor('督办员') });
    if (opened.ok && chance(3) > 0)
      await give(opened.value.id, heads[lead], { type: 'Acknowledge', leadOfficial: actor(heads[lead]).person });
  }
  away = Object.values(heads).flatMap((name): readonly Absence[] => {
    const from = days('2026-09-15', 25)[chance(25)] ?? '2026-09-20';
    const to = days(from, 8)[chance(8)] ?? from;
    return chance(2) === 0 ? [] : [{ person: actor(name).person, why: 'leave', from: from as never, to: to as never }];
  });
  let foretold: { readonly day: string; readonly rows: readonly string[] } | null = null;
  let compared = 0;
  for (const day of days('2026-09-15', 35)) {
    const before = new Set(await raisedRows());
    await passes(day);
    const happened = (await raisedRows()).filter((row) => !before.has(row)).sort();
    if (foretold?.day === day) {
      expect([day, happened]).toEqual([day, foretold.rows]);
      compared += happened.length;
    } else expect(happened).toEqual([]);
    const asked = await foresee(engine, 'system', absent, null);
    if (!asked.ok) throw new Error(asked.refusal.code);
    foretold = {
      day: asked.value.day,
      rows: asked.value.rows
        .filter(({ held }) => held === null)
        .map(({ matter, clock, rung, to, late }) => `${matter} ${clock} ${rung} ${to.id} ${late}`)
        .sort(),
    };
    expect(asked.value.raised.reduce((sum, { count }) => sum + count, 0)).toBe(foretold.rows.length);
  }
  expect(compared).toBeGreaterThan(10);
});

async function raisedRows(): Promise<readonly string[]> {
  const rows = await database.owner<{ matter: string; body: string }[]>`
    select matter_id as matter, body from ledger_entry where type = 'EscalationRaised'`;
  return rows.map(({ matter, body }) => {
    const { clock, rung, to, late } = JSON.parse(body) as { clock: string; rung: number; to: string; late: number };
    return `${matter} ${clock} ${rung} ${to} ${late}`;
  });
}
