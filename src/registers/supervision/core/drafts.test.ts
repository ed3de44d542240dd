// The document beside the form: what a full form shows is what the step then issues, and what is not filled in yet is blank.
import { describe, expect, test } from 'vitest';
import { BLANK, type OfficialDocument, layOut, printedTexts } from '#documents';
import type { Day, JsonObject, UnitId } from '#kernel';
import type { Draft, DraftFacts, Said } from '#matters';
import { type Act, KINDS } from './act.ts';
import { CONCLUDED, PEOPLE, type PersonName, check, factsOn, interview, live, notice, unit } from './an-act.ts';
import type { ActCommand } from './commands.ts';
import { decide } from './decide.ts';
import { drafts } from './drafts.ts';
import { evolve } from './evolve.ts';

const MONDAY = '2026-03-02';
const CODES: Readonly<Record<string, string>> = { [unit('bureau')]: '临交执' };

const knownOn = (day: string, who: PersonName): DraftFacts => {
  const { today, calendar, matter, unit: named, person } = factsOn(day, who);
  const issuingCode = (id: UnitId) => CODES[id] ?? null;
  return {
    ...{ today, calendar, matter, person, actor: PEOPLE[who] },
    unit: (id) => {
      const found = named(id);
      return found && { name: found.name, issuingCode: issuingCode(id) };
    },
  };
};

const draft = (act: Act | null, said: Said, facts = knownOn(MONDAY, 'supervisor')): Draft | null =>
  drafts[said.type]?.(act as JsonObject | null, said, facts) ?? null; // as it is stored

/** The document that the step itself issues, with its number drawn. */
function issued(act: Act | null, command: ActCommand, day: string, who: PersonName, code: string): OfficialDocument {
  const documentNumber = { code, year: 2026, serial: 7 };
  const decided = decide(act, command, { ...factsOn(day, who), documentNumber });
  if (!decided.ok) throw new Error(decided.refusal.code);
  const found = decided.value.events.flatMap((event) => ('document' in event && event.document ? [event.document] : []))[0];
  if (!found) throw new Error('nothing was issued');
  return found;
}

const unnumbered = (document: OfficialDocument) => ({ ...document, number: { ...document.number, serial: null } });
const textOf = (document: OfficialDocument): string =>
  printedTexts(layOut(document))
    .map(({ text }) => text)
    .join('\n');

const FULL = {
  notice: {
    ...notice,
    measures: '立即清理\n按期反馈',
    basis: '年度计划',
    urgency: '特急' as const,
    replyBy: '2026-03-09' as Day,
  },
  urging: { ...notice, kind: 'urging' as const, wasDue: '2026-02-20' as Day, contact: { person: '李某', phone: '029-1' } },
  interview: {
    ...interview,
    targets: [unit('east'), unit('west')],
    meeting: { on: '2026-03-05' as Day, time: '14:30', place: '三楼' },
  },
  check: { ...check, plan: { ...check.plan, team: [PEOPLE.leader.person] } as NonNullable<typeof check.plan> },
};

describe('what a full form shows is what serving issues, but for the number', () => {
  test.each(KINDS)('%s', (kind) => {
    const command = FULL[kind];
    const code = kind === 'urging' ? '临交执函' : '临交执督';
    expect(draft(null, command)).toEqual({
      ...{ document: unnumbered(issued(null, command, MONDAY, 'supervisor', code)), refusal: null },
    });
  });

  test('the day of reply that nobody typed is counted as the step counts it', () => {
    expect(textOf(issued(null, notice, MONDAY, 'supervisor', '临交执督'))).toContain('请于2026年3月9日前办结');
    expect(draft(null, notice)?.document).toEqual(unnumbered(issued(null, notice, MONDAY, 'supervisor', '临交执督')));
  });

  test('a conclusion, and the decision on its review', () => {
    const before = live(...CONCLUDED.slice(0, 4)).act;
    const conclude = { type: 'ConcludeAct' as const, findings: '逾期属实\n已排期' };
    const shown = draft(before, conclude, knownOn('2026-03-09', 'supervisor'));
    expect(shown?.document).toEqual(unnumbered(issued(before, conclude, '2026-03-09', 'supervisor', '临交执督')));
    const asked = live(...CONCLUDED, ['2026-03-11', 'eastHead', { type: 'AskReview', reason: '已办结' }]).act;
    const review = { type: 'DecideReview' as const, outcome: 'changed' as const, note: '改为基本属实' };
    const decided = draft(asked, review, knownOn('2026-03-12', 'deputy'));
    expect(decided?.document).toEqual(unnumbered(issued(asked, review, '2026-03-12', 'deputy', '临交执督')));
  });
});

describe('a form that is not full shows what is there', () => {
  test('before its kind is chosen there is no document, and nothing wrong', () => {
    expect(draft(null, { type: 'ServeNotice', title: '整治' })).toEqual({ document: null, refusal: null });
  });

  test.each(KINDS)('%s: with nothing but its kind, every place is blank', (kind) => {
    const shown = draft(null, { type: 'ServeNotice', kind });
    expect(shown?.refusal).toBeNull();
    expect(shown?.document).toMatchObject({ signature: BLANK, addressees: [BLANK], number: { year: 2026, serial: null } });
    expect(shown?.document?.title).toContain(`关于`);
  });

  test.each(KINDS)('%s: any one field may be missing', (kind) => {
    const full: Record<string, unknown> = FULL[kind];
    for (const name of Object.keys(full).filter((each) => each !== 'type' && each !== 'kind')) {
      const { [name]: _left, ...rest } = full;
      const shown = draft(null, { ...rest, type: 'ServeNotice' });
      expect({ name, refusal: shown?.refusal, there: shown?.document !== null }).toEqual({ name, refusal: null, there: true });
    }
  });

  test('a time half typed is blank, and so is a person whom the page cannot name', () => {
    const meeting = { on: '2026-03-05', time: '14:', place: '三楼' };
    expect(textOf(draft(null, { ...FULL.interview, meeting })?.document as OfficialDocument)).toContain(`（星期四）${BLANK}`);
    const facts = { ...knownOn(MONDAY, 'supervisor'), person: () => undefined };
    expect(textOf(draft(null, FULL.check, facts)?.document as OfficialDocument)).toContain(`由${BLANK}任组长`);
  });

  test('a conclusion over what is open leaves a place for its reason, a review one for its outcome', () => {
    const served = live([MONDAY, 'supervisor', notice]).act;
    const early = draft(served, { type: 'ConcludeAct' })?.document as OfficialDocument;
    expect(textOf(early)).toContain(`先行作出结论的理由：${BLANK}`);
    const asked = live(...CONCLUDED, ['2026-03-11', 'eastHead', { type: 'AskReview', reason: '已办结' }]).act;
    expect(textOf(draft(asked, { type: 'DecideReview' })?.document as OfficialDocument)).toContain(`${BLANK}加快消防通道整治`);
    expect(draft(served, { type: 'DecideReview' })).toBeNull();
  });
});

describe('what could not be issued is said', () => {
  const said = (over: object) => draft(null, { ...notice, ...over });

  test('a unit without an issuing code sees its document, and why it cannot go out', () => {
    const shown = said({ issuer: unit('east'), targets: [unit('brigade')] });
    expect(shown).toMatchObject({
      ...{ refusal: { code: 'unit-without-issuing-code', facts: { unit: 'east' } }, document: { number: { code: '×督' } } },
    });
  });

  test('DOC-40: a mark of secrecy is refused with the article', () => {
    expect(said({ issue: '机密★10年' })).toMatchObject({ document: null, refusal: { code: 'document-secrecy-mark' } });
  });

  test('a title that is too long is named by its label', () => {
    expect(said({ title: '长'.repeat(61) })?.refusal).toMatchObject({
      code: 'document-text-too-long',
      facts: { at: '督办事项' },
    });
  });

  test('a day of reply beyond the loaded calendar', () => {
    const facts = { ...knownOn('2031-03-03', 'supervisor') };
    expect(draft(null, notice, facts)?.refusal?.code).toBe('calendar-not-loaded');
  });
});

test('what is shown stands in the act once it is served', () => {
  const number = { code: '临交执督', year: 2026, serial: 3 };
  const decided = decide(null, notice, { ...factsOn(MONDAY, 'supervisor'), documentNumber: number });
  if (!decided.ok) throw new Error(decided.refusal.code);
  const act = decided.value.events.reduce<Act | null>(evolve, null);
  expect(act?.document).toEqual({ ...draft(null, notice)?.document, number });
});
