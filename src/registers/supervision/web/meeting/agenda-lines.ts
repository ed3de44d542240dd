// The agenda while it is drawn up: what the server proposed and what the convener added, in an order, some of it left out.
import type { BodyOf, ReplyOf } from '#platform';
import type { supervisionApi } from '#registers/supervision';

export type Proposed = ReplyOf<typeof supervisionApi.agendaRoute>['items'][number];

export interface AgendaLine {
  readonly key: string;
  readonly taken: boolean;
  readonly title: string;
  readonly unit: string | null;
  /** Null for an item of the convener's own. */
  readonly proposed: Proposed | null;
}

/** A new proposal in place of the one before: own items stay, and so does what was left out. */
export function proposedAnew(lines: readonly AgendaLine[], items: readonly Proposed[]): readonly AgendaLine[] {
  const left = new Set(lines.filter(({ taken }) => !taken).map(({ key }) => key));
  const fresh = items.map((item): AgendaLine => {
    const { commitment: key, title, unit } = item;
    return { key, taken: !left.has(key), title, unit: unit.id, proposed: item };
  });
  return [...fresh, ...lines.filter(({ proposed }) => proposed === null)];
}

/** One place up (-1) or down (1); at the end of the list it stays. */
export function moved(lines: readonly AgendaLine[], index: number, step: 1 | -1): readonly AgendaLine[] {
  const [one, other] = [lines[index], lines[index + step]];
  return one && other ? lines.with(index, other).with(index + step, one) : lines;
}

export const withOwn = (lines: readonly AgendaLine[], title: string, unit: string | null): readonly AgendaLine[] => [
  ...lines,
  { key: `own ${lines.length} ${title}`, taken: true, title, unit, proposed: null },
];

export const taken = (lines: readonly AgendaLine[]): readonly AgendaLine[] => lines.filter((line) => line.taken);

/** As it is sent: a commitment by its id, anything else by its words. */
export const agendaBody = (lines: readonly AgendaLine[]): AgendaBody =>
  taken(lines).map(({ proposed, title, unit }) =>
    proposed ? { commitment: proposed.commitment } : { title, unit },
  ) as AgendaBody; // ids as the server gave them

type AgendaBody = BodyOf<typeof supervisionApi.conveneRoute>['agenda'];
