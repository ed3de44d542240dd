// Closed sets of work safety as data: kinds of what is watched, grades of risk, signs of a major danger, published items of
// checks, peak seasons. Law rows SAF-32, SAF-33, OVS-08, OVS-09 of docs/law.md.
import { type Day, type LawReference, addDays, addMonths, parseDay, yearOf } from '#kernel';

/** 道路客运、危险货物运输、普通货运、城市客运、客货运场站、在建工地、其他. */
export const CARRIER_KINDS = ['passenger', 'dangerous-goods', 'freight', 'urban', 'station', 'site', 'other'] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];

/** 低、一般、较大、重大风险. */
export const RISK_GRADES = ['low', 'general', 'larger', 'major'] as const;
export type RiskGrade = (typeof RISK_GRADES)[number];

/** 一般、重大事故隐患. */
export const LEVELS = ['general', 'major'] as const;
export type Level = (typeof LEVELS)[number];

const SIGNS_OF: LawReference = { rule: 'SAF-32', law: '交办运〔2023〕52号', article: '第三条' };

export interface Sign {
  readonly law: LawReference;
  /** For whom it was made; a sign says nothing of others. */
  readonly kinds: readonly CarrierKind[];
}

const ROAD: readonly CarrierKind[] = ['passenger', 'dangerous-goods', 'freight', 'urban'];

/** Each alone makes a danger major. A person says which of them holds; nothing is read off a text. */
export const SIGNS = {
  /** No licence, or one that has run out. */
  licence: { law: SIGNS_OF, kinds: ROAD },
  /** A scrapped, altered or failed vehicle. */
  vehicle: { law: SIGNS_OF, kinds: ROAD },
  /** 「三超一疲劳」 over long and not corrected, or dealt with late; a driver with all points gone at the wheel. */
  driving: { law: SIGNS_OF, kinds: ROAD },
  /** On the road against an order to stop in red or orange weather. */
  weather: { law: SIGNS_OF, kinds: ROAD },
  /** A passenger line over 800 km without an assessment, or without the stop or relay from 2 to 5 in the morning. */
  'long-line': { law: { rule: 'SAF-33', law: '交办运〔2023〕52号', article: '第四条第一项' }, kinds: ['passenger'] },
} as const satisfies Readonly<Record<string, Sign>>;
export type SignName = keyof typeof SIGNS;
export const SIGN_NAMES = Object.keys(SIGNS) as readonly SignName[]; // its own keys

/** What checks may look at: published by the bureau, and nothing else (OVS-08). */
export const CHECK_ITEMS = [
  '安全生产责任制和管理制度',
  '隐患排查治理台账',
  '从业人员资格和培训',
  '车辆技术状况和维护',
  '动态监控',
  '许可证件和经营范围',
  '应急预案和演练',
  '消防和设施设备',
  '施工现场防护',
  '恶劣天气停运执行情况',
] as const;

/** Why a check is made. Only the first two are of the plan and count against the cap. */
export const CAUSES = ['planned', 'season', 'clue', 'accident', 'recheck'] as const;
export type CheckCause = (typeof CAUSES)[number];
export const isOfThePlan = (cause: CheckCause): boolean => cause === 'planned' || cause === 'season';

/** The published cap on checks of the plan in a year, by grade; the number is the bureau's (OVS-09 names none). */
export const YEARLY_CAP: Readonly<Record<RiskGrade, number>> = { low: 1, general: 2, larger: 3, major: 4 };
/** A check at a peak season may go beyond the cap, once in a year. */
export const SEASON_RAISE = 1;
/** Two checks that lie nearer are made one. */
export const MERGE_DAYS = 15;

/** Months from one check to the next, by grade; a setting. */
const MONTHS_BETWEEN: Readonly<Record<RiskGrade, number>> = { low: 24, general: 12, larger: 6, major: 3 };

export interface Season {
  readonly name: 'spring' | 'may' | 'summer' | 'october';
  readonly from: Day;
  readonly to: Day;
}

function season(name: Season['name'], first: string, last: string): Season {
  const [from, to] = [parseDay(first), parseDay(last)];
  if (!from || !to) throw new Error(`no days ${first} to ${last}`);
  return { name, from, to };
}

/** 春运、五一、暑运、国庆, as announced or set for each year; a year that is not here raises nothing. */
export const SEASONS: readonly Season[] = [
  season('spring', '2026-02-02', '2026-03-13'),
  season('may', '2026-04-28', '2026-05-05'),
  season('summer', '2026-07-01', '2026-08-31'),
  season('october', '2026-09-28', '2026-10-08'),
];

/** Whose traffic peaks with people's journeys. */
const IN_SEASON: readonly CarrierKind[] = ['passenger', 'urban', 'station'];

export const seasonOn = (day: Day): Season | null => SEASONS.find(({ from, to }) => day >= from && day <= to) ?? null;

/** By when the next check of the plan is owed: after the months of the grade; a peak season in between brings it forward. */
export function nextCheckBy({ grade, kind }: { readonly grade: RiskGrade; readonly kind: CarrierKind }, from: Day): Day {
  const usual = addMonths(from, MONTHS_BETWEEN[grade]);
  if (grade === 'low' || !IN_SEASON.includes(kind)) return usual;
  const peak = SEASONS.find((one) => one.from > addDays(from, 30) && one.from < usual);
  return peak ? peak.from : usual;
}

export const capOf = (grade: RiskGrade, cause: CheckCause): number => YEARLY_CAP[grade] + (cause === 'season' ? SEASON_RAISE : 0);

export const sameYear = (one: Day, other: Day): boolean => yearOf(one) === yearOf(other);
