// Which closings are looked back at: a random share, larger where experience says that a closing is worth less.
import { type Day, type MatterId, addDays } from '#kernel';
import type { Stage } from './look-back.ts';

/** What makes a closing worth a second look. */
export type Risk = 'late' | 'returned' | 'extended' | 'checked-by-own-unit' | 'over-open-parts' | 'came-back-before';

/** The bureau's settings, in percentage points; none of them is law. */
export const CHANCES = {
  stages: [
    { days: 30, chance: 30 },
    { days: 90, chance: 20 },
    { days: 180, chance: 10 },
  ],
  risks: {
    late: 10,
    returned: 15,
    extended: 10,
    'checked-by-own-unit': 20,
    'over-open-parts': 15,
    'came-back-before': 40,
  },
} as const satisfies {
  readonly stages: readonly { readonly days: number; readonly chance: number }[];
  readonly risks: Readonly<Record<Risk, number>>;
};

/**
 * A number from 0 to 99 out of the random part of an id (UUIDv7, RFC 9562: the last 62 bits). Nobody can know it before the
 * id is drawn, and everybody can count it again afterwards.
 */
export const draw = (id: MatterId): number => Number(BigInt(`0x${id.slice(-12)}`) % 100n);

/** The three stages after a closing, drawn by one fresh id each. Days are calendar days after the day of closing. */
export function drawStages(closedOn: Day, risk: readonly Risk[], id: (n: number) => MatterId): readonly Stage[] {
  const more = [...new Set(risk)].reduce((sum, each) => sum + CHANCES.risks[each], 0);
  return CHANCES.stages.map(({ days, chance: base }, n) => {
    const chance = Math.min(100, base + more);
    return { days, due: addDays(closedOn, days), chance, drawn: draw(id(n)) < chance, found: null, foundOn: null };
  });
}
