// The units half of an organisation import: which units are new, changed or moved, and what is wrong with the rows.
// Units are found again by their code; those that the sheet leaves out stay as they are.
import { type UnitId, parseUnitId } from '#kernel';
import type { Unit } from './organisation.ts';
import type { Move, RowError } from './organisation-plan.ts';
import { type SheetTable, type UnitColumn, parseUnitKind, unitColumns } from './organisation-sheet.ts';
import { type SheetRow, problem, readRows } from './sheet-rows.ts';
import { type UnitPath, pathBelow, shortIdOf } from './unit-path.ts';

export interface UnitPlan {
  readonly errors: readonly RowError[];
  /** Every code that stands or is written, right or wrong, so that other sheets can be checked too. */
  readonly codes: ReadonlySet<string>;
  /** All units by code: as they will be, or with errors as they are. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly created: readonly Unit[];
  readonly changed: readonly Unit[];
  readonly moves: readonly Move[];
}

type Row = SheetRow<UnitColumn>;
const CODE = /^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$/;
/** Some characters are left for the class of the document, which follows it in a number. */
const ISSUING_CODE = /^[\p{Script=Han}×]{1,10}$/u;

/** Plans the rows against what stands; `newId` gives the ids of new units. With any error the plan holds no change. */
export function planUnits(table: SheetTable, existing: readonly Unit[], newId: () => string): UnitPlan {
  const { rows, errors: read } = readRows('units', unitColumns, table);
  const known = new Map(existing.map((unit) => [unit.code, unit]));
  const parents = parentCodes(rows, existing);
  const errors = [
    ...read,
    ...rows.flatMap((row) => formErrors(row)),
    ...duplicates(rows),
    ...takenIssuingCodes(rows, existing),
    ...treeErrors(rows, parents, existing),
  ];
  const codes = new Set(parents.keys());
  if (errors.length > 0) return { errors, codes, units: known, created: [], changed: [], moves: [] };
  const units = grow(rows, known, parents, newId);
  const before = new Map(existing.map((unit) => [unit.id, unit]));
  const after = [...units.values()];
  return {
    errors,
    codes,
    units,
    created: after.filter((unit) => !before.has(unit.id)),
    changed: after.filter((unit) => before.has(unit.id) && !same(before.get(unit.id), unit)),
    moves: after.flatMap((unit) => {
      const from = before.get(unit.id)?.path;
      return from !== undefined && from !== unit.path ? [{ unit: unit.id, from, to: unit.path }] : [];
    }),
  };
}

/** The parent's code of every unit, existing or in the sheet, as it will be ('' for the top). */
function parentCodes(rows: readonly Row[], existing: readonly Unit[]): ReadonlyMap<string, string> {
  const codes = new Map(existing.map((unit) => [unit.id, unit.code]));
  const parents = new Map(existing.map((unit) => [unit.code, unit.parent ? (codes.get(unit.parent) ?? '') : '']));
  for (const { cells } of rows) parents.set(cells.code, cells.parent);
  return parents;
}

function formErrors({ row, cells }: Row): readonly RowError[] {
  const bad = (column: UnitColumn, code: RowError['code']) => problem('units', row, column, code, cells[column]);
  return [
    ...(cells.code !== '' && !CODE.test(cells.code) ? [bad('code', 'bad-code')] : []),
    ...(cells.kind !== '' && parseUnitKind(cells.kind) === null ? [bad('kind', 'bad-kind')] : []),
    ...(cells.order !== '' && !/^\d{1,6}$/.test(cells.order) ? [bad('order', 'bad-order')] : []),
    ...(cells.issuingCode !== '' && !ISSUING_CODE.test(cells.issuingCode) ? [bad('issuingCode', 'bad-issuing-code')] : []),
  ];
}

function duplicates(rows: readonly Row[]): readonly RowError[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, cells }) => {
    if (cells.code === '') return [];
    const before = first.get(cells.code);
    if (before === undefined) first.set(cells.code, row);
    return before === undefined ? [] : [problem('units', row, 'code', 'duplicate-code', cells.code)];
  });
}

/** Two units with one issuing code would print the same numbers. Judged on the units as they will be. */
function takenIssuingCodes(rows: readonly Row[], existing: readonly Unit[]): readonly RowError[] {
  const holders = new Map(existing.map(({ code, issuingCode }) => [code, issuingCode ?? '']));
  for (const { cells } of rows) if (cells.issuingCode !== '') holders.set(cells.code, cells.issuingCode);
  const held = Map.groupBy(holders.values(), (issuingCode) => issuingCode);
  return rows.flatMap(({ row, cells: { issuingCode } }) =>
    issuingCode !== '' && (held.get(issuingCode)?.length ?? 0) > 1
      ? [problem('units', row, 'issuingCode', 'issuing-code-taken', issuingCode)]
      : [],
  );
}

/** One tree: known parents, no cycle, one top; and the top stays, since rights over the whole bureau hang on it. */
function treeErrors(rows: readonly Row[], parents: ReadonlyMap<string, string>, existing: readonly Unit[]): readonly RowError[] {
  const top = existing.find((unit) => unit.parent === null)?.code;
  const tops = [...parents].filter(([, parent]) => parent === '').map(([code]) => code);
  return rows.flatMap(({ row, cells: { code, parent } }) => {
    if (parent === '')
      return tops.length > 1 && code !== tops[0] ? [problem('units', row, 'parent', 'second-top-unit', code)] : [];
    if (code === top) return [problem('units', row, 'parent', 'top-unit-stays', parent)];
    if (!parents.has(parent)) return [problem('units', row, 'parent', 'unknown-parent', parent)];
    return inCycle(code, parents) ? [problem('units', row, 'parent', 'parent-cycle', parent)] : [];
  });
}

function inCycle(code: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = code; at !== ''; at = parents.get(at) ?? '') {
    if (seen.has(at)) return at === code;
    seen.add(at);
  }
  return false;
}

/** Builds every unit as it will be, parents first, with ids and paths. */
function grow(
  rows: readonly Row[],
  known: ReadonlyMap<string, Unit>,
  parents: ReadonlyMap<string, string>,
  newId: () => string,
): ReadonlyMap<string, Unit> {
  const written = new Map(rows.map((row) => [row.cells.code, row.cells]));
  const nextShortId = shortIds([...known.values()]);
  const grown = new Map<string, Unit>();
  const place = (code: string): Unit | null => {
    const done = grown.get(code);
    if (code === '' || done) return done ?? null;
    const parent = place(parents.get(code) ?? '');
    const unit = shape(known.get(code), written.get(code), parent, newId, nextShortId);
    grown.set(code, unit);
    return unit;
  };
  for (const code of parents.keys()) place(code);
  return grown;
}

function shape(
  old: Unit | undefined,
  cells: Row['cells'] | undefined,
  parent: Unit | null,
  newId: () => string,
  nextShortId: () => string,
): Unit {
  const path = pathBelow(parent?.path ?? null, old ? shortIdOf(old.path) : nextShortId());
  const id: UnitId | null = old?.id ?? parseUnitId(newId());
  const kind = cells ? parseUnitKind(cells.kind) : old?.kind;
  if (!path || !id || !kind) throw new Error('a unit that passed every check cannot be shaped');
  const place = { id, parent: parent?.id ?? null, path, kind };
  return cells ? { ...place, ...written(cells, old) } : { ...(old ?? never(path)), ...place };
}

/** What a row says of its unit; an empty short name, order or issuing code leaves what stands. */
function written({ code, name, shortName, order, issuingCode }: Row['cells'], old: Unit | undefined) {
  return {
    code,
    name,
    shortName: shortName || (old?.shortName ?? name),
    order: order === '' ? (old?.order ?? 0) : Number(order),
    issuingCode: issuingCode || (old?.issuingCode ?? null),
  };
}

function never(path: UnitPath): never {
  throw new Error(`unit ${path} is neither known nor written`);
}

/** Counts on in base 36 from the highest short id in use, so that an id is never given twice. */
function shortIds(units: readonly Unit[]): () => string {
  let last = units.reduce((most, unit) => Math.max(most, Number.parseInt(shortIdOf(unit.path), 36)), 0);
  return () => {
    last += 1;
    return last.toString(36);
  };
}

const same = (a: Unit | undefined, b: Unit): boolean =>
  a !== undefined &&
  a.parent === b.parent &&
  a.path === b.path &&
  a.name === b.name &&
  a.shortName === b.shortName &&
  a.kind === b.kind &&
  a.order === b.order &&
  a.issuingCode === b.issuingCode;
