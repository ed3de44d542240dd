// What lasted of what was closed.
import type { Reader } from '#platform/server';
import { NO_LOOK_BACKS, addLookBacks, lastingTables, situationApi as api } from '#situation';
import { type Frame, frameBody } from '../frame.ts';
import { sumLookBacks } from '../tally-store.ts';
import { idsOf, rowsOf } from './rows.ts';
import { viewOf } from './view.ts';

async function readLasting(reader: Reader, frame: Frame) {
  const own = await sumLookBacks(reader, idsOf(frame), frame.period, frame.past);
  return { ...frameBody(frame), rows: rowsOf(frame, own, NO_LOOK_BACKS, addLookBacks) };
}

export const lastingView = viewOf(api.lastingRoute, readLasting, lastingTables);
