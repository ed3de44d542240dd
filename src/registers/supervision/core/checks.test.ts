// Checks of one unit against each other, their team, and what an act asks of whom while it lives and afterwards.
import { describe, expect, test } from 'vitest';
import type { Day, MatterId, PersonId } from '#kernel';
import type { AskedElsewhere } from '#matters';
import { CHECK, asks } from './asks.ts';
import { CONCLUDED, PEOPLE, RECEIVED, UNBORN, check, factsOn, give, id, interview, live, notice, unit } from './an-act.ts';
import type { CommandOf } from './commands.ts';
import { decide } from './decide.ts';
import { LAW } from './law.ts';
import { visitsNear } from './rules/visits.ts';
import { VISIT_LIMITS } from './visit-limits.ts';

const MONDAY = '2026-03-02';
const day = (text: string) => text as Day; // tests write days
const plan = (from: string, to: string, scope = '客运站', more: { readonly team?: PersonId[] } = {}) => ({
  ...check,
  commitments: [],
  plan: { scope, from: day(from), to: day(to), lead: PEOPLE.supervisor.person, ...more },
});
const other = (from: string, to: string, over: Partial<AskedElsewhere> = {}): AskedElsewhere => ({
  ...{ unit: unit('east'), name: CHECK, kind: 'visit', askedOn: day(MONDAY), from: day(from), to: day(to), metOn: null },
  ...{ about: ['别的'], register: 'supervision', issuer: '市局', seen: { number: '督办〔2026〕7号', title: '查', lead: '张三' } },
  ...over,
});

/** Serves it where these are asked of units already; gives the refusal, or null. */
function refusalOf(command: CommandOf<'ServeNotice'>, asked: readonly AskedElsewhere[], lead?: PersonId) {
  const facts = {
    ...factsOn(MONDAY, 'supervisor'),
    asked: (of: AskedElsewhere['unit']) => asked.filter((ask) => ask.unit === of),
    other: () => ({ number: '', lead: lead ?? null }),
  };
  const decided = decide(null, command, facts);
  return decided.ok ? null : decided.refusal;
}

describe('SUP-08: no checks by several at once', () => {
  test('a check that overlaps another live one at the unit is refused with the article, and says whom to join', () => {
    expect(refusalOf(plan('2026-03-05', '2026-03-09'), [other('2026-03-09', '2026-03-11')])).toEqual({
      ...{ kind: 'conflict', code: 'check-overlaps', law: LAW.oneAtATime },
      facts: { unit: 'east', by: '市局 · 张三 · 督办〔2026〕7号', from: '2026-03-09', to: '2026-03-11' },
    });
    expect(LAW.oneAtATime).toEqual({ rule: 'SUP-08', law: '政府督查工作条例', article: '第十五条' });
  });

  test('of a check that may not be seen only the unit and the days are said', () => {
    const unseen = other('2026-03-09', '2026-03-11', { seen: null });
    expect(refusalOf(plan('2026-03-05', '2026-03-09'), [unseen])?.facts).toMatchObject({ by: '市局', from: '2026-03-09' });
  });

  test('other days, another unit, what has ended, and what is no check stand in no way', () => {
    const free = [
      other('2026-03-10', '2026-03-11'),
      other('2026-03-05', '2026-03-09', { unit: unit('west') }),
      other('2026-03-05', '2026-03-05', { metOn: day('2026-03-05') }),
      other('2026-03-05', '2026-03-09', { register: 'look-backs', name: 'look-back' }),
    ];
    for (const each of free) expect(refusalOf(plan('2026-03-05', '2026-03-09'), [each])).toBeNull();
  });

  test('of several units one is enough', () => {
    const both = { ...plan('2026-03-05', '2026-03-09'), targets: [unit('west'), unit('east')] };
    expect(refusalOf(both, [other('2026-03-09', '2026-03-11')])?.code).toBe('check-overlaps');
  });
});

describe('SUP-08: no repeated checks', () => {
  const { repeatDays } = VISIT_LIMITS;
  test('the same commitment within the days of the rule is refused, on the next day it is not', () => {
    const commitment = id(400) as MatterId;
    const past = other('2026-01-05', '2026-01-06', { about: [commitment], metOn: day('2026-01-06') });
    const again = (from: string) => ({
      ...plan(from, '2026-04-20'),
      commitments: [{ id: commitment, number: '重点〔2026〕1号' }],
    });
    expect(repeatDays).toBe(90);
    expect(refusalOf(again('2026-04-05'), [past])).toMatchObject({
      ...{ kind: 'conflict', code: 'check-repeats', law: { rule: 'SUP-08', article: '第十五条' } },
      facts: { from: '2026-01-05', to: '2026-01-06', days: 90, after: '2026-04-06' },
    });
    expect(refusalOf(again('2026-04-06'), [past])).toBeNull();
  });

  test('the same scope, however it is spaced and marked, is the same; other words are another', () => {
    const past = other('2026-02-02', '2026-02-02', { about: ['消防通道'], metOn: day('2026-02-02') });
    expect(refusalOf(plan('2026-03-05', '2026-03-06', '“消防 通道”。'), [past])?.code).toBe('check-repeats');
    expect(refusalOf(plan('2026-03-05', '2026-03-06', '消防水源'), [past])).toBeNull();
  });

  test('one that is planned for later is not run ahead of either', () => {
    const planned = other('2026-05-05', '2026-05-06', { about: ['客运站'] });
    expect(refusalOf(plan('2026-03-05', '2026-03-06'), [planned])?.code).toBe('check-repeats');
  });
});

describe('SUP-07: how often is strictly controlled', () => {
  test('beyond the bureau’s number a quarter or a year it is refused with the article, and said to be the bureau’s', () => {
    const quarter = [other('2026-01-05', '2026-01-06', { metOn: day('2026-01-06') }), other('2026-03-30', '2026-04-02')];
    expect(refusalOf(plan('2026-03-05', '2026-03-06'), quarter)).toMatchObject({
      ...{ code: 'checks-used-up', law: { rule: 'SUP-07', article: '第十五条' } },
      facts: {
        count: 2,
        from: '2026-01-01',
        to: '2026-03-31',
        perQuarter: VISIT_LIMITS.perQuarter,
        perYear: VISIT_LIMITS.perYear,
      },
    });
    expect(refusalOf(plan('2026-04-08', '2026-04-09'), quarter)).toBeNull();
    const year = ['2026-01-05', '2026-04-08', '2026-07-06', '2026-10-12'].map((on) => other(on, on));
    expect(refusalOf(plan('2026-12-01', '2026-12-02'), year)?.facts).toMatchObject({
      count: 4,
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(refusalOf(plan('2026-12-01', '2026-12-02'), year.slice(1))).toBeNull();
    expect(refusalOf(plan('2027-01-05', '2027-01-06'), year)).toBeNull();
  });

  test('what the decision asks to know covers the year in which the check begins, and the days of the repeat rule', () => {
    expect(visitsNear(plan('2026-01-05', '2026-12-30'))).toEqual({
      ...{ units: [unit('east')], kinds: ['visit'], from: '2025-10-07', to: '2027-03-30' },
    });
    expect(visitsNear(notice)).toBeNull();
  });
});

describe('recusal, the bureau’s rule', () => {
  test('nobody is sent to the own unit or one above it, as lead or in the team', () => {
    const team = { ...plan('2026-03-05', '2026-03-06', '客运站', { team: [PEOPLE.deputy.person, PEOPLE.brigadeHead.person] }) };
    const refused = refusalOf(team, []);
    expect(refused).toMatchObject({ kind: 'forbidden', code: 'team-of-the-unit', facts: { person: '一大队长', unit: 'east' } });
    expect(refused?.law).toBeUndefined();
    expect(refusalOf({ ...team, targets: [unit('west')] }, [])).toBeNull();
    const lead = { ...check, plan: { ...team.plan, team: [], lead: PEOPLE.both.person } };
    expect(refusalOf(lead, [])?.code).toBe('team-of-the-unit');
  });

  test('nor does anybody check a commitment that he or she leads', () => {
    expect(refusalOf(check, [], PEOPLE.supervisor.person)).toMatchObject({
      ...{ code: 'team-leads-it', facts: { person: '督办员', number: '重点〔2026〕1号' } },
    });
    expect(refusalOf(check, [], PEOPLE.leader.person)).toBeNull();
  });

  test('nobody finds at the own unit what is wrong there', () => {
    const visit = live([MONDAY, 'supervisor', check]);
    const evidence = [{ hash: 'a'.repeat(64), name: '照片.jpg' }];
    const finding = { type: 'RecordFinding', unit: unit('east'), text: '占道', evidence } as const;
    expect(give(visit, '2026-03-04', 'both', finding).refused?.code).toBe('team-of-the-unit');
    expect(give(visit, '2026-03-04', 'supervisor', finding).refused).toBeNull();
  });

  test('the team stands in the plan once, without its lead; a plan without one is as it was', () => {
    const team = [PEOPLE.deputy.person, PEOPLE.supervisor.person, PEOPLE.deputy.person];
    const lived = give(UNBORN, MONDAY, 'supervisor', plan('2026-03-05', '2026-03-06', '客运站', { team }));
    expect(lived.act?.plan?.team).toEqual([PEOPLE.deputy.person]);
    expect(live([MONDAY, 'supervisor', check]).act?.plan).toEqual(check.plan);
  });
});

describe('another team lead', () => {
  const [supervisor, deputy] = [PEOPLE.supervisor.person, PEOPLE.deputy.person];
  const planned = () =>
    live([MONDAY, 'supervisor', { ...check, plan: { ...plan('2026-03-05', '2026-03-06').plan, team: [deputy] } }]);
  const change = (official: PersonId) => ({ type: 'ChangeLead', official, reason: '另有任务' }) as const;
  const passOn = (from: PersonId, official: PersonId) =>
    ({ type: 'PassOn', from, official, handOver: id(800) as MatterId }) as const;

  test('is named by whoever could have issued it, and stands in the team no more', () => {
    expect(give(planned(), MONDAY, 'eastHead', change(deputy)).refused?.code).toBe('check-not-granted');
    expect(give(planned(), MONDAY, 'leader', change(supervisor)).refused?.code).toBe('same-lead');
    expect(give(planned(), MONDAY, 'leader', change(PEOPLE.brigadeHead.person)).refused?.code).toBe('team-of-the-unit');
    const { act } = give(planned(), MONDAY, 'leader', change(deputy));
    expect(act?.plan).toEqual({ scope: '客运站', from: '2026-03-05', to: '2026-03-06', lead: deputy });
    expect(give(live([MONDAY, 'supervisor', notice]), MONDAY, 'leader', change(deputy)).refused?.code).toBe('no-lead-to-change');
  });

  test('comes with a hand-over, unless somebody else leads it by now; one who must step aside refuses it with its number', () => {
    const passed = give(planned(), MONDAY, 'deputy', passOn(supervisor, deputy));
    expect(passed.act?.plan?.lead).toBe(deputy);
    expect(passed.events.at(-1)).toMatchObject({ type: 'LeadChanged', from: supervisor, official: deputy, handOver: id(800) });
    expect(give(passed, MONDAY, 'deputy', passOn(supervisor, PEOPLE.leader.person)).events).toHaveLength(passed.events.length);
    expect(give(planned(), MONDAY, 'both', passOn(supervisor, PEOPLE.both.person)).refused).toMatchObject({
      ...{ kind: 'conflict', code: 'next-lead-recused', facts: { person: '兼任者', number: '督办〔2026〕1号' } },
    });
  });
});

describe('SUP-09: a checklist is gone through item by item', () => {
  const evidence = [{ hash: 'a'.repeat(64), name: '照片.jpg' }];
  const listed = { ...plan('2026-03-03', '2026-03-06'), checklist: '1. 通道畅通\n2. 标识齐全\n' };
  const finding = (...items: readonly number[]) => {
    const checked = items.map((item) => ({ item, text: '占道' }));
    return { type: 'RecordFinding' as const, unit: unit('east'), text: '已查', checked, evidence };
  };

  test('its lines are items; each has to be seen at each unit before the act is answered', () => {
    const visit = live([MONDAY, 'supervisor', listed]);
    expect(visit.act?.checklist).toEqual([{ title: '通道畅通' }, { title: '标识齐全' }]);
    const first = give(visit, '2026-03-04', 'supervisor', finding(0));
    expect(first.act?.findings[0]?.checked).toEqual([{ item: 0, title: '通道畅通', text: '占道' }]);
    expect(first.act?.status).not.toBe('answered');
    const conclude = { type: 'ConcludeAct', findings: '属实' } as const;
    expect(give(first, '2026-03-04', 'supervisor', conclude).refused).toMatchObject({
      code: 'something-still-open',
      law: { rule: 'SUP-09', article: '第十六条' },
    });
    expect(give(first, '2026-03-05', 'supervisor', finding(1)).act?.status).toBe('answered');
  });

  test('what is not on it is refused, and without one nothing is asked item by item', () => {
    const visit = live([MONDAY, 'supervisor', listed]);
    expect(give(visit, '2026-03-04', 'supervisor', finding(2)).refused).toMatchObject({
      code: 'no-such-item',
      facts: { item: 3 },
    });
    const plain = live([MONDAY, 'supervisor', check]);
    expect(plain.act).not.toHaveProperty('checklist');
    expect(give(plain, '2026-03-04', 'supervisor', finding(0)).refused?.code).toBe('no-such-item');
    expect(give(plain, '2026-03-04', 'supervisor', finding()).act?.findings[0]).not.toHaveProperty('checked');
  });
});

describe('what an act asks of a unit', () => {
  const asked = (act: ReturnType<typeof live>['act']) =>
    act ? asks(act).map(({ name, from, to, metOn }) => [name, from, to, metOn]) : [];
  const evidence = [{ hash: 'a'.repeat(64), name: '照片.jpg' }];
  const found = { type: 'RecordFinding', unit: unit('east'), text: '占道', evidence } as const;

  test('a notice asks for a reply by its day, and has it on the day that it came', () => {
    expect(asked(live(...RECEIVED).act)).toEqual([['reply', MONDAY, '2026-03-09', null]]);
    expect(asked(live(...CONCLUDED).act)).toEqual([['reply', MONDAY, '2026-03-09', '2026-03-04']]);
    const withdrawn = live(...RECEIVED, ['2026-03-03', 'supervisor', { type: 'Withdraw', reason: '发错' }]);
    expect(asked(withdrawn.act)).toEqual([]);
  });

  test('an interview asks for a meeting', () => {
    expect(asked(live([MONDAY, 'supervisor', interview]).act)).toEqual([['interview', '2026-03-05', '2026-03-05', null]]);
  });

  test('a check asks for a visit on its days; once it is over, only a visit that took place is left, on the days that it took', () => {
    const planned = live([MONDAY, 'supervisor', { ...check, targets: [unit('east'), unit('west')] }]);
    expect(asked(planned.act)).toEqual([
      [CHECK, '2026-03-03', '2026-03-06', null],
      [CHECK, '2026-03-03', '2026-03-06', null],
    ]);
    const seen = give(give(planned, '2026-03-04', 'supervisor', found), '2026-03-05', 'supervisor', found);
    expect(asked(seen.act)[0]).toEqual([CHECK, '2026-03-03', '2026-03-06', null]);
    const over = give(seen, '2026-03-05', 'supervisor', { type: 'Withdraw', reason: '提前结束' });
    expect(asked(over.act)).toEqual([[CHECK, '2026-03-04', '2026-03-05', '2026-03-05']]);
    expect(over.act && asks(over.act)[0]?.about).toEqual([id(400), '消防通道']);
  });
});
