// One line of the table that the bench prints.
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly ratio: string;
  readonly target: string;
}

export const markdown = (lines: readonly Line[]): string =>
  [
    '| What | Figure | Ratio | Target |',
    '|---|---|---|---|',
    ...lines.map(({ what, figure, ratio, target }) => `| ${what} | ${figure} | ${ratio} | ${target} |`),
  ].join('\n');

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const percent = (value: number): string => `${Math.round(value * 100)} %`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')} /s`;
