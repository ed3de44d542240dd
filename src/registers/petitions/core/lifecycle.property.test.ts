// Random checks over the whole life of a petition: what must hold after each step, whoever tries what on which day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, type MatterId, type PersonId, addDays, daysBetween } from '#kernel';
import type { Actor } from '#people';
import {
  PEOPLE,
  START,
  aPetition,
  anAccusation,
  bureau,
  calendar,
  desk,
  east,
  eastClerk,
  eastHead,
  id,
  judge,
  leader,
  office,
  opinion,
  west,
  westHead,
} from './a-petition.ts';
import type { PetitionCommand } from './commands.ts';
import { available } from './decide.ts';
import type { PetitionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type Petition, hasEnded, lastOpinion } from './petition.ts';
import { project } from './project.ts';

const step = fc.record({ days: fc.nat({ max: 12 }), who: fc.nat({ max: PEOPLE.length - 1 }), pick: fc.nat({ max: 1000 }) });
type Drawn = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
const story = fc.record({ accuses: fc.boolean(), steps: fc.array(step, { minLength: 8, maxLength: 40 }) });

const handlersFor = (pick: number): PersonId[] =>
  [office, leader, eastClerk, westHead].slice(0, (pick % 4) + 1).map((one) => one.person);

function commandOf(state: Petition, on: Day, pick: number): PetitionCommand {
  const handlers = handlersFor(pick);
  const commands: readonly PetitionCommand[] = [
    { type: 'TellPetitioner', how: '书面' },
    { type: 'Accept', reason: '职权内' },
    { type: 'Decline', ground: 'too-vague', reason: '无诉求', told: '书面' },
    { type: 'RouteElsewhere', way: pick % 2 === 0 ? 'duty' : 'organ-in-charge', body: '有权机关', reason: '导入', told: '书面' },
    { type: 'Transfer', unit: pick % 2 === 0 ? east : west, reason: '转办', handlers },
    { type: 'RaiseObjection', reason: '不属职权' },
    { type: 'DecideObjection', consent: pick % 2 === 0, note: '研究过' },
    { type: 'NameHandlers', handlers },
    { type: 'StepAside', reason: '利害关系' },
    { type: 'SeeIdentity', purpose: '送达' },
    { type: 'OpenHearing', about: '疑难' },
    { type: 'CloseHearing', record: '已听证' },
    { type: 'Extend', days: (pick % 40) + 1, reason: '复杂', told: '书面' },
    { type: 'Answer', result: 'explain', ...opinion },
    { type: 'NoteReceipt', receivedOn: on },
    { type: 'AskAgain', askedOn: on, reason: '不服', ...(pick % 3 === 0 ? { unit: bureau } : { body: '市信访局' }) },
    { type: 'AnswerAgain', result: 'support', ...opinion },
    { type: 'NoteAnswer', answeredOn: on, result: 'not-support', ...opinion },
    { type: 'AskSolved', solved: pick % 2 === 0 },
    { type: 'Close' },
    { type: 'Merge', into: id(501) as MatterId, reason: '重复' },
    { type: 'EndByPetitioner', reason: '不再反映' },
    { type: 'MarkAccusation', accusedUnits: [east], handlers: [office.person, desk.person], reason: '反映支队' },
    { type: 'FeedBackCause', cause: '流程', title: '整改', unit: east, due: addDays(on, 30) },
  ];
  const rare = ['Decline', 'RouteElsewhere', 'Merge', 'EndByPetitioner', 'StepAside'];
  const sensible = commands.filter(({ type }) => available(state).includes(type) && (!rare.includes(type) || pick % 20 === 0));
  const from = pick % 7 === 0 || sensible.length === 0 ? commands : sensible;
  return from[pick % from.length] ?? { type: 'Close' };
}

interface Told {
  readonly state: Petition;
  readonly events: readonly PetitionEvent[];
  readonly states: readonly Petition[];
}

function live({ accuses, steps }: { readonly accuses: boolean; readonly steps: readonly Drawn[] }): Told {
  let on = START;
  const [events, states]: [PetitionEvent[], Petition[]] = [[], []];
  const take = (state: Petition | null, command: PetitionCommand, by: Actor | 'system'): Petition | null => {
    const decided = judge(state, command, on, by);
    if (!decided.ok) return state;
    events.push(...decided.value.events);
    return decided.value.events.reduce<Petition | null>(evolve, state);
  };
  const opening = accuses ? anAccusation({ handlers: [office.person] }) : aPetition();
  let state = take(null, opening, desk);
  for (const { days, who, pick } of steps) {
    on = addDays(on, days);
    if (!state) throw new Error('no petition');
    state = take(state, { type: 'WarnClocks' }, 'system');
    if (!state) throw new Error('no petition');
    const command = commandOf(state, on, pick);
    // The first from a random place who may.
    for (const by of [...PEOPLE.slice(who), ...PEOPLE.slice(0, who)]) {
      const next: Petition | null = take(state, command, by);
      if (next === state) continue;
      state = next;
      break;
    }
    if (state) states.push(state);
  }
  if (!state) throw new Error('no petition');
  return { state, events, states };
}

const holds = (prove: (told: Told) => void) =>
  fc.assert(
    fc.property(story, (drawn) => prove(live(drawn))),
    { numRuns: 150 },
  );

test('folding the events again gives the same state, and it is plain JSON', () => {
  holds(({ state, events }) => {
    expect(events.reduce<Petition | null>(evolve, null)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

test('somebody is waited for until it ends, and nobody afterwards; one clock a rule, none shown after the end', () => {
  holds(({ states }) => {
    for (const state of states) {
      const { waiting, clocks, closedOn } = project(state);
      expect(waiting.length > 0).toBe(!hasEnded(state.status));
      expect(closedOn !== null).toBe(hasEnded(state.status));
      expect(new Set(state.clocks.map(({ rule }) => rule)).size).toBe(state.clocks.length);
      if (hasEnded(state.status)) expect(clocks).toEqual([]);
    }
  });
});

test('PET-16: an accusation is in a compartment of handlers, none of whom is accused; no accused unit is a party to it', () => {
  let marked = 0;
  holds(({ states }) => {
    for (const state of states) {
      const { compartment, parties } = project(state);
      if (state.kind !== 'accusation') continue;
      marked += 1;
      expect(compartment?.length).toBeGreaterThan(0);
      const accused = [eastHead, eastClerk].map(({ person }) => person);
      for (const who of [...accused, ...(state.accused?.people ?? [])]) expect(compartment).not.toContain(who);
      for (const { unit } of parties) expect(state.accused?.units).not.toContain(unit);
      expect([state.causes, state.mergedInto].flat().filter((one) => one !== null && states[0]?.kind === 'accusation')).toEqual(
        [],
      );
    }
  });
  expect(marked).toBeGreaterThan(500);
});

test('PET-07, PET-08: the limit is sixty days from the acceptance, ninety at most; PET-12: three levels at most in a row', () => {
  let extended = 0;
  holds(({ states }) => {
    for (const state of states) {
      const clock = state.clocks.find(({ rule }) => rule === 'PET-07');
      if (state.extension) extended += 1;
      if (!clock || !state.acceptedOn) continue;
      expect(daysBetween(state.acceptedOn, clock.due)).toBe(60 + (state.extension?.days ?? 0));
      expect(state.extension?.days ?? 0).toBeLessThanOrEqual(30);
      if (state.status === 'ended') expect(lastOpinion(state)?.level).toBe('review');
    }
  });
  expect(extended).toBeGreaterThan(10);
  expect(calendar.years.length).toBeGreaterThan(0);
});

test('what is not offered in a state is refused, whoever asks', () => {
  let refused = 0;
  holds(({ states, events }) => {
    for (const [index, state] of states.entries()) {
      const on = addDays(events.at(-1)?.on ?? START, 1);
      const command = commandOf(state, on, 7 * (index * 13 + states.length));
      if (available(state).includes(command.type)) continue;
      for (const by of PEOPLE) expect(judge(state, command, on, by).ok).toBe(false);
      refused += 1;
    }
  });
  expect(refused).toBeGreaterThan(100);
});
