// The people half of an organisation import: one row a post, people found again by account. For a person in the sheet the
// rows are all posts that will hold, so a post that is left out ends; people who are left out stay as they are.
import { type PersonId, parsePersonId } from '#kernel';
import type { Person, Unit } from './organisation.ts';
import type { OpenPost, Organisation, RowError } from './organisation-plan.ts';
import { type PersonColumn, type SheetTable, parseActive, parseRole, personColumns } from './organisation-sheet.ts';
import { type SheetRow, problem, readRows } from './sheet-rows.ts';
import { parseAccount } from './sign-in.ts';

export interface PeoplePlan {
  readonly created: readonly Person[];
  readonly changed: readonly Person[];
  readonly opened: readonly OpenPost[];
  readonly retitled: readonly OpenPost[];
  readonly ended: readonly OpenPost[];
}

export interface PeopleFacts {
  readonly existing: Organisation;
  /** Units as they will be, by code. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly newId: () => string;
}

type Row = SheetRow<PersonColumn>;
/** The rows of each account, in the order of the sheet. */
export type PeopleRows = ReadonlyMap<string, readonly Row[]>;

export interface PeopleReading {
  readonly errors: readonly RowError[];
  readonly groups: PeopleRows;
}

/** Reads the rows and reports what is wrong with them; `codes` are the units that they may name. */
export function readPeople(table: SheetTable, codes: ReadonlySet<string>, people: readonly Person[]): PeopleReading {
  const { rows, errors } = readRows('people', personColumns, table);
  const groups = Map.groupBy(rows, ({ cells }) => parseAccount(cells.account) ?? cells.account);
  return {
    groups,
    errors: [
      ...errors,
      ...rows.flatMap((row) => formErrors(row, codes)),
      ...[...groups.values()].flatMap(groupErrors),
      ...staffNumberErrors(groups, people),
    ],
  };
}

/** Plans rows that were read without an error. */
export function planPeople(groups: PeopleRows, facts: PeopleFacts): PeoplePlan {
  const known = new Map(facts.existing.people.map((person) => [person.account, person]));
  const held = Map.groupBy(facts.existing.posts, (post) => post.person);
  const parts = [...groups].map(([account, group]) => planPerson(account, group, known.get(account), held, facts));
  const people = parts.map(({ person }) => person);
  return {
    created: people.filter((person) => !known.has(person.account)),
    changed: people.filter((person) => known.has(person.account) && !same(known.get(person.account), person)),
    opened: parts.flatMap(({ opened }) => opened),
    retitled: parts.flatMap(({ retitled }) => retitled),
    ended: parts.flatMap(({ ended }) => ended),
  };
}

/** The importer's own row where the plan would change his or her own posts or standing: that takes somebody else. */
export function ownErrors(groups: PeopleRows, plan: PeoplePlan, importer: Person | undefined): readonly RowError[] {
  const row = importer && groups.get(importer.account)?.[0]?.row;
  if (!importer || row === undefined) return [];
  const posts = [...plan.opened, ...plan.retitled, ...plan.ended].some(({ person }) => person === importer.id);
  const standing = plan.changed.some(({ id, active }) => id === importer.id && !active);
  return posts || standing ? [problem('people', row, 'account', 'own-posts', importer.account)] : [];
}

function formErrors({ row, cells }: Row, codes: ReadonlySet<string>): readonly RowError[] {
  const bad = (column: PersonColumn, code: RowError['code']) => problem('people', row, column, code, cells[column]);
  const postless = cells.unit === '' && cells.role === '' && cells.title === '';
  return [
    ...(cells.account !== '' && parseAccount(cells.account) === null ? [bad('account', 'bad-account')] : []),
    ...(cells.active !== '' && parseActive(cells.active) === null ? [bad('active', 'bad-active')] : []),
    ...(cells.unit !== '' && !codes.has(cells.unit) ? [bad('unit', 'unknown-unit')] : []),
    ...(cells.unit === '' && !postless ? [bad('unit', 'missing-value')] : []),
    ...(cells.role === '' && !postless ? [bad('role', 'missing-value')] : []),
    ...(cells.role !== '' && parseRole(cells.role) === null ? [bad('role', 'bad-role')] : []),
  ];
}

/** Rows of one account have to agree on the person, and each has to be a post of its own. */
function groupErrors(group: readonly Row[]): readonly RowError[] {
  const first = group[0];
  const posts = new Set<string>();
  return group.flatMap(({ row, cells }) => {
    if (cells.account === '' || !first) return [];
    if (cells.name !== first.cells.name || cells.staffNumber !== first.cells.staffNumber || cells.active !== first.cells.active) {
      return [problem('people', row, 'account', 'duplicate-account', cells.account)];
    }
    const post = `${cells.unit}\n${parseRole(cells.role) ?? cells.role}`;
    if (posts.has(post))
      return [problem('people', row, 'role', 'duplicate-post', `${cells.account} ${cells.unit} ${cells.role}`)];
    posts.add(post);
    return [];
  });
}

function staffNumberErrors(groups: PeopleRows, people: readonly Person[]): readonly RowError[] {
  const owners = new Map<string, string>();
  for (const { account, staffNumber } of people) if (staffNumber && !groups.has(account)) owners.set(staffNumber, account);
  return [...groups].flatMap(([account, [first]]) => {
    const number = first?.cells.staffNumber ?? '';
    if (!first || number === '') return [];
    if (owners.has(number)) return [problem('people', first.row, 'staffNumber', 'staff-number-taken', number)];
    owners.set(number, account);
    return [];
  });
}

function planPerson(
  account: string,
  group: readonly Row[],
  old: Person | undefined,
  held: ReadonlyMap<PersonId, readonly OpenPost[]>,
  facts: PeopleFacts,
) {
  const first = group[0];
  const id = old?.id ?? parsePersonId(facts.newId());
  if (!first || !id) throw new Error('a person that passed every check cannot be shaped');
  const { name, staffNumber, active } = first.cells;
  const inUse = active === '' ? (old?.active ?? true) : parseActive(active) === 'yes';
  const person: Person = { id, account, name, staffNumber: staffNumber || (old?.staffNumber ?? null), active: inUse };
  const wanted = group.flatMap((row) => postOf(row, id, facts.units));
  const now = held.get(id) ?? [];
  const before = (post: OpenPost) => now.find((other) => other.unit === post.unit && other.role === post.role);
  return {
    person,
    opened: wanted.filter((post) => !before(post)),
    retitled: wanted.filter((post) => (before(post)?.title ?? post.title) !== post.title),
    ended: now.filter((post) => !wanted.some((other) => other.unit === post.unit && other.role === post.role)),
  };
}

function postOf({ cells }: Row, person: PersonId, units: ReadonlyMap<string, Unit>): readonly OpenPost[] {
  const unit = units.get(cells.unit);
  const role = parseRole(cells.role);
  return unit && role ? [{ person, unit: unit.id, role, title: cells.title }] : [];
}

const same = (a: Person | undefined, b: Person): boolean =>
  a !== undefined && a.name === b.name && a.staffNumber === b.staffNumber && a.active === b.active;
