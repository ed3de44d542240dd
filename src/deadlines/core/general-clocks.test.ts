// CAL-06: the clocks of the supervision regulation, by the calendar of 2026.
import { expect, test } from 'vitest';
import { parseDay } from '#kernel';
import { openCalendar } from './calendar.ts';
import { startClock } from './clock.ts';
import { LAW_CLOCKS, SETTING_CLOCKS } from './general-clocks.ts';
import { OFFICIAL_YEARS } from './official-years.ts';
import { lawOf } from './rule.ts';

const calendar = openCalendar(OFFICIAL_YEARS);
const day = (text: string) => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

test.each(Object.values(LAW_CLOCKS))('CAL-06: $rule is thirty plain days, through a holiday and not moved by it', (rule) => {
  const clock = startClock(rule, day('2026-09-05'), calendar);
  expect(clock.ok && clock.value.due).toBe('2026-10-05');
  expect(lawOf(rule)).toMatchObject({ law: '政府督查工作条例', article: '第十七条' });
});

test('the bureau’s own settings never pass for law', () => {
  for (const rule of Object.values(SETTING_CLOCKS)) expect([rule.rule, lawOf(rule)]).toEqual([rule.rule, null]);
});
