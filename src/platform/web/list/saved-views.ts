// Views that a person has saved for a list: a name and the filters and sort as they stand in the address. Kept on this
// machine, by list.

export interface SavedView {
  readonly name: string;
  /** The part of the address after `?`. */
  readonly search: string;
}

const placeOf = (list: string): string => `duxing.views.${list}`;

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'search' in value &&
  typeof value.name === 'string' &&
  typeof value.search === 'string';

/** Reads stored text; whatever is not a list of views is no view. */
export function parseViews(text: string | null): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isView) : [];
  } catch {
    return [];
  }
}

export function readViews(list: string): readonly SavedView[] {
  try {
    return parseViews(localStorage.getItem(placeOf(list)));
  } catch {
    return [];
  }
}

/** The views with this one last; one of the same name is replaced. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] => [
  ...views.filter(({ name }) => name !== view.name),
  view,
];

export function writeViews(list: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(placeOf(list), JSON.stringify(views));
  } catch {
    // Without storage a view lasts for this visit.
  }
}
