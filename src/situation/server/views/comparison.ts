// Units of one level side by side, each with all below it.
import type { UnitId } from '#kernel';
import { type Unit, depthOf } from '#people';
import type { Reader } from '#platform/server';
import {
  NO_LOOK_BACKS,
  NO_TRANSMISSION,
  addLookBacks,
  addTransmission,
  compare,
  comparisonTables,
  rollUp,
  situationApi as api,
} from '#situation';
import { type Frame, frameBody, placeOf } from '../frame.ts';
import { sumLookBacks, sumTransmission } from '../tally-store.ts';
import { idsOf } from './rows.ts';
import { viewOf } from './view.ts';

type Measure = (typeof api.COMPARED)[number];
type CountOf = (unit: Unit) => { readonly count: number; readonly of: number };

async function countsOf(reader: Reader, frame: Frame): Promise<Readonly<Record<Measure, CountOf>>> {
  const { units, period, past, divisible } = frame;
  const [passed, found] = await Promise.all([
    sumTransmission(reader, idsOf(frame), period, past),
    sumLookBacks(reader, idsOf(frame), period, past),
  ]);
  const issued = new Map(
    [...passed].map(([id, counts]) => [id, { ...counts, divisible: divisible.has(id) ? counts.issued : 0 }]),
  );
  const results = rollUp(units, issued, NO_TRANSMISSION, addTransmission);
  const lookBacks = rollUp(units, found, NO_LOOK_BACKS, addLookBacks);
  const of = ({ id }: { readonly id: UnitId }) => lookBacks.get(id) ?? NO_LOOK_BACKS;
  return {
    result: ({ id }) => {
      const { due, dueDone } = results.get(id) ?? NO_TRANSMISSION;
      return { count: dueDone, of: due };
    },
    'came-back': (unit) => ({ count: of(unit).cameBack, of: of(unit).lookedBack }),
    'never-done': (unit) => ({ count: of(unit).neverDone, of: of(unit).lookedBack }),
  };
}

/** Units of one kind at one depth; one by itself is compared with nobody. */
function siblingsOf({ units }: Frame): readonly (readonly [Unit, ...Unit[]])[] {
  const levels = Map.groupBy(units, ({ path, kind }) => `${depthOf(path)} ${kind}`);
  return [...levels.values()].flatMap(([first, ...others]) => (first && others.length > 0 ? [[first, ...others] as const] : []));
}

async function readComparison(reader: Reader, frame: Frame) {
  const counts = await countsOf(reader, frame);
  const levels = siblingsOf(frame)
    .map((siblings) => ({
      depth: depthOf(siblings[0].path),
      kind: siblings[0].kind,
      comparisons: api.COMPARED.map((measure) => {
        const better = measure === 'result' ? ('high' as const) : ('low' as const);
        const { common, ranked, few } = compare(
          siblings.map((unit) => ({ unit, ...counts[measure](unit) })),
          better,
        );
        const weight = common && Number.isFinite(common.weight) ? common.weight : null;
        const place = <Counts extends object>({ unit, ...numbers }: { readonly unit: Unit } & Counts) => ({
          ...placeOf(unit, frame.divisible),
          ...numbers,
        });
        return { measure, better, pooled: common?.mean ?? null, weight, ranked: ranked.map(place), few: few.map(place) };
      }),
    }))
    .sort((a, b) => a.depth - b.depth);
  return { ...frameBody(frame), levels };
}

export const comparisonView = viewOf(api.comparisonRoute, readComparison, comparisonTables);
