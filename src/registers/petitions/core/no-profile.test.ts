// What this register does not hold, on purpose: a profile, score, rank, watch list or movement of whoever petitions. Read off the
// names of every field that a command takes, that a state or an event holds, and of every count.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { START, aPetition, accepted, anAnswer, anAccusation, course, desk, leader, received } from './a-petition.ts';
import * as commands from './commands.ts';
import { petitions } from './definition.ts';
import { project } from './project.ts';
import { petitionWords } from './words.ts';

const FORBIDDEN =
  /profile|score|rank|rating|grade|level-of|risk|danger|watch|black|grey-?list|monitor|track|trace|movement|where?abouts|location|travel|stab(?:le|ility)|repeat|frequen|habit|behaviour|tag|identityNumber|idCard|portrait/i;
const FORBIDDEN_WORDS = /画像|积分|评分|排名|风险等级|重点人员|重点人|黑名单|稳控|轨迹|行踪|缠访|闹访|老户|身份证/;

/** Names of all members, however deep. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...namesIn(member)]);
}

const schemas = Object.values(commands).filter((schema) => schema instanceof z.ZodObject);
const fields = Object.values(petitions.commands).flatMap((command) => command.fields ?? []);
const states = [
  course([[START, desk, aPetition()], accepted(), ['2026-04-20', leader, anAnswer], received('2026-04-22')]),
  course([[START, desk, anAccusation()]]),
];

test('no field of a command, state or count is about the person who petitions, but the sealed ones', () => {
  const names = [
    ...schemas.flatMap((schema) => Object.keys(schema.shape)),
    ...fields.map(({ name }) => name),
    ...namesIn(states).filter((name) => !['warnBefore', 'terms'].includes(name)),
    ...states.flatMap((state) => project(state).tallies.map(({ key }) => key)),
  ];
  expect(schemas.length).toBeGreaterThan(25);
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => FORBIDDEN.test(name))).toEqual([]);
  const ofThePerson = new Set(names.filter((name) => /petitioner/i.test(name)));
  expect([...ofThePerson].toSorted()).toEqual(['petitionerAddress', 'petitionerContact', 'petitionerName']);
});

test('nor do the words of its screens speak of such a thing', () => {
  const said = [...Object.values(petitionWords), ...fields.flatMap(({ label, hint }) => (hint ? [label, hint] : [label]))];
  expect(said.filter(({ zh, en }) => FORBIDDEN_WORDS.test(zh) || /profile|watch ?list|black ?list|score/i.test(en))).toEqual([]);
});

test('it would be found', () => {
  for (const name of ['riskLevel', 'petitionScore', 'watchList', 'trackedOn', 'repeatCount']) expect(name).toMatch(FORBIDDEN);
  expect('重点人员名单').toMatch(FORBIDDEN_WORDS);
});
