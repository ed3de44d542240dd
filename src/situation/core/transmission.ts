// Transmission 传导: how far what was issued has come, unit by unit and level by level, and where it cools most.
// Shares are only spoken of from five commitments on; fewer are shown as counts.
import { ENOUGH } from './pace.ts';

/** Commitments issued in the year, by how far they have come; and by result, those whose day has come. They add up. */
export interface TransmissionCounts {
  readonly issued: number;
  readonly acknowledged: number;
  /** Issued to units that have units below them, so that they could be broken down; and those that were. */
  readonly divisible: number;
  readonly brokenDown: number;
  readonly reported: number;
  readonly finished: number;
  /** Due in the year up to today, whenever issued; and those of them that are closed. */
  readonly due: number;
  readonly dueDone: number;
}

export const NO_TRANSMISSION: TransmissionCounts = {
  issued: 0,
  acknowledged: 0,
  divisible: 0,
  brokenDown: 0,
  reported: 0,
  finished: 0,
  due: 0,
  dueDone: 0,
};

export const addTransmission = (a: TransmissionCounts, b: TransmissionCounts): TransmissionCounts => ({
  issued: a.issued + b.issued,
  acknowledged: a.acknowledged + b.acknowledged,
  divisible: a.divisible + b.divisible,
  brokenDown: a.brokenDown + b.brokenDown,
  reported: a.reported + b.reported,
  finished: a.finished + b.finished,
  due: a.due + b.due,
  dueDone: a.dueDone + b.dueDone,
});

/** `result` is measured on what is due: what is not due yet has not cooled. */
export const STAGES = ['acknowledged', 'broken-down', 'reported', 'finished', 'result'] as const;
export type Stage = (typeof STAGES)[number];

/** `of` is what the share is of; `share` is null where that is nothing. */
export interface Cell {
  readonly stage: Stage;
  readonly count: number;
  readonly of: number;
  readonly share: number | null;
  /** Enough of them for the share to say something. */
  readonly enough: boolean;
}

const cell = (stage: Stage, count: number, of: number): Cell => ({
  stage,
  count,
  of,
  share: of > 0 ? count / of : null,
  enough: of >= ENOUGH,
});

/** One row of the heat picture, in the order of STAGES. */
export const cellsOf = (c: TransmissionCounts): readonly Cell[] => [
  cell('acknowledged', c.acknowledged, c.issued),
  cell('broken-down', c.brokenDown, c.divisible),
  cell('reported', c.reported, c.issued),
  cell('finished', c.finished, c.issued),
  cell('result', c.dueDone, c.due),
];

/** Something lost between two steps; `lost` is a share of those that had come so far. */
export interface Loss {
  readonly stage: Stage;
  readonly lost: number;
  readonly count: number;
  readonly of: number;
}

/**
 * The step at which most is lost: of the issued that were not acknowledged, of the acknowledged not reported on, of the due
 * not done. Breaking down is left out, since not everything has to be; so is `finished`, since not everything is due.
 * Null where nothing is lost, or too few have come to any step.
 */
export function coldestStep(c: TransmissionCounts): Loss | null {
  const steps: readonly (readonly [Stage, number, number])[] = [
    ['acknowledged', c.acknowledged, c.issued],
    ['reported', Math.min(c.reported, c.acknowledged), c.acknowledged],
    ['result', c.dueDone, c.due],
  ];
  const losses = steps
    .filter(([, , of]) => of >= ENOUGH)
    .map(([stage, count, of]): Loss => ({ stage, lost: 1 - count / of, count: of - count, of }))
    .filter(({ lost }) => lost > 0);
  return losses.reduce<Loss | null>((most, loss) => (most === null || loss.lost > most.lost ? loss : most), null);
}

/** One level of the tree: units of one kind at one depth. */
export interface Level<Kind extends string = string> {
  readonly depth: number;
  readonly kind: Kind;
  readonly units: number;
  readonly counts: TransmissionCounts;
}

export interface Cooling<Kind extends string = string> {
  readonly stage: Stage;
  readonly from: Pick<Level<Kind>, 'depth' | 'kind'>;
  readonly to: Pick<Level<Kind>, 'depth' | 'kind'>;
  readonly fromShare: number;
  readonly toShare: number;
}

/** The largest drop of a share from one level to the next below it; null where no two neighbours both have enough. */
export function largestDrop<Kind extends string>(levels: readonly Level<Kind>[]): Cooling<Kind> | null {
  let most: Cooling<Kind> | null = null;
  for (const upper of levels) {
    for (const lower of levels.filter(({ depth }) => depth === upper.depth + 1)) {
      const below = cellsOf(lower.counts);
      for (const [index, above] of cellsOf(upper.counts).entries()) {
        const under = below[index];
        if (!under?.enough || !above.enough || under.share === null || above.share === null) continue;
        const drop = above.share - under.share;
        if (drop > 0 && (most === null || drop > most.fromShare - most.toShare))
          most = {
            stage: above.stage,
            from: { depth: upper.depth, kind: upper.kind },
            to: { depth: lower.depth, kind: lower.kind },
            fromShare: above.share,
            toShare: under.share,
          };
      }
    }
  }
  return most;
}

/** Five steps of warmth for colouring a cell, 4 the warmest; null where there is too little to colour. */
export function warmth({ share, enough }: Cell): 0 | 1 | 2 | 3 | 4 | null {
  if (share === null || !enough) return null;
  if (share >= 0.95) return 4;
  if (share >= 0.85) return 3;
  if (share >= 0.7) return 2;
  return share >= 0.5 ? 1 : 0;
}
