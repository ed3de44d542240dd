// The bulletin: who may issue one, that its figures are drawn and never typed, what it says of small numbers, and how it ends.
import { describe, expect, test } from 'vitest';
import type { Day, MatterId } from '#kernel';
import { type PersonName, UNBORN, bulletin, give, id, live, unit } from '../an-act.ts';
import { available } from '../available.ts';
import { LAW } from '../law.ts';
import { spanOf } from './bulletin.ts';
import { type Counted, type Drawing, type UnitCounts, TOO_LITTLE, draftOf } from './draft.ts';
import { namesIn, runsOf, typedNumber } from './text.ts';

const MONDAY = '2026-03-02';
const TODAY = '2026-11-24' as Day;
const counted = (count: number): Counted => ({ count, behind: { register: 'commitments', mark: 'due', unit: unit('east') } });

describe('issuing', () => {
  test('leader and supervisor, for units below; no head, nobody else', () => {
    const cases: readonly (readonly [PersonName, string])[] = [
      ['leader', 'granted'],
      ['supervisor', 'granted'],
      ['eastHead', 'bulletin-not-granted'],
      ['eastClerk', 'bulletin-not-granted'],
    ];
    for (const [who, said] of cases)
      expect([who, give(UNBORN, MONDAY, who, bulletin).refused?.code ?? 'granted']).toEqual([who, said]);
    const supervised = give(UNBORN, MONDAY, 'leader', { ...bulletin, power: 'government-supervision' });
    expect(supervised.refused).toMatchObject({ code: 'assignment-missing', law: LAW.assignment });
  });

  test('TRAP-10: it says its power; it is kept whole, draws no conclusion, and is over when all have received it', () => {
    const served = live([MONDAY, 'supervisor', bulletin]);
    expect(served.act).toMatchObject({ kind: 'bulletin', power: 'inspection', bulletin: bulletin.bulletin });
    expect(served.act && available(served.act)).not.toContain('ConcludeAct');
    const steps = [
      ['eastClerk', 'ReadNotice'],
      ['eastClerk', 'AcknowledgeReceipt'],
      ['westHead', 'ReadNotice'],
    ] as const;
    const almost = steps.reduce((lived, [who, type]) => give(lived, MONDAY, who, { type }), served);
    expect([almost.refused, almost.act?.endedOn]).toEqual([null, null]);
    const over = give(almost, '2026-03-03', 'westHead', { type: 'AcknowledgeReceipt' });
    expect(over.act).toMatchObject({ status: 'ended', endedOn: '2026-03-03', clocks: [] });
  });
});

describe('text around figures', () => {
  const figures = { 到期未完成: { text: '7', link: '/registers/commitments?mark=due' } };

  test('a name in braces becomes its figure with its link; one that was not drawn is refused', () => {
    expect(runsOf('到期未完成{{到期未完成}}项。', figures)).toEqual({
      ...{ ok: true, value: [{ text: '到期未完成' }, figures.到期未完成, { text: '项。' }] },
    });
    expect(runsOf('{{罚款}}', figures)).toMatchObject({ refusal: { code: 'figure-unknown', facts: { name: '罚款' } } });
    expect(namesIn('甲{{一}}乙{{二}}')).toEqual(['一', '二']);
  });

  test('a number typed by hand is refused, a day or the number of a document is not', () => {
    for (const text of ['完成85%', '共7项', '完成７项', '2026年完成3项', '12月前完成10件'])
      expect([text, runsOf(text, figures).ok]).toEqual([text, false]);
    for (const text of ['2026年11月24日', '12月10日前', '依据交督〔2026〕3号', '2026年以来', '十二项'])
      expect([text, typedNumber(text)]).toEqual([text, null]);
  });
});

describe('draft', () => {
  const period = spanOf(2026, 'year', TODAY);
  if (!period) throw new Error('no period');
  const at = (name: string, expected: number, done: number): UnitCounts => ({
    ...{ unit: unit('east'), name, expected: counted(expected), done: counted(done), debt: counted(expected - done) },
    late: [{ id: id(400) as MatterId, title: '更换3处标牌', due: '2026-10-31' as Day }],
  });
  const names = ['到期应完成', '已完成', '到期未完成', '新下达', '已签收', '已报告进展', '回头看', '虚假销号', '反弹'];
  const served = ['催办', '督办通知', '约谈', '督导'];
  const overall = Object.fromEntries([...names, ...served].map((name) => [name, counted(3)]));
  const found = [{ act: id(500) as MatterId, unitName: '东城', text: '占道2处' }];
  const drawing: Drawing = { period, overall, units: [at('东城', 40, 30), at('西城', 9, 9)], found };
  const draft = draftOf(drawing);

  test('every text of it can be read, so that it names no figure that there is not, and types none', () => {
    for (const text of [draft.basis, draft.overview, ...draft.problems.map((problem) => problem.text), ...draft.demands])
      expect([text, runsOf(text, draft.figures).ok]).toEqual([text, true]);
  });

  test('a rate has its interval, and under ten it is 数据不足; units stand in the order of the organisation', () => {
    const [east, west] = draft.table.rows;
    expect(east?.at(-1)?.[0]?.text).toMatch(/^75\.0%（\d+\.\d%至\d+\.\d%）$/);
    expect(west?.at(-1)).toEqual([{ text: TOO_LITTLE }]);
    expect(draft.table.rows.map(([name]) => name?.[0]?.text)).toEqual(['东城', '西城']);
  });

  test('APR-12: it has no figure of fines or cases', () => {
    expect(Object.keys(draft.figures).join()).not.toMatch(/罚|案/);
  });
});

test('a span is whole months; one that has not begun is none', () => {
  expect(spanOf(2026, 'q3', TODAY)).toMatchObject({ first: '2026-07-01', last: '2026-09-30', asOf: '2026-09-30' });
  expect(spanOf(2026, 'second-half', TODAY)).toMatchObject({ first: '2026-07-01', asOf: TODAY, monthOfAsOf: '2026-11-01' });
  expect(spanOf(2027, 'q1', TODAY)).toBeNull();
});
