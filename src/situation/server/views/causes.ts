// Why what is late is late, by unit, level and month.
import type { Reader } from '#platform/server';
import { NO_DELAYS, addDelays, causesTables, largestCauseChange, situationApi as api } from '#situation';
import { sumDelays } from '../cause-store.ts';
import { type Frame, frameBody } from '../frame.ts';
import { idsOf, levelsOf, rowsOf } from './rows.ts';
import { viewOf } from './view.ts';

async function readCauses(reader: Reader, frame: Frame) {
  const { own, byMonth } = await sumDelays(reader, idsOf(frame), frame.period, frame.past);
  const months = [...byMonth]
    .filter(([, counts]) => counts.delayed > 0)
    .map(([month, counts]) => ({ month, counts }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    ...frameBody(frame),
    rows: rowsOf(frame, own, NO_DELAYS, addDelays),
    levels: levelsOf(frame, own, NO_DELAYS, addDelays),
    months,
    change: largestCauseChange(byMonth, frame.period.monthOfAsOf),
  };
}

export const causesView = viewOf(api.causesRoute, readCauses, causesTables);
