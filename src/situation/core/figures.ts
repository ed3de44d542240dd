// From a figure to the matters behind it: the filter of the matter list whose total is that figure.
import { type UnitId, addDays } from '#kernel';
import type { mattersApi } from '#matters';
import type { DelayName } from './causes.ts';
import type { Period } from './period.ts';
import type { ItemClass } from './relapse.ts';

/** The register that the situation counts. */
export const COUNTED_REGISTER = 'commitments';
/** The register that says what has lasted. */
export const LOOK_BACKS = 'look-backs';

export type PaceFigure = 'planned' | 'done' | 'expected' | 'expectedDone' | 'debt' | 'carried' | 'ahead' | 'closed' | 'recent';
export type TransmissionFigure = 'issued' | 'acknowledged' | 'broken-down' | 'reported' | 'finished' | 'due' | 'result';
export type LookBackFigure = 'looked-back' | 'never-done' | 'came-back';
export type DelayFigure = 'delayed' | `delay-${DelayName}`;
export type RelapseFigure = `relapsed-${ItemClass}`;
export type Figure = PaceFigure | TransmissionFigure | LookBackFigure | DelayFigure | RelapseFigure;

/** Whose: those that the unit itself leads, or also those of all units below it. */
export interface Whose {
  readonly unit: UnitId;
  readonly reach: 'own' | 'below';
}

export type FigureFilter = Partial<mattersApi.MatterFilter> & Pick<mattersApi.MatterFilter, 'register'>;

function narrowing(figure: Figure, p: Period): Partial<mattersApi.MatterFilter> {
  const inYear = { dueFrom: p.first, dueTo: p.last };
  switch (figure) {
    case 'planned':
      return { mark: 'due', ...inYear };
    case 'done':
      return { mark: 'due-done', ...inYear };
    case 'expected':
    case 'due':
      return { mark: 'due', dueFrom: p.first, dueTo: p.asOf };
    case 'expectedDone':
    case 'result':
      return { mark: 'due-done', dueFrom: p.first, dueTo: p.asOf };
    case 'debt':
      return { mark: 'due', status: 'open', dueTo: p.asOf };
    case 'carried':
      return { mark: 'due', status: 'open', dueFrom: p.first, dueTo: p.half };
    case 'ahead':
      return { mark: 'due', status: 'open', dueFrom: p.asOf < p.first ? p.first : addDays(p.asOf, 1), dueTo: p.last };
    case 'closed':
      return { mark: 'done', closedFrom: p.firstWeek, closedTo: addDays(p.lastWeek, 6) };
    case 'recent':
      return { mark: 'done', closedFrom: p.recentFrom, closedTo: addDays(p.recentTo, 6) };
    default:
      if (figure.startsWith('delay')) return { mark: figure, ...inYear };
      // Of all time: a list knows no day of an earlier closing.
      if (figure.startsWith('relapsed')) return { mark: figure };
      // By the month of issue; a look-back is opened on the day of the closing that it is about.
      return { mark: figure, openedFrom: p.first, openedTo: p.last };
  }
}

const OF_LOOK_BACKS: readonly Figure[] = ['looked-back', 'never-done', 'came-back'] satisfies readonly LookBackFigure[];

/** The filter under which the matter list holds exactly what the figure counts. */
export const mattersBehind = (figure: Figure, { unit, reach }: Whose, period: Period): FigureFilter => ({
  register: OF_LOOK_BACKS.includes(figure) ? LOOK_BACKS : COUNTED_REGISTER,
  unit,
  ...(reach === 'own' ? { reach } : {}),
  ...narrowing(figure, period),
});
