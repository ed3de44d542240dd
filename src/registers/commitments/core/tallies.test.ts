// What a commitment adds to the counts of delay and of relapse.
import { expect, test } from 'vitest';
import type { Day, UnitId } from '#kernel';
import type { Commitment, Delay, Reopening } from './commitment.ts';
import { tallies } from './tallies.ts';

const lead = '00000000-0000-7000-8000-000000000001' as UnitId;
const on = (day: string): Day => day as Day;
const delay: Delay = { cause: 'method', nature: 'objective', explanation: '设备未到', recovery: '两周内补齐' };

function countsOf(over: Partial<Commitment>): readonly string[] {
  // Only what counts are made of; the rest of a commitment does not matter to them.
  const commitment = {
    ...{ lead, status: 'under-way', itemKind: 'problem', issuedOn: on('2026-02-03'), due: on('2026-05-20'), delay: null },
    ...{ acknowledgedOn: null, brokenDownOn: null, firstReportOn: null, closedOn: null },
    ...over,
  } as Commitment;
  return tallies(commitment)
    .filter(({ key }) => /^(delay|watched|relapsed)/.test(key))
    .map(({ key, day }) => `${key} ${day ?? '-'}`);
}

test('a delay counts once, under its latest cause and in the month of the due day, as long as it is on record', () => {
  expect(countsOf({ delay })).toEqual(['delayed 2026-05-01', 'delay-method-objective 2026-05-01']);
  expect(countsOf({})).toEqual([]);
  expect(countsOf({ delay, status: 'withdrawn' })).toEqual([]);
});

test('each closing is watched from its week on; one that came back is told by its weeks, one that had never been done is none', () => {
  const back = (how: Reopening['how']): Reopening => ({ on: on('2026-06-03'), closedOn: on('2026-05-06'), how, lookBack: null });
  expect(countsOf({ closedOn: on('2026-05-06') })).toEqual(['watched-problem 2026-05-04']);
  expect(countsOf({ reopened: [back('never-done')] })).toEqual([]);
  expect(countsOf({ reopened: [back('came-back')], closedOn: on('2026-07-01') })).toEqual([
    'watched-problem 2026-05-04',
    'watched-problem 2026-06-29',
    'relapsed-problem-4 2026-05-04',
    'relapsed-problem -',
  ]);
});

test('closed twice in one week it is counted once there, so that adding and taking off stay the same', () => {
  const again: Reopening = { on: on('2026-05-07'), closedOn: on('2026-05-06'), how: 'came-back', lookBack: null };
  expect(countsOf({ reopened: [again], closedOn: on('2026-05-08') }).filter((count) => count.startsWith('watched'))).toHaveLength(
    1,
  );
});
