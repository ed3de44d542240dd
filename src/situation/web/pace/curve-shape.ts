// Where the lines of the curve run: days across, counts upwards, in the units of the picture.
import { type Day, addDays, addMonths } from '#kernel';
import { type Period, positionOf } from '#situation';

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Point {
  readonly day: Day;
  readonly count: number;
}

/** A round number of at least `most`, of which a quarter is whole. */
export function roundTop(most: number): number {
  const tenth = 10 ** Math.floor(Math.log10(Math.max(most, 4)));
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * tenth).filter((step) => step % 4 === 0);
  return steps.find((step) => step >= most) ?? 20 * tenth;
}

export interface Shape {
  readonly top: number;
  readonly x: (day: Day) => number;
  readonly y: (count: number) => number;
  readonly line: (points: readonly Point[]) => string;
}

export function shapeOf(points: readonly Point[], period: Period, box: Box): Shape {
  const top = roundTop(Math.max(...points.map(({ count }) => count), 0));
  const x = (day: Day): number => box.left + positionOf(day, period) * (box.width - box.left - box.right);
  const y = (count: number): number => box.height - box.bottom - (count / top) * (box.height - box.top - box.bottom);
  const line = (of: readonly Point[]): string =>
    of.map(({ day, count }) => `${x(day).toFixed(1)},${y(count).toFixed(1)}`).join(' ');
  return { top, x, y, line };
}

/** The count by the end of a day: that of the last point up to it. */
export const countBy = (points: readonly Point[], day: Day): number => points.findLast((point) => point.day <= day)?.count ?? 0;

/** The last days of the twelve months. */
export const monthEnds = ({ first }: Period): readonly Day[] =>
  Array.from({ length: 12 }, (_, month) => addDays(addMonths(first, month + 1), -1));
