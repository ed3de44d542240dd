// How a unit takes what is asked of it. Most are warm; some are cold on purpose, each in its own way, so that the situation
// page has something to find: slow to acknowledge, silent, late.
import type { Unit, UnitPath } from '#people';
import { isWithin } from '#people';

export interface Temper {
  /** Work days until it acknowledges, on average. */
  readonly ack: number;
  /** Share that it never answers. */
  readonly ignores: number;
  readonly breaksDown: number;
  /** Share on which it ever reports. */
  readonly reports: number;
  /** Days after the due day on which it is done, from and to; negative is early. */
  readonly slip: readonly [number, number];
  readonly returned: number;
  readonly cause: 'understanding' | 'attitude' | 'method';
}

const WARM: Temper = {
  ...{ ack: 1, ignores: 0.01, breaksDown: 0.85, reports: 0.97, slip: [-18, 3], returned: 0.08, cause: 'method' },
};

const COLD: readonly (readonly [readonly string[], Partial<Temper>])[] = [
  [['白河支队', '茶亭大队'], { ack: 5, ignores: 0.14, breaksDown: 0.5, cause: 'understanding' }],
  [['云泽支队', '平阳大队'], { ack: 2, reports: 0.5, slip: [10, 45], cause: 'attitude' }],
  [['科技信息处', '港航支队', '竹溪大队'], { slip: [8, 40], returned: 0.25, cause: 'method' }],
];

/** The temper of a unit: its own coldness or that of a unit above it, and a little colder with each level down. */
export function temperOf(unit: Unit, units: readonly Unit[]): Temper {
  const cold = COLD.find(([names]) =>
    units.some(({ shortName, path }) => names.includes(shortName) && isWithin(unit.path, path satisfies UnitPath)),
  );
  const temper = { ...WARM, ...cold?.[1] };
  const below = unit.kind === 'brigade' ? 1 : unit.kind === 'station' ? 2 : 0;
  return {
    ...temper,
    ack: temper.ack + 0.5 * below,
    ignores: temper.ignores + 0.02 * below,
    reports: temper.reports - 0.06 * below,
    slip: [temper.slip[0], temper.slip[1] + 3 * below],
  };
}
