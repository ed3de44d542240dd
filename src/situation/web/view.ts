// What the page shows, as it stands in the address: which view, whose year, which units, and their order.
import { type Day, parseDay } from '#kernel';
import { ASK_KINDS, type AskKind } from '#matters';
import type { ListState } from '#platform/web';

export const TABS = ['pace', 'transmission', 'causes', 'lasting', 'relapse', 'comparison', 'burden'] as const;
export type Tab = (typeof TABS)[number];
export type Reach = 'own' | 'below';

/** `next` is the unit and those right below it; a level (`2-brigade`) is every unit of one kind at one depth. */
export interface View {
  readonly tab: Tab;
  readonly rows: string;
  readonly reach: Reach;
  readonly sort: string;
}

export const viewOf = (state: ListState): View => ({
  tab: TABS.find((tab) => tab === state['tab']) ?? 'pace',
  rows: state['rows'] ?? 'next',
  reach: state['reach'] === 'own' ? 'own' : 'below',
  sort: state['sort'] ?? '',
});

/** The figure of the burden meter whose matters are shown: of which unit, and which kind of them all. */
export interface Behind {
  readonly of: string;
  readonly kind: AskKind | 'all';
}

export function behindOf(state: ListState): Behind | null {
  const of = state['of'];
  const kind = ASK_KINDS.find((one) => one === state['kind']) ?? 'all';
  return of === undefined ? null : { of, kind };
}

/** The week and unit that the burden meter is asked for; what is none is left out. */
export function burdenAskedOf(state: ListState): { readonly week?: string; readonly unit?: string } {
  const { unit } = askedOf(state);
  const week = parseDay(state['week'] ?? '');
  return { ...(week ? { week } : {}), ...(unit === undefined ? {} : { unit }) };
}

export interface Asked {
  readonly year?: number;
  readonly unit?: string;
  readonly asOf?: Day;
}

/** What the server is asked; what is no year, id or day is left out rather than refused. */
export function askedOf(state: ListState): Asked {
  const year = Number(state['year']);
  const unit = state['unit'];
  const asOf = parseDay(state['asOf'] ?? '');
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(unit !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(unit) ? { unit } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

export interface InTree<Kind extends string = string> {
  readonly depth: number;
  readonly kind: Kind;
}

export const levelKey = ({ depth, kind }: InTree): string => `${depth}-${kind}`;

/** The levels that occur in rows, from the top down. */
export function levelsIn<Kind extends string>(rows: readonly InTree<Kind>[]): readonly InTree<Kind>[] {
  const levels = new Map(rows.map(({ depth, kind }) => [levelKey({ depth, kind }), { depth, kind }]));
  return [...levels.values()].sort((a, b) => a.depth - b.depth);
}

/** The rows to show of all, which begin with the unit itself. */
export function rowsShown<Row extends InTree>(rows: readonly Row[], which: string): readonly Row[] {
  const top = rows[0]?.depth ?? 0;
  if (which === 'all') return rows;
  const level = rows.filter((row) => levelKey(row) === which);
  return level.length > 0 ? level : rows.filter(({ depth }) => depth <= top + 1);
}
