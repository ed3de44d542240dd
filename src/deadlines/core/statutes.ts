// What a law means by a day where it gives a limit in days: each says it in an article of its own, and no two say the same.
interface DayCounting {
  readonly rule: string;
  readonly article: string;
  /** Whether a limit of so many days is in work days. */
  readonly inWorkDays: (days: number) => boolean;
}

const only =
  (...limits: readonly number[]) =>
  (days: number): boolean =>
    limits.includes(days);

/** By the law's short name; articles of the versions in force (docs/law.md, CAL-01 to CAL-06). */
const STATUTES = {
  行政处罚法: { rule: 'CAL-01', article: '第八十五条', inWorkDays: only(2, 3, 5, 7) },
  行政强制法: { rule: 'CAL-02', article: '第六十九条', inWorkDays: (days) => days <= 10 },
  行政复议法: { rule: 'CAL-03', article: '第八十八条', inWorkDays: only(3, 5, 7, 10) },
  政府信息公开条例: { rule: 'CAL-04', article: '第二十六条至第三十四条', inWorkDays: () => true },
  信访工作条例: { rule: 'CAL-05', article: '第二十二条至第三十六条', inWorkDays: only(5) },
  政府督查工作条例: { rule: 'CAL-06', article: '第十七条', inWorkDays: () => false },
} as const satisfies Readonly<Record<string, DayCounting>>;

export type Statute = keyof typeof STATUTES;

/** The unit of a limit that the law gives in days. */
export const dayUnitIn = (law: Statute, days: number): 'days' | 'work-days' =>
  STATUTES[law].inWorkDays(days) ? 'work-days' : 'days';
