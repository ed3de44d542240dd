// Steps of petitions, each with the rule that it carries out, and a vector on the calendar of 2026 for every clock that is law.
import { describe, expect, test } from 'vitest';
import { isPersonal } from '#matters';
import {
  START,
  aPetition,
  accepted,
  anAnswer,
  answerOf,
  brigade,
  brigadeHead,
  bureau,
  course,
  day,
  desk,
  dueOf,
  east,
  eastClerk,
  eastHead,
  factsOn,
  id,
  judge,
  leader,
  office,
  opinion,
  received,
  west,
} from './a-petition.ts';
import type { PetitionCommand } from './commands.ts';
import { evolve } from './evolve.ts';
import { type Petition, lastOpinion } from './petition.ts';
import { decide } from './decide.ts';
import { project } from './project.ts';

const registered = (over: Parameters<typeof aPetition>[0] = {}, on: string = START) => course([[on, desk, aPetition(over)]]);
const extend = (days: number): PetitionCommand => ({ type: 'Extend', days, reason: '需要鉴定', told: '电话告知' });
const transfer = (unit = east): PetitionCommand => ({
  ...{ type: 'Transfer', unit, reason: '由收费站所在支队办理', handlers: [eastClerk.person] },
});
const again = (over: object): PetitionCommand => ({
  ...{ type: 'AskAgain', askedOn: day('2026-05-20'), reason: '不服', body: '市信访局' },
  ...over,
});
const answered = () =>
  course([['2026-03-02', desk, aPetition()], accepted(), ['2026-04-20', leader, anAnswer], received('2026-04-22')]);

describe('clocks on the calendar of 2026', () => {
  test('PET-03: the person is told within 15 days of the receipt, rest days counted', () => {
    expect(dueOf(registered(), 'PET-03')).toBe('2026-03-17');
    expect(dueOf(registered({ receivedOn: day('2026-02-10') }), 'PET-03')).toBe('2026-02-25'); // through the Spring Festival
  });

  test('PET-03: nobody is owed a notice who is not known, and one who was told is owed none', () => {
    expect(registered({ petitionerName: null }).clocks).toEqual([]);
    expect(registered({ petitionerContact: null, petitionerAddress: null }).clocks).toEqual([]);
    const told = course([['2026-03-05', desk, { type: 'TellPetitioner', how: '书面告知' }]], registered());
    expect([told.toldOn, told.clocks]).toEqual(['2026-03-05', []]);
  });

  test('PET-04: what another organ handed over is told of within 15 days, too', () => {
    const state = registered({ handedOverBy: '市信访局', receivedOn: day('2026-03-01') });
    expect([dueOf(state, 'PET-03'), dueOf(state, 'PET-04')]).toEqual([undefined, '2026-03-16']);
  });

  test('PET-05: an objection within five WORK days: through the National Day holiday and a make-up Saturday', () => {
    const state = registered({ handedOverBy: '市信访局', receivedOn: day('2026-09-28') }, '2026-09-28');
    expect(dueOf(state, 'PET-05')).toBe('2026-10-10');
    const object: PetitionCommand = { type: 'RaiseObjection', reason: '不属本局职权' };
    expect(answerOf(state, '2026-10-10', leader, object)).toBe('ok');
    expect(answerOf(state, '2026-10-11', leader, object)).toBe('objection-too-late PET-05');
  });

  test('PET-07, TRAP-11: sixty days from the acceptance, not from the receipt, and not moved off a Saturday', () => {
    const state = course([['2026-03-02', desk, aPetition()], accepted('2026-03-10')]);
    expect([state.receivedOn, state.acceptedOn, dueOf(state, 'PET-07')]).toEqual(['2026-03-02', '2026-03-10', '2026-05-09']);
    const earlier = course([
      ['2026-03-02', desk, aPetition()],
      ['2026-03-10', desk, { type: 'Accept', acceptedOn: day('2026-03-05'), reason: '当日口头受理' }],
    ]);
    expect(dueOf(earlier, 'PET-07')).toBe('2026-05-04');
    const before: PetitionCommand = { type: 'Accept', acceptedOn: day('2026-03-01'), reason: '早于收到' };
    expect(answerOf(registered(), '2026-03-10', desk, before)).toBe('days-out-of-order');
  });

  test('PET-08: extended once, by thirty days at most, by the head, before the sixty are over', () => {
    const state = course([['2026-03-02', desk, aPetition()], accepted()]);
    expect(answerOf(state, '2026-05-01', desk, extend(30))).toBe('not-your-right');
    expect(answerOf(state, '2026-05-01', leader, extend(31))).toBe('extension-too-long PET-08');
    expect(answerOf(state, '2026-05-10', leader, extend(10))).toBe('extended-too-late PET-08');
    const extended = course([['2026-05-09', leader, extend(30)]], state);
    expect(dueOf(extended, 'PET-07')).toBe('2026-06-08');
    expect(answerOf(extended, '2026-05-10', leader, extend(1))).toBe('extended-already PET-08');
  });

  test('PET-09: re-examination is asked within thirty days of the receipt and answered within thirty', () => {
    const state = answered();
    expect(lastOpinion(state)?.askUntil).toBe('2026-05-22');
    expect(answerOf(state, '2026-05-23', desk, again({ askedOn: day('2026-05-23') }))).toBe('asked-too-late PET-09');
    const asked = course([['2026-05-23', desk, again({})]], state); // said on the 20th, noted later
    expect([asked.status, dueOf(asked, 'PET-09')]).toEqual(['re-examining', '2026-06-19']);
  });

  test('PET-10, PET-11, PET-12: the review has thirty days without the hearing, and ends the path', () => {
    const note: PetitionCommand = { type: 'NoteAnswer', answeredOn: day('2026-06-10'), result: 'not-support', ...opinion };
    const state = course(
      [
        ['2026-05-20', desk, again({})],
        ['2026-06-10', desk, note],
        ['2026-06-12', desk, { type: 'NoteReceipt', receivedOn: day('2026-06-12') }],
      ],
      answered(),
    );
    expect([state.status, lastOpinion(state)?.askUntil]).toEqual(['re-examined', '2026-07-12']);
    expect(answerOf(state, '2026-07-13', desk, again({ askedOn: day('2026-07-13') }))).toBe('asked-too-late PET-10');
    const reviewing = course([['2026-07-01', desk, again({ askedOn: day('2026-07-01') })]], state);
    expect(dueOf(reviewing, 'PET-10')).toBe('2026-07-31');
    const heard = course(
      [
        ['2026-07-10', leader, { type: 'OpenHearing', about: '收费事实' }],
        ['2026-07-20', leader, { type: 'CloseHearing', record: '双方陈述' }],
      ],
      reviewing,
    );
    expect(dueOf(heard, 'PET-10')).toBe('2026-08-10');
    const ended = course([['2026-08-05', desk, { ...note, answeredOn: day('2026-08-05') }]], heard);
    expect([ended.status, ended.closedOn, ended.clocks.filter(({ rule }) => rule !== 'PET-03')]).toEqual([
      'ended',
      '2026-08-05',
      [],
    ]);
    expect(answerOf(ended, '2026-08-06', desk, again({ askedOn: day('2026-08-06') }))).toBe('path-ended PET-12');
    expect(answerOf(ended, '2026-08-06', desk, { type: 'Accept', reason: '再次受理' })).toBe('path-ended PET-12');
    const unsolved = course([['2026-08-06', desk, { type: 'AskSolved', solved: false }]], ended);
    expect([unsolved.status, unsolved.reopened]).toEqual(['ended', 0]);
  });

  test('PET-11: a hearing while it is handled leaves the sixty days as they are', () => {
    const state = course([
      ['2026-03-02', desk, aPetition()],
      accepted(),
      ['2026-03-20', leader, { type: 'OpenHearing', about: '疑难' }],
      ['2026-04-20', leader, { type: 'CloseHearing', record: '听证结束' }],
    ]);
    expect(dueOf(state, 'PET-07')).toBe('2026-05-09');
  });
});

describe('from the receipt to the end', () => {
  test('PET-01: registered with its number; name, contact and address leave the rule marked as personal', () => {
    const decided = judge(null, aPetition({ representatives: '周某某' }), START, desk);
    if (!decided.ok) throw new Error(decided.refusal.code);
    const [event] = decided.value.events;
    if (event?.type !== 'PetitionRegistered') throw new Error('not registered');
    for (const value of [event.petitionerName, event.petitionerContact, event.petitionerAddress, event.representatives])
      expect(isPersonal(value)).toBe(true);
    expect(event.number).toBe('信访〔2026〕1号');
  });

  test('a name in the title or the text is refused: it would be read by all', () => {
    expect(answerOf(null, START, desk, aPetition({ title: '周某某要求退费' }))).toBe('identity-in-the-clear');
    expect(answerOf(null, START, desk, aPetition({ text: '请致电 13900000000。' }))).toBe('identity-in-the-clear');
  });

  test('PET-13: five speak at most, and more than five who come have to choose them', () => {
    const visit = (people: number, representatives: string | null) =>
      answerOf(null, START, desk, aPetition({ channel: 'visit', people, representatives }));
    expect(visit(30, null)).toBe('representatives-missing PET-13');
    expect(visit(30, '甲某\n乙某\n丙某\n丁某\n戊某')).toBe('ok');
    expect(visit(30, '甲某\n乙某\n丙某\n丁某\n戊某\n己某')).toBe('too-many-representatives PET-13');
    expect(visit(5, null)).toBe('ok');
  });

  test('PET-14: led to one of the five ways with reasons, and the person is told; the sixth is the opinion', () => {
    const state = registered();
    const route: PetitionCommand = { type: 'RouteElsewhere', way: 'litigation', body: '区法院', reason: '已诉', told: '书面' };
    const routed = course([['2026-03-03', office, route]], state);
    expect([routed.status, routed.toldOn, project(routed).waiting]).toEqual(['routed', '2026-03-03', []]);
    expect(answerOf(state, '2026-03-03', office, { ...route, way: 'organ-in-charge' })).toBe('way-does-not-fit');
    expect(answerOf(state, '2026-03-03', desk, route)).toBe('not-your-right');
  });

  test('PET-05: a unit objects within five work days; agreed, it comes back; refused, it is not said again', () => {
    const state = course([['2026-03-03', office, transfer()]], registered());
    expect([state.lead, dueOf(state, 'PET-05')]).toEqual([east, '2026-03-10']);
    const object: PetitionCommand = { type: 'RaiseObjection', reason: '收费站已移交' };
    expect(answerOf(state, '2026-03-11', eastHead, object)).toBe('objection-too-late PET-05');
    const objected = course([['2026-03-10', eastHead, object]], state);
    const agreed = course([['2026-03-11', office, { type: 'DecideObjection', consent: true, note: '收回' }]], objected);
    expect([agreed.status, agreed.lead]).toEqual(['received', bureau]);
    const refused = course([['2026-03-11', office, { type: 'DecideObjection', consent: false, note: '仍由你办' }]], objected);
    expect([refused.status, answerOf(refused, '2026-03-12', eastHead, object)]).toEqual([
      'transferred',
      'objection-refused-already PET-05',
    ]);
  });

  test('PET-15: the opinion says claim, facts and reasons, opinion and basis; each of them is asked for', () => {
    const handling = course([['2026-03-02', desk, aPetition()], accepted()]);
    const numbered = { ...factsOn(day('2026-04-20'), leader), documentNumber: { code: '临交执信', year: 2026, serial: 7 } };
    const decided = decide(handling, anAnswer, numbered);
    if (!decided.ok) throw new Error(decided.refusal.code);
    const document = lastOpinion(decided.value.events.reduce<Petition>(evolve, handling))?.document;
    const printed = JSON.stringify(document);
    for (const part of [
      '信访人投诉请求',
      '退还费用',
      '事实和理由',
      '经查重复收费属实',
      '予以支持',
      '予以退还',
      '第三十二条',
      '30日内',
    ])
      expect(printed).toContain(part);
    expect(document?.title).toBe('临江局关于要求退还超限检测误收的费用信访事项的处理意见');
    expect(printed).not.toContain('周某某');
  });

  test('PET-18: whoever gave the opinion gives no other on it; whoever steps aside is not named again', () => {
    const inHouse = course([
      ['2026-03-02', eastHead, aPetition({ issuer: east })],
      ['2026-03-03', eastHead, { type: 'Accept', reason: '属于职权' }],
      ['2026-04-01', eastHead, anAnswer],
      ['2026-04-02', eastClerk, { type: 'NoteReceipt', receivedOn: day('2026-04-02') }],
    ]);
    const ask = (unit: typeof east) => again({ unit, body: null, askedOn: day('2026-04-03') });
    expect(answerOf(inHouse, '2026-04-03', eastClerk, ask(west))).toBe('not-the-organ-above PET-09');
    expect(answerOf(inHouse, '2026-04-03', eastClerk, ask(brigade))).toBe('not-the-organ-above PET-09');
    const asked = course([['2026-04-03', eastClerk, ask(bureau)]], inHouse);
    const both = { ...eastHead, posts: [...eastHead.posts, ...leader.posts] };
    const answer: PetitionCommand = { ...anAnswer, type: 'AnswerAgain' };
    expect(answerOf(asked, '2026-04-10', both, answer)).toBe('answered-by-the-same PET-18');
    expect(answerOf(asked, '2026-04-10', leader, answer)).toBe('ok');

    const two = course([['2026-03-03', office, { type: 'NameHandlers', handlers: [desk.person, office.person] }]], registered());
    expect(answerOf(registered(), '2026-03-03', desk, { type: 'StepAside', reason: '亲属' })).toBe('last-handler PET-18');
    const aside = course([['2026-03-03', desk, { type: 'StepAside', reason: '亲属' }]], two);
    const name: PetitionCommand = { type: 'NameHandlers', handlers: [desk.person] };
    expect([aside.handlers, answerOf(aside, '2026-03-04', office, name)]).toEqual([
      [office.person],
      'handler-stepped-aside PET-18',
    ]);
  });

  test('closed when it is solved, the person says, or when the days to ask have passed; "no" opens it again', () => {
    const state = answered();
    expect(answerOf(state, '2026-05-22', desk, { type: 'Close' })).toBe('days-to-ask-run PET-09');
    expect(answerOf(state, '2026-05-23', desk, { type: 'Close' })).toBe('ok');
    const closed = course(
      [
        ['2026-04-25', desk, { type: 'AskSolved', solved: true, satisfaction: 'mostly' }],
        ['2026-04-25', desk, { type: 'Close' }],
      ],
      state,
    );
    const reopened = course([['2026-06-01', desk, { type: 'AskSolved', solved: false }]], closed);
    expect([reopened.status, reopened.closedOn, reopened.reopened, dueOf(reopened, 'petition-again')]).toEqual([
      ...['handling', null, 1],
      '2026-07-01',
    ]);
    const later = course([['2026-06-20', leader, anAnswer]], reopened);
    expect([later.status, later.opinions.length]).toEqual(['answered', 2]);
  });

  test('duplicates are merged by a person who sees both', () => {
    const merge = (n: number): PetitionCommand => ({ type: 'Merge', into: id(n) as never, reason: '同一事项' });
    expect(answerOf(registered(), '2026-03-03', office, merge(501))).toBe('ok');
    expect(answerOf(registered(), '2026-03-03', office, merge(502))).toBe('no-such-petition');
    expect(answerOf(registered(), '2026-03-03', office, merge(500))).toBe('merged-with-itself');
  });

  test('a cause becomes a commitment of a unit below', () => {
    const handling = course([['2026-03-02', desk, aPetition()], accepted()]);
    const cause: PetitionCommand = {
      ...{ type: 'FeedBackCause', cause: '收费流程无复核', title: '建立收费复核', unit: east, due: day('2026-06-30') },
    };
    const decided = judge(handling, cause, day('2026-03-20'), office);
    expect(decided.ok && decided.value.then?.[0]).toMatchObject({
      register: 'commitments',
      command: { type: 'IssueCommitment', lead: east, itemKind: 'problem', title: '建立收费复核' },
    });
    expect(answerOf(handling, '2026-03-20', brigadeHead, cause)).toBe('not-there');
  });
});
