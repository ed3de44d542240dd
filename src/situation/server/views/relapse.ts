// How long what was closed stays closed.
import type { Reader } from '#platform/server';
import { relapseCurve, relapseTables, situationApi as api } from '#situation';
import { sumClosings } from '../cause-store.ts';
import { type Frame, frameBody } from '../frame.ts';
import { idsOf } from './rows.ts';
import { viewOf } from './view.ts';

async function readRelapse(reader: Reader, frame: Frame) {
  const closings = await sumClosings(reader, idsOf(frame), frame.past);
  const classes = closings.map(({ kind, weeks, cameBack }) => ({
    kind,
    cameBack,
    closings: weeks.reduce((sum, { closed }) => sum + closed, 0),
    steps: [...relapseCurve(weeks, frame.today)],
  }));
  return { ...frameBody(frame), classes };
}

export const relapseView = viewOf(api.relapseRoute, readRelapse, relapseTables);
