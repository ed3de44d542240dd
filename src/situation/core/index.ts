// The situation's pure part: pace and transmission as arithmetic over counts, and the way from a figure to its matters.
export * as situationApi from './api.ts';
export { type BurdenCounts, NO_BURDEN, addBurden, totalBurden, weekAround } from './burden.ts';
export { type CountsByDay, type Curve, type CurvePoint, curveOf, positionOf } from './curve.ts';
export { type Common, type Comparison, type Counted, type Ranked, commonOf, compare, shrink } from './comparison.ts';
export {
  type DaySpread,
  type Forecast,
  type Spread,
  ENOUGH_CLOSINGS,
  ENOUGH_WEEKS,
  FORECAST_WEEKS,
  addWeeks,
  closingsAhead,
  forecastOf,
  forecastWeeks,
  weeklyOf,
} from './forecast.ts';
export {
  COUNTED_REGISTER,
  type DelayFigure,
  type Figure,
  type FigureFilter,
  LOOK_BACKS,
  type LookBackFigure,
  type PaceFigure,
  type TransmissionFigure,
  type Whose,
  mattersBehind,
} from './figures.ts';
export { ENOUGH, NO_PACE, type Pace, type PaceCounts, type PaceVerdict, addPace, paceOf } from './pace.ts';
export {
  ENOUGH_LOOK_BACKS,
  type LookBackCounts,
  NO_LOOK_BACKS,
  type Rate,
  addLookBacks,
  rateOf,
} from './lasting.ts';
export {
  CAUSE_STEPS,
  DELAYS,
  type DelayCounts,
  type DelayName,
  NO_DELAYS,
  addDelays,
  causeColour,
  causeShare,
  delaysOf,
  largestCauseChange,
} from './causes.ts';
export {
  type ClosingWeek,
  ITEM_CLASSES,
  type ItemClass,
  RELAPSE_WEEKS,
  type RelapseStep,
  relapseCurve,
} from './relapse.ts';
export { causeNames, classNames } from './sheets/cause-names.ts';
export { burdenTables } from './sheets/burden-tables.ts';
export { causesTables } from './sheets/causes-tables.ts';
export { relapseTables } from './sheets/relapse-tables.ts';
export { type Period, elapsedShare, periodOf, weeksLeft } from './period.ts';
export { comparisonTables } from './sheets/comparison-tables.ts';
export { lastingTables } from './sheets/lasting-tables.ts';
export { paceTables } from './sheets/pace-tables.ts';
export { type Table, cellIn } from './sheets/table.ts';
export { transmissionTables } from './sheets/transmission-tables.ts';
export { viewNames } from './view-names.ts';
export { type TreeUnit, rollUp, withUnitsBelow } from './rollup.ts';
export { situationRefusals } from './words.ts';
export {
  type Cell,
  type Cooling,
  type Level,
  type Loss,
  NO_TRANSMISSION,
  STAGES,
  type Stage,
  type TransmissionCounts,
  addTransmission,
  cellsOf,
  coldestStep,
  largestDrop,
  warmth,
} from './transmission.ts';
