// Days, moments, numbers and sizes as people write them. Moments are shown in the bureau's zone (UTC+8), whatever the
// clock of this machine says.
import {
  BUREAU_OFFSET_MINUTES,
  type Day,
  type Instant,
  type Language,
  dateOf,
  dayAt,
  instantFromMilliseconds,
  millisecondsOf,
  monthOf,
  weekday,
  yearOf,
} from '#kernel';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** 2026年11月24日 / 24 Nov 2026. */
export const formatDay = (day: Day, language: Language): string =>
  language === 'zh'
    ? `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日`
    : `${dateOf(day)} ${MONTHS[monthOf(day) - 1] ?? ''} ${yearOf(day)}`;

/** For columns: 11月24日 in the year of `today`, else with the year. */
export function formatShortDay(day: Day, today: Day, language: Language): string {
  if (yearOf(day) !== yearOf(today)) return formatDay(day, language);
  return language === 'zh' ? `${monthOf(day)}月${dateOf(day)}日` : `${dateOf(day)} ${MONTHS[monthOf(day) - 1] ?? ''}`;
}

export const formatWeekday = (day: Day, language: Language): string => WEEKDAYS[language][weekday(day) - 1] ?? '';

/** 14:05 in the bureau's zone. */
export const formatTime = (instant: Instant): string =>
  instantFromMilliseconds(millisecondsOf(instant) + BUREAU_OFFSET_MINUTES * 60_000).slice(11, 16);

export const formatInstant = (instant: Instant, language: Language): string =>
  `${formatDay(dayAt(instant), language)} ${formatTime(instant)}`;

/** 12,345 in both languages. */
export const formatNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** Bytes as 980 B, 12.3 KB, 4.5 MB. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'] as const;
  const step = Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length);
  const value = bytes / 1024 ** step;
  return `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step - 1] ?? 'KB'}`;
}

/** The bureau's today by this machine's clock; where the server has sent a `today`, that one counts. */
export const todayHere = (): Day => dayAt(instantFromMilliseconds(Date.now()));
