// The import of an organisation as one pure step: tables in, and either everything that is wrong with them, row by row,
// or the complete list of changes. Nothing is half accepted.
import type { PersonId } from '#kernel';
import type { Unit } from './organisation.ts';
import type { ImportReport, Organisation, RowError } from './organisation-plan.ts';
import type { SheetTable } from './organisation-sheet.ts';
import { ownErrors, planPeople, readPeople } from './plan-people.ts';
import { type UnitPlan, planUnits } from './plan-units.ts';

export interface ImportTables {
  readonly units: SheetTable;
  readonly people: SheetTable;
}

export interface ImportFacts {
  readonly existing: Organisation;
  /** Gives a new UUID at each call. */
  readonly newId: () => string;
  readonly importer: PersonId | null;
}

/**
 * Checks both sheets and plans the changes. Units are matched by code, people by account; what the sheets leave out stays,
 * except posts of a person who is in them: those are replaced by the rows. A sheet without any row (not even headings)
 * counts as not given. Errors come sorted by sheet and row; `plan` is null exactly when there is one.
 */
export function planImport(tables: ImportTables, { existing, newId, importer }: ImportFacts): ImportReport {
  const units = tables.units.length > 0 ? planUnits(tables.units, existing.units, newId) : standing(existing.units);
  const reading =
    tables.people.length > 0 ? readPeople(tables.people, units.codes, existing.people) : { errors: [], groups: new Map() };
  const errors = [...units.errors, ...reading.errors];
  if (errors.length > 0) return { errors: errors.sort(bySheetAndRow), plan: null };
  const people = planPeople(reading.groups, { existing, units: units.units, newId });
  const own = ownErrors(
    reading.groups,
    people,
    existing.people.find(({ id }) => id === importer),
  );
  if (own.length > 0) return { errors: own, plan: null };
  return {
    errors: [],
    plan: {
      newUnits: units.created,
      changedUnits: units.changed,
      moves: units.moves,
      newPeople: people.created,
      changedPeople: people.changed,
      openedPosts: people.opened,
      retitledPosts: people.retitled,
      endedPosts: people.ended,
    },
  };
}

const standing = (units: readonly Unit[]): UnitPlan => ({
  errors: [],
  codes: new Set(units.map(({ code }) => code)),
  units: new Map(units.map((unit) => [unit.code, unit])),
  created: [],
  changed: [],
  moves: [],
});

const bySheetAndRow = (a: RowError, b: RowError): number =>
  Number(a.sheet === 'people') - Number(b.sheet === 'people') || a.row - b.row;
