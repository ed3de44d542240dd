// One measure of one level, as it came, and which figure opens its matters.
import type { LookBackFigure, TransmissionFigure, situationApi } from '#situation';

export type Compared = situationApi.ComparedLevel['comparisons'][number];

/** The matters that a share is of. */
export const wholeOf = ({ measure }: Compared): TransmissionFigure | LookBackFigure =>
  measure === 'result' ? 'due' : 'looked-back';
