// How near a due day is, as a tone and as words. Colour never stands alone: the words say the same.
import { type Day, type Language, daysBetween } from '#kernel';

export type DueTone = 'breached' | 'near' | 'calm' | 'none';

/** Days before the due day from which a clock counts as near, where the server has not said so itself. */
export const NEAR_DAYS = 3;

/** breached after the day, near on it and `nearDays` before, calm earlier; none without a due day. */
export function dueTone(due: Day | null, today: Day, nearDays: number = NEAR_DAYS): DueTone {
  if (due === null) return 'none';
  const left = daysBetween(today, due);
  if (left < 0) return 'breached';
  return left <= nearDays ? 'near' : 'calm';
}

const english = (left: number): string => {
  const days = Math.abs(left) === 1 ? '1 day' : `${Math.abs(left)} days`;
  return left < 0 ? `${days} overdue` : `${days} left`;
};

/** 逾期5天, 今天到期, 明天到期, 还有3天; counts calendar days. */
export function dueWords(due: Day | null, today: Day, language: Language): string {
  if (due === null) return language === 'zh' ? '无期限' : 'No limit';
  const left = daysBetween(today, due);
  if (left === 0) return language === 'zh' ? '今天到期' : 'Due today';
  if (left === 1) return language === 'zh' ? '明天到期' : 'Due tomorrow';
  if (language === 'en') return english(left);
  return left < 0 ? `逾期${-left}天` : `还有${left}天`;
}

export type DueGroup = 'overdue' | 'today' | 'this-week' | 'later' | 'no-limit';

/** Where a row stands in the inbox. A week ends on Sunday. `weekEnd` is that day. */
export function dueGroup(due: Day | null, today: Day, weekEnd: Day): DueGroup {
  if (due === null) return 'no-limit';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= weekEnd ? 'this-week' : 'later';
}
