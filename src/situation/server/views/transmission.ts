// How far what was issued has come, unit by unit and level by level.
import type { UnitId } from '#kernel';
import { UNIT_KINDS, type UnitKind, depthOf } from '#people';
import type { Reader } from '#platform/server';
import {
  type Level,
  NO_TRANSMISSION,
  type TransmissionCounts,
  addTransmission,
  largestDrop,
  situationApi as api,
  transmissionTables,
} from '#situation';
import { type Frame, frameBody } from '../frame.ts';
import { sumTransmission } from '../tally-store.ts';
import { idsOf, rowsOf } from './rows.ts';
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
  const levels = levelsOf(frame, own);
  return { ...frameBody(frame), rows, levels: [...levels], cooling: largestDrop(levels) };
}

/** Units of one kind at one depth, from the top down. */
function levelsOf({ units }: Frame, own: ReadonlyMap<UnitId, TransmissionCounts>): readonly Level<UnitKind>[] {
  const levels = new Map<string, Level<UnitKind>>();
  for (const { id, path, kind } of units) {
    const depth = depthOf(path);
    const held = levels.get(`${depth} ${kind}`) ?? { depth, kind, units: 0, counts: NO_TRANSMISSION };
    const counts = addTransmission(held.counts, own.get(id) ?? NO_TRANSMISSION);
    levels.set(`${depth} ${kind}`, { ...held, units: held.units + 1, counts });
  }
  return [...levels.values()].sort((a, b) => a.depth - b.depth || UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind));
}

export const transmissionView = viewOf(api.transmissionRoute, readTransmission, transmissionTables);
