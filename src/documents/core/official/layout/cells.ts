// Widths in characters of the grid: what stands in a cell of its own, and what takes half of one.

/** Latin letters, digits and signs take half a cell; everything else, × and · included, a whole one. */
export const cellsOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (isNarrow(sign) ? 0.5 : 1), 0);

const isNarrow = (sign: string): boolean => sign < '\u00a7' || (sign > '\u00b7' && sign < '\u2000' && sign !== '×');
