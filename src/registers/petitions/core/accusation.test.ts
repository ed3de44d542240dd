// PET-16 and PET-34 in the rules: an accusation comes near nobody accused, and some accusations are not entered at all. The same
// over the wire stands in test/petitions.db.test.ts.
import { describe, expect, test } from 'vitest';
import {
  START,
  aPetition,
  accepted,
  anAccusation,
  anAnswer,
  answerOf,
  brigade,
  brigadeHead,
  bureau,
  course,
  day,
  desk,
  east,
  eastClerk,
  eastHead,
  id,
  leader,
  office,
  west,
  westHead,
} from './a-petition.ts';
import type { PetitionCommand } from './commands.ts';
import { project } from './project.ts';

const accusation = () => course([[START, desk, anAccusation()]]);
const name = (...handlers: readonly { person: string }[]): PetitionCommand => ({
  ...{ type: 'NameHandlers', handlers: handlers.map(({ person }) => person as never) },
});

describe('PET-16: an accusation', () => {
  test('is in a compartment of its handlers from the first step, and counts nowhere', () => {
    const { compartment, parties } = project(accusation());
    expect([compartment, parties.map(({ unit }) => unit)]).toEqual([[desk.person], [bureau, bureau]]);
  });

  test('is there for nobody else: the leader of the bureau is refused like a stranger', () => {
    for (const by of [leader, office, eastHead, westHead, brigadeHead])
      expect(answerOf(accusation(), '2026-03-03', by, { type: 'NoteHandling', text: '看看' })).toBe('not-there');
  });

  test('is not registered by whom it accuses, nor at the unit that it accuses or below', () => {
    expect(answerOf(null, START, eastClerk, anAccusation({ issuer: east }))).toBe('shown-to-the-accused PET-16');
    expect(answerOf(null, START, brigadeHead, anAccusation({ issuer: brigade }))).toBe('shown-to-the-accused PET-16');
    expect(answerOf(null, START, desk, anAccusation({ accusedPeople: [desk.person] }))).toBe('shown-to-the-accused PET-16');
    expect(answerOf(null, START, desk, anAccusation({ accusedUnits: [bureau] }))).toBe('shown-to-the-accused PET-16');
  });

  test('has no handler who is accused, or of a unit that is, or below it', () => {
    const two = course([[START, desk, anAccusation({ handlers: [office.person] })]]);
    for (const who of [eastHead, eastClerk, brigadeHead, westHead])
      expect(answerOf(two, '2026-03-03', office, name(office, who))).toBe('shown-to-the-accused PET-16');
    expect(answerOf(two, '2026-03-03', office, name(office, leader))).toBe('ok');
    for (const who of [eastClerk, brigadeHead])
      expect(answerOf(null, START, desk, anAccusation({ handlers: [who.person] }))).toBe('shown-to-the-accused PET-16');
  });

  test('is not transferred to the accused unit or below it, and its re-examination is not asked there', () => {
    const two = course([[START, desk, anAccusation({ handlers: [office.person] })]]);
    const transfer = (unit: typeof east): PetitionCommand => ({
      ...{ type: 'Transfer', unit, reason: '转办', handlers: [office.person] },
    });
    expect(answerOf(two, '2026-03-03', office, transfer(east))).toBe('shown-to-the-accused PET-16');
    expect(answerOf(two, '2026-03-03', office, transfer(brigade))).toBe('shown-to-the-accused PET-16');
    expect(answerOf(two, '2026-03-03', office, transfer(west))).toBe('ok');
    const below = course([
      [START, brigadeHead, anAccusation({ issuer: brigade, accusedUnits: [west], accusedPeople: [] })],
      ['2026-03-03', brigadeHead, { type: 'Accept', reason: '职权内' }],
      ['2026-03-04', brigadeHead, anAnswer],
    ]);
    const ask: PetitionCommand = { type: 'AskAgain', unit: east, askedOn: day('2026-03-06'), reason: '不服' };
    expect(answerOf(below, '2026-03-06', brigadeHead, ask)).toBe('ok');
    const accusing = { ...below, accused: { units: [east], people: [] } };
    expect(answerOf(accusing, '2026-03-06', brigadeHead, ask)).toMatch(/PET-16/);
  });

  test('is not merged with anything, nor handed to a unit as a cause', () => {
    const two = course([[START, desk, anAccusation({ handlers: [office.person] })], accepted('2026-03-03')]);
    const merge: PetitionCommand = { type: 'Merge', into: id(501) as never, reason: '同一' };
    const cause: PetitionCommand = { type: 'FeedBackCause', cause: '放行', title: '整改', unit: west, due: day('2026-06-30') };
    expect(answerOf(two, '2026-03-04', office, merge)).toBe('accusation-stays-apart PET-16');
    expect(answerOf(two, '2026-03-04', office, cause)).toBe('accusation-stays-apart PET-16');
    const into: PetitionCommand = { type: 'NoteMerged', petition: id(9) as never, number: '9' };
    expect(answerOf(two, '2026-03-04', office, into)).toBe('accusation-stays-apart PET-16');
  });

  test('that is recognised late leaves the unit that had it, and its handlers there', () => {
    const handed = course([
      [START, desk, aPetition()],
      ['2026-03-03', office, { type: 'Transfer', unit: east, reason: '转办', handlers: [eastClerk.person] }],
      ['2026-03-04', office, { type: 'MarkAccusation', accusedUnits: [east], handlers: [office.person], reason: '反映支队自身' }],
    ]);
    const { compartment, parties } = project(handed);
    expect([handed.status, compartment, parties.map(({ unit }) => unit)]).toEqual([
      'received',
      [office.person],
      [bureau, bureau],
    ]);
  });

  test('is out of the hands of a handler who has come to belong to the accused unit, stepping aside excepted', () => {
    const two = course([[START, desk, anAccusation({ handlers: [office.person] })]]);
    const moved = { ...office, posts: [...office.posts, ...eastHead.posts] };
    expect(answerOf(two, '2026-03-03', moved, { type: 'SeeIdentity', purpose: '核实' })).toBe('shown-to-the-accused PET-16');
    expect(answerOf(two, '2026-03-03', moved, { type: 'StepAside', reason: '任职回避' })).toBe('ok');
  });
});

describe('PET-34: an accusation for an organ of discipline inspection', () => {
  test('is not entered, whatever else the form says', () => {
    expect(answerOf(null, START, desk, anAccusation({ disciplinary: true }))).toBe('entered-in-the-wrong-place PET-34');
    expect(answerOf(null, START, desk, aPetition({ disciplinary: true }))).toBe('entered-in-the-wrong-place PET-34');
  });

  test('leaves only that it came and where it went', () => {
    const note: PetitionCommand = {
      ...{ type: 'NotePassedOn', issuer: bureau, channel: 'letter', receivedOn: START, passedOn: START },
      body: '驻局纪检监察组',
    };
    const state = course([[START, desk, note]]);
    expect([state.status, state.text, state.petitionerName, state.accused]).toEqual([
      ...['passed-on', '', null],
      { units: [], people: [] },
    ]);
    expect(project(state).compartment).toEqual([desk.person]);
  });
});

describe('who petitions', () => {
  test('is seen by a handler who says what for, and each look is an entry', () => {
    const state = course([[START, desk, aPetition()]]);
    const see: PetitionCommand = { type: 'SeeIdentity', purpose: '送达' };
    expect(answerOf(state, START, leader, see)).toBe('no-handler-of-it');
    expect(course([[START, desk, see]], state).looks).toEqual([{ person: desk.person, on: START }]);
  });
});
