// What an organisation import reads and what it will change; the shapes that planner, report and store share.
import type { PersonId, UnitId } from '#kernel';
import type { Person, Role, Unit } from './organisation.ts';
import type { SheetName } from './organisation-sheet.ts';
import type { UnitPath } from './unit-path.ts';

/** A post that holds now. */
export interface OpenPost {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly role: Role;
  readonly title: string;
}

/** Everything that an import compares with: all units, all people, all posts that hold. */
export interface Organisation {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly posts: readonly OpenPost[];
}

export const EMPTY_ORGANISATION: Organisation = { units: [], people: [], posts: [] };

/** A unit whose place in the tree changes; everything that keeps a copy of paths has to follow. */
export interface Move {
  readonly unit: UnitId;
  readonly from: UnitPath;
  readonly to: UnitPath;
}

/** The changes in the order in which they are to be written. Units are parents first. */
export interface ImportPlan {
  readonly newUnits: readonly Unit[];
  readonly changedUnits: readonly Unit[];
  readonly moves: readonly Move[];
  readonly newPeople: readonly Person[];
  readonly changedPeople: readonly Person[];
  readonly openedPosts: readonly OpenPost[];
  readonly retitledPosts: readonly OpenPost[];
  readonly endedPosts: readonly OpenPost[];
}

/** One thing wrong. `row` is the row of the sheet as a spreadsheet counts it (headings are row 1); words by `code`. */
export interface RowError {
  readonly sheet: SheetName;
  readonly row: number;
  readonly column: string | null;
  readonly code: ImportErrorCode;
  readonly value: string;
}

export type ImportErrorCode =
  | 'missing-column'
  | 'missing-value'
  | 'too-long'
  | 'bad-code'
  | 'bad-account'
  | 'bad-kind'
  | 'bad-order'
  | 'bad-issuing-code'
  | 'bad-role'
  | 'bad-active'
  | 'duplicate-code'
  | 'issuing-code-taken'
  | 'unknown-parent'
  | 'parent-cycle'
  | 'second-top-unit'
  | 'top-unit-stays'
  | 'unknown-unit'
  | 'duplicate-account'
  | 'duplicate-post'
  | 'staff-number-taken'
  | 'own-posts';

/** What an import would do: everything that is wrong, row by row, and only when nothing is, the plan. */
export interface ImportReport {
  readonly errors: readonly RowError[];
  readonly plan: ImportPlan | null;
}
