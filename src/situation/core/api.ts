// The wire of the situation page: pace of a year and transmission of what was issued in it, for one unit and all below it.
import { z } from 'zod';
import { parseDay } from '#kernel';
import { DayText, IdText as Id, route } from '#platform';
import { UNIT_KINDS } from '#people';

const Count = z.number().int();
const Share = z.number().nullable();

export const Query = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().describe('this year where it is left out'),
  unit: Id.optional().describe('this unit and all below it; the first that I may see where it is left out'),
  asOf: DayText.optional().describe('as it stood at the end of this past day; the present where it is left out'),
});

/** The views that can be taken away as a spreadsheet. */
export const SHEET_VIEWS = ['pace', 'transmission', 'causes', 'lasting', 'relapse', 'comparison', 'burden'] as const;
export type SheetView = (typeof SHEET_VIEWS)[number];

const UnitRef = z.object({ id: Id, name: z.string() });

/** The unit that the page is about, where it hangs, and others to choose from. */
const Frame = {
  /** From the end of which day it is seen: today, or the past day that was asked for. */
  today: DayText,
  /** A past day was asked for: the matters behind a count can not be listed as they were. */
  past: z.boolean(),
  /** Today by the clock, the last day that may be asked for. */
  latest: DayText,
  year: z.number().int(),
  /** Up to which day it is counted: today, or the last day of a year that is over. */
  asOf: DayText,
  unit: UnitRef,
  /** From the top that I may see down to the unit, without it. */
  above: z.array(UnitRef),
  /** The topmost units that I may see. */
  tops: z.array(UnitRef),
};

const Place = {
  unit: UnitRef,
  parent: Id.nullable(),
  depth: z.number().int(),
  kind: z.enum(UNIT_KINDS),
  /** Has units below it. */
  divisible: z.boolean(),
};

export const PaceNumbers = z.object({
  planned: Count,
  done: Count,
  expected: Count,
  expectedDone: Count,
  debt: Count,
  carried: Count,
  closed: Count,
  recent: Count,
  share: Share,
  elapsed: z.number(),
  verdict: z.enum(['not-enough', 'ahead', 'near', 'behind']),
  half: z.object({ passed: z.boolean(), reached: z.boolean().nullable(), missing: Count }),
  ahead: Count,
  remaining: Count,
  weeksLeft: z.number(),
  neededRate: Share,
  recentRate: z.number(),
  clearsOn: DayText.nullable(),
});
export type PaceNumbers = z.infer<typeof PaceNumbers>;

const Spread = z.object({ low: Count, median: Count, high: Count });

/** In eight of ten forecasts the truth lies from low to high, early to late. */
export const ForecastNumbers = z.discriminatedUnion('answer', [
  z.object({ answer: z.enum(['year-over', 'nothing-left', 'not-enough']) }),
  z.object({
    answer: z.literal('forecast'),
    closed: Spread,
    left: Spread,
    clears: z.object({ early: DayText.nullable(), median: DayText.nullable(), late: DayText.nullable() }),
  }),
]);
export type ForecastNumbers = z.infer<typeof ForecastNumbers>;

const PaceSide = PaceNumbers.extend({ forecast: ForecastNumbers });
export type PaceSide = z.infer<typeof PaceSide>;

/** `own` counts what the unit leads itself, `all` also what is led below it. */
export const PaceRow = z.object({ ...Place, own: PaceSide, all: PaceSide });
export type PaceRow = z.infer<typeof PaceRow>;

const Point = z.object({ day: DayText, count: Count });

export const paceRoute = route({
  id: 'pace',
  method: 'GET',
  path: '/api/situation/pace',
  summary: 'Done against the calendar, debt and the rate that clears it, per unit',
  access: 'signed-in',
  right: 'readers',
  query: Query,
  reply: z.object({
    ...Frame,
    /** The unit itself first, then those below it, parents before children. */
    rows: z.array(PaceRow),
    curve: z.object({ planned: z.array(Point), closed: z.array(Point) }),
  }),
});

export const TransmissionNumbers = z.object({
  issued: Count,
  acknowledged: Count,
  divisible: Count,
  brokenDown: Count,
  reported: Count,
  finished: Count,
  due: Count,
  dueDone: Count,
});
export type TransmissionNumbers = z.infer<typeof TransmissionNumbers>;

const StageName = z.enum(['acknowledged', 'broken-down', 'reported', 'finished', 'result']);
const LevelRef = z.object({ depth: z.number().int(), kind: z.enum(UNIT_KINDS) });

export const TransmissionRow = z.object({ ...Place, own: TransmissionNumbers, all: TransmissionNumbers });
export type TransmissionRow = z.infer<typeof TransmissionRow>;

export const transmissionRoute = route({
  id: 'transmission',
  method: 'GET',
  path: '/api/situation/transmission',
  summary: 'How far what was issued in the year has come, per unit and per level, and where it cools most',
  access: 'signed-in',
  right: 'readers',
  query: Query,
  reply: z.object({
    ...Frame,
    rows: z.array(TransmissionRow),
    levels: z.array(LevelRef.extend({ units: Count, counts: TransmissionNumbers })),
    cooling: z
      .object({ stage: StageName, from: LevelRef, to: LevelRef, fromShare: z.number(), toShare: z.number() })
      .nullable()
      .describe('the largest drop of a share from one level to the next'),
  }),
});

export const LookBackNumbers = z.object({ lookedBack: Count, neverDone: Count, cameBack: Count });

export const LastingRow = z.object({ ...Place, own: LookBackNumbers, all: LookBackNumbers });
export type LastingRow = z.infer<typeof LastingRow>;

export const lastingRoute = route({
  id: 'lasting',
  method: 'GET',
  path: '/api/situation/lasting',
  summary: 'Of the closings of the year that were looked back at: how many had never been done, how many came back, per unit',
  access: 'signed-in',
  right: 'readers',
  query: Query,
  reply: z.object({ ...Frame, rows: z.array(LastingRow) }),
});

const Compared = z.object({ ...Place, count: Count, of: Count });

/** One unit among its siblings. There is no form of it without exposure, interval, shrunk estimate and band. */
export const RankedUnit = Compared.extend({
  share: z.number(),
  low: z.number(),
  high: z.number(),
  shrunk: z.number(),
  band: Count,
});
export type RankedUnit = z.infer<typeof RankedUnit>;

export const COMPARED = ['result', 'came-back', 'never-done'] as const;

export const ComparedLevel = z.object({
  ...LevelRef.shape,
  comparisons: z.array(
    z.object({
      measure: z.enum(COMPARED),
      better: z.enum(['high', 'low']),
      pooled: Share,
      weight: z.number().nullable().describe('matters that the pooled share weighs; null where units differ only by chance'),
      ranked: z.array(RankedUnit).describe('the best first; no order within a band'),
      few: z.array(Compared).describe('too little to say anything; in the order of the organisation'),
    }),
  ),
});
export type ComparedLevel = z.infer<typeof ComparedLevel>;

/** Takes a year and a unit like every view: no order, no cut and no form without intervals can be asked for. */
export const comparisonRoute = route({
  id: 'comparison',
  method: 'GET',
  path: '/api/situation/comparison',
  summary: 'Units of one level side by side: rates with exposure, interval and shrunk estimate; bands instead of ranks',
  access: 'signed-in',
  right: 'readers',
  query: Query,
  reply: z.object({ ...Frame, levels: z.array(ComparedLevel) }),
});

const Causes = z.object({
  'understanding-objective': Count,
  'understanding-subjective': Count,
  'attitude-objective': Count,
  'attitude-subjective': Count,
  'method-objective': Count,
  'method-subjective': Count,
});
const CauseName = Causes.keyof();

export const DelayNumbers = z.object({ due: Count, delayed: Count, causes: Causes });
export type DelayNumbers = z.infer<typeof DelayNumbers>;

export const CausesRow = z.object({ ...Place, own: DelayNumbers, all: DelayNumbers });
export type CausesRow = z.infer<typeof CausesRow>;

export const causesRoute = route({
  id: 'causes',
  method: 'GET',
  path: '/api/situation/causes',
  summary: 'Of what is due in the year: whose delay is on record, and by which cause, per unit, per level and per month',
  access: 'signed-in',
  right: 'readers',
  query: Query,
  reply: z.object({
    ...Frame,
    rows: z.array(CausesRow),
    levels: z.array(LevelRef.extend({ units: Count, counts: DelayNumbers })),
    /** By the month of the due day, the unit and all below it; months without a delay are left out. */
    months: z.array(z.object({ month: DayText, counts: DelayNumbers })),
    change: z
      .object({ name: CauseName, before: z.number(), after: z.number() })
      .nullable()
      .describe('the cause whose share moved most from the last three months but three to the last three'),
  }),
});

export const RelapseClass = z.object({
  kind: z.enum(['problem', 'measure', 'target', 'prohibition']),
  /** Closings, those that came back included. */
  closings: Count,
  /** Commitments that came back at least once, whenever. */
  cameBack: Count,
  /** Empty where too few are watched. */
  steps: z.array(z.object({ week: Count, atRisk: Count, cameBack: Count, share: z.number(), low: z.number(), high: z.number() })),
});
export type RelapseClass = z.infer<typeof RelapseClass>;

export const relapseRoute = route({
  id: 'relapse',
  method: 'GET',
  path: '/api/situation/relapse',
  summary: 'How long what was closed stays closed, week by week after closing, by class, for the unit and all below it',
  access: 'signed-in',
  right: 'readers',
  query: Query,
  reply: z.object({ ...Frame, classes: z.array(RelapseClass) }),
});

/** The tables of a view as xlsx: the same rows as its route gives, for the same eyes, and a sheet that explains them. Answers with bytes. */
export const sheetRoute = route({
  id: 'situation-sheet',
  method: 'GET',
  path: '/api/situation/:view/sheet.xlsx',
  summary: 'What a view of the situation shows, as a spreadsheet, with what each column means',
  access: 'signed-in',
  right: 'readers',
  audited: 'export',
  params: z.object({ view: z.enum(SHEET_VIEWS) }),
  query: Query,
  reply: z.unknown(),
});

export const BurdenNumbers = z.object({ visit: Count, meeting: Count, report: Count, form: Count, photo: Count });

export const BurdenRow = z.object({ ...Place, own: BurdenNumbers, all: BurdenNumbers });
export type BurdenRow = z.infer<typeof BurdenRow>;

export const burdenRoute = route({
  id: 'burden',
  method: 'GET',
  path: '/api/situation/burden',
  summary: 'What was asked of each unit in a week, by kind: visits, meetings, reports, forms, photos',
  access: 'signed-in',
  right: 'readers',
  query: z.object({
    week: DayText.refine((text) => parseDay(text) !== null)
      .optional()
      .describe('any day of the week; this week where it is left out'),
    unit: Query.shape.unit,
  }),
  reply: z.object({ ...Frame, week: z.object({ from: DayText, to: DayText }), rows: z.array(BurdenRow) }),
});
