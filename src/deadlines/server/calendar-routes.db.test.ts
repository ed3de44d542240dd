// The calendar as outsiders meet it: over HTTP, by contract.
import { afterAll, expect, test } from 'vitest';
import { type Instant, ok, parseInstant, parsePersonId, type PersonId, refuse } from '#kernel';
import { OFFICIAL_YEARS } from '#deadlines';
import type { Authenticate } from '#platform/server';
import { testDatabase, trialHttp } from '#test';
import { bindCalendarRoutes } from './calendar-routes.ts';
import { keepCalendar } from './current-calendar.ts';

const database = await testDatabase({ poolSize: 4 });
const http = await trialHttp();
const calendar = await keepCalendar(database, (error) => expect(error).toBeUndefined());
afterAll(async () => {
  await http.close();
  await calendar.close();
});
const person = parsePersonId('0196a000-0000-7000-8000-000000000001') as PersonId;
const authenticate: Authenticate<{ readonly person: PersonId }> = async ({ access, headers }) => {
  if (headers.authorization === undefined) return refuse('unauthenticated', 'not-signed-in');
  return access === 'signed-in' || headers.authorization === 'administrator'
    ? ok({ person })
    : refuse('forbidden', 'not-your-right');
};
const now = () => parseInstant('2026-11-24T02:00:00.000Z') as Instant;
let recounts = 0;
const recount = async () => ({ moved: (recounts += 1), uncounted: 0 });
bindCalendarRoutes(http, { database, calendar, authenticate, now, recount });

const url = '/api/calendars';
const [official] = OFFICIAL_YEARS.filter(({ year }) => year === 2026);
const post = (payload: object, authorization = 'administrator') =>
  http.inject({ method: 'POST', url, headers: { authorization }, payload });

test('CAL-15: everybody who is signed in reads the loaded years with their work days', async () => {
  expect((await http.inject({ url })).statusCode).toBe(401);
  const reply = await http.inject({ url, headers: { authorization: 'clerk' } });
  expect(reply.json().years).toMatchObject([
    { year: 2024, workDays: 251 },
    { year: 2025, workDays: 248 },
    { year: 2026, version: 1, workDays: 248, workDaysByMonth: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23] },
  ]);
});

test('CAL-16: only whom the contract lets may import; the new version counts at once', async () => {
  const corrected = { ...official, offDays: [...(official?.offDays ?? []), '2026-11-24'], irregular: '临时增加一天休息' };
  expect((await post(corrected, 'clerk')).statusCode).toBe(403);
  const reply = await post(corrected);
  expect(reply.statusCode).toBe(201);
  expect(reply.json()).toMatchObject({
    year: 2026,
    version: 2,
    workDays: 247,
    irregular: '临时增加一天休息',
    recounted: { moved: 1, uncounted: 0 },
  });
  expect(calendar.get().years.find(({ year }) => year === 2026)?.version).toBe(2);
  expect((await post(corrected)).statusCode).toBe(409);
  expect(recounts).toBe(1);
});

test('CAL-12: a table that is refused comes back as a problem with the law behind it', async () => {
  const reply = await post({ year: 2027, source: '通知', offDays: ['2027-01-01/2027-01-03'], makeUpDays: [] });
  expect(reply.statusCode).toBe(422);
  expect(reply.json()).toMatchObject({ code: 'calendar-holiday-missing', facts: { day: '2027-10-01' }, law: { rule: 'CAL-12' } });
  expect((await post({ year: '2027' })).statusCode).toBe(422);
});
