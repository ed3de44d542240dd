// How far what was issued has come, unit by unit and level by level.
import type { UnitId } from '#kernel';
import type { Reader } from '#platform/server';
import {
  NO_TRANSMISSION,
  type TransmissionCounts,
  addTransmission,
  largestDrop,
  situationApi as api,
  transmissionTables,
} from '#situation';
import { type Frame, frameBody } from '../frame.ts';
import { sumTransmission } from '../tally-store.ts';
import { idsOf, levelsOf, rowsOf } from './rows.ts';
import { viewOf } from './view.ts';

async function readTransmission(reader: Reader, frame: Frame) {
  const { period, divisible } = frame;
  const passed = await sumTransmission(reader, idsOf(frame), period, frame.past);
  const own = new Map(
    [...passed].map(([unit, counts]): [UnitId, TransmissionCounts] => [
      unit,
      { ...counts, divisible: divisible.has(unit) ? counts.issued : 0 },
    ]),
  );
  const rows = rowsOf(frame, own, NO_TRANSMISSION, addTransmission);
  const levels = levelsOf(frame, own, NO_TRANSMISSION, addTransmission);
  return { ...frameBody(frame), rows, levels, cooling: largestDrop(levels) };
}

export const transmissionView = viewOf(api.transmissionRoute, readTransmission, transmissionTables);
