// Counts are kept in the transaction of each step, so whatever is done or refused, they are those of the stored matters.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, type MatterId, addDays, parseDay } from '#kernel';
import { handle, sweep } from '#matters/server';
import { aBureau, aTestEngine, testDatabase } from '#test';
import { REGISTERS } from '../registers.ts';
import { differingTallies } from './demo-check-store.ts';

const database = await testDatabase();
const { actor, unit } = await aBureau(database);
const engine = aTestEngine(database, [...REGISTERS.values()]);
const matters: MatterId[] = [];

const ACTORS = ['督办员', '局长', '东城支队长', '东城内勤', '一大队长', '一大队内勤', '西城支队长', '西城大队长'] as const;
const UNITS = ['东城支队', '西城支队', '东城一大队', '西城一大队', '东湖站', '办公室'] as const;
const start = parseDay('2026-03-02');
if (!start) throw new Error('no day');

const delay = { cause: 'method', nature: 'objective', explanation: '缺少设备', recovery: '两周内补齐' } as const;
const lead = fc.constantFrom(...UNITS).map(unit);
const soon = fc.integer({ min: 0, max: 90 });

const someCommand = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('IssueCommitment'), lead, in: soon, counted: fc.boolean() }) },
  { weight: 4, arbitrary: fc.constant({ type: 'Acknowledge' }) },
  fc.constant({ type: 'RaiseObjection', reason: '分工不符' }),
  fc.record({ type: fc.constant('DecideObjection'), outcome: fc.constantFrom('dismissed', 'reassigned', 'withdrawn'), lead }),
  fc.record({ type: fc.constant('BreakDown'), lead }),
  fc.record({ type: fc.constant('ReportProgress'), quantity: fc.option(fc.integer({ min: 0, max: 10 })) }),
  { weight: 3, arbitrary: fc.constant({ type: 'ReportCompletion' }) },
  fc.record({ type: fc.constant('AskExtension'), in: soon }),
  fc.constant({ type: 'DecideExtension', granted: true }),
  { weight: 3, arbitrary: fc.constantFrom({ type: 'Verify' }, { type: 'Return' }) },
  { weight: 3, arbitrary: fc.constant({ type: 'Close', openChildrenReason: '不影响总体目标' }) },
  fc.record({ type: fc.constant('Reopen'), how: fc.constantFrom('never-done', 'came-back'), in: soon }),
  fc.constant({ type: 'Withdraw' }),
);

const someStep = fc.record({ command: someCommand, who: fc.nat(), which: fc.nat(), days: fc.constantFrom(0, 0, 0, 1, 6) });

/** The command with whatever else its schema asks for. */
function filled(command: Readonly<Record<string, unknown>>, today: Day): Record<string, unknown> {
  const until = addDays(today, Number(command['in'] ?? 30));
  const words = { reason: '见附件', note: '已核对', text: '按计划推进' };
  switch (command['type']) {
    case 'IssueCommitment':
      return {
        ...{ type: 'IssueCommitment', title: '甲事项', sentence: '', itemKind: 'measure', source: null, parent: null },
        ...{ issuer: unit('临江局'), lead: command['lead'], assisting: [], verifier: null, ownUnitMayVerify: false },
        ...{ leadOfficial: null, due: until },
        measure: command['counted'] ? { kind: 'quantity', target: 10, unit: '辆' } : { kind: 'done' },
      };
    case 'BreakDown':
      return { type: 'BreakDown', parts: [{ unit: command['lead'], title: '乙部分', due: null, measure: { kind: 'done' } }] };
    case 'DecideObjection':
      return { ...command, reason: words.reason };
    case 'ReportProgress':
      return { ...command, text: words.text, delay };
    case 'ReportCompletion':
      return { type: 'ReportCompletion', text: words.text, delay, openChildrenReason: words.reason };
    case 'AskExtension':
      return { type: 'AskExtension', until, reason: words.reason };
    case 'Reopen':
      return { type: 'Reopen', how: command['how'], due: until, reason: words.reason };
    case 'Verify':
    case 'Return':
      return { ...command, note: words.note };
    case 'Withdraw':
      return { ...command, reason: words.reason };
    default:
      return command;
  }
}

type SomeStep = typeof someStep extends fc.Arbitrary<infer Step> ? Step : never;

let today: Day = start;

/** Gives the command on behalf of one after another, until somebody may. */
async function take({ command, who, which, days }: SomeStep): Promise<boolean> {
  today = addDays(today, days);
  engine.travel(today);
  const opens = command.type === 'IssueCommitment';
  const recent = matters.slice(-8);
  const matter = opens ? null : (recent[which % Math.max(1, recent.length)] ?? null);
  if (!opens && !matter) return false;
  for (let tried = 0; tried < ACTORS.length; tried += 1) {
    const by = actor(ACTORS[(who + tried) % ACTORS.length] ?? '局长');
    const done = await handle(engine, { register: 'commitments', matter, command: filled(command, today), actor: by });
    if (done.ok) matters.push(...done.value.opened);
    if (done.ok || !['forbidden', 'not-found'].includes(done.refusal.kind)) return done.ok;
  }
  return false;
}

test('after any commands, carried out or refused, the counts are those of the matters', async () => {
  let carriedOut = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 20, maxLength: 40 }), async (steps) => {
      for (const step of steps) if (await take(step)) carriedOut += 1;
      expect((await sweep(engine)).failed).toEqual([]);
      expect(await differingTallies(database.owner, REGISTERS)).toEqual([]);
    }),
    { numRuns: 15 },
  );
  expect(carriedOut).toBeGreaterThan(15);
  const [open] = await database.owner<
    { open: number }[]
  >`select sum(count)::int as open from tally where key = 'open' and register = 'commitments'`;
  const [live] = await database.owner<
    { live: number }[]
  >`select count(*)::int as live from matter where closed_on is null and register = 'commitments'`;
  expect(open?.open).toBe(live?.live);
});
