// The lines of a per-item roll-out, from a column of a spreadsheet or from what was pasted.

export const ROLLOUT_LIMIT = 2000;
const LONGEST = 100;

export interface RolloutLines {
  readonly items: readonly string[];
  /** Lines that were said twice, are too long, or come after the 2,000th; empty ones don't count. */
  readonly skipped: number;
}

export function rolloutLines(lines: readonly string[]): RolloutLines {
  const said = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const items = [...new Set(said)].filter((line) => line.length <= LONGEST).slice(0, ROLLOUT_LIMIT);
  return { items, skipped: said.length - items.length };
}
