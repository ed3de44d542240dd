// The two sheets in which an organisation travels: units and posts of people. The same columns serve template, export and import.
import type { Language, Phrase } from '#kernel';
import { type Person, type Role, type Unit, ROLES, UNIT_KINDS } from './organisation.ts';
import type { OpenPost, Organisation } from './organisation-plan.ts';
import { roleWords, unitKindWords } from './words.ts';

/** A sheet as plain text cells; the first row holds the headings. */
export type SheetTable = readonly (readonly string[])[];

export interface SheetColumn<Key extends string> {
  readonly key: Key;
  readonly heading: Phrase;
  readonly required: boolean;
  /** Codes and numbers, in which full-width letters mean the plain ones; names keep the characters as written. */
  readonly narrow: boolean;
}

export type UnitColumn = 'code' | 'parent' | 'name' | 'shortName' | 'kind' | 'order' | 'issuingCode';
export type PersonColumn = 'account' | 'name' | 'staffNumber' | 'unit' | 'role' | 'title' | 'active';
export type SheetName = 'units' | 'people';

export const unitColumns: readonly SheetColumn<UnitColumn>[] = [
  { key: 'code', heading: { zh: '单位编码', en: 'Unit code' }, required: true, narrow: true },
  { key: 'parent', heading: { zh: '上级单位编码', en: 'Parent unit code' }, required: false, narrow: true },
  { key: 'name', heading: { zh: '单位名称', en: 'Unit name' }, required: true, narrow: false },
  { key: 'shortName', heading: { zh: '单位简称', en: 'Short name' }, required: false, narrow: false },
  { key: 'kind', heading: { zh: '单位类别', en: 'Kind' }, required: true, narrow: false },
  { key: 'order', heading: { zh: '排序', en: 'Order' }, required: false, narrow: true },
  { key: 'issuingCode', heading: { zh: '发文代字', en: 'Issuing code' }, required: false, narrow: false },
];

export const personColumns: readonly SheetColumn<PersonColumn>[] = [
  { key: 'account', heading: { zh: '账号', en: 'Account' }, required: true, narrow: true },
  { key: 'name', heading: { zh: '姓名', en: 'Name' }, required: true, narrow: false },
  { key: 'staffNumber', heading: { zh: '执法证号', en: 'Staff number' }, required: false, narrow: true },
  { key: 'unit', heading: { zh: '单位编码', en: 'Unit code' }, required: false, narrow: true },
  { key: 'role', heading: { zh: '角色', en: 'Role' }, required: false, narrow: false },
  { key: 'title', heading: { zh: '职务', en: 'Title' }, required: false, narrow: false },
  { key: 'active', heading: { zh: '在用', en: 'In use' }, required: false, narrow: false },
];

export const sheetNames: Readonly<Record<SheetName, Phrase>> = {
  units: { zh: '单位', en: 'Units' },
  people: { zh: '人员', en: 'People' },
};

export const activeWords: Readonly<Record<'yes' | 'no', Phrase>> = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } };

/** One sheet ready to be written: its name and its rows, headings first. */
export interface OrganisationSheet {
  readonly sheet: SheetName;
  readonly name: string;
  readonly rows: SheetTable;
}

/**
 * The organisation as the two sheets, in the form that the import reads; with an empty organisation, the template.
 * A person with several posts has several rows, one without any has one with an empty unit.
 */
export function organisationSheet(organisation: Organisation, language: Language): readonly OrganisationSheet[] {
  const units = [unitColumns.map(({ heading }) => heading[language]), ...unitRows(organisation.units, language)];
  const people = [personColumns.map(({ heading }) => heading[language]), ...personRows(organisation, language)];
  return [
    { sheet: 'units', name: sheetNames.units[language], rows: units },
    { sheet: 'people', name: sheetNames.people[language], rows: people },
  ];
}

function unitRows(units: readonly Unit[], language: Language): SheetTable {
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  return [...units]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((unit) => [
      unit.code,
      unit.parent ? (codes.get(unit.parent) ?? '') : '',
      unit.name,
      unit.shortName,
      unitKindWords[unit.kind][language],
      String(unit.order),
      unit.issuingCode ?? '',
    ]);
}

function personRows({ units, people, posts }: Organisation, language: Language): SheetTable {
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  const postsOf = Map.groupBy(posts, (post) => post.person);
  const row = (person: Person, post: OpenPost | null): readonly string[] => [
    person.account,
    person.name,
    person.staffNumber ?? '',
    post ? (codes.get(post.unit) ?? '') : '',
    post ? roleWords[post.role][language] : '',
    post?.title ?? '',
    activeWords[person.active ? 'yes' : 'no'][language],
  ];
  return people.flatMap((person) => {
    const own = postsOf.get(person.id) ?? [];
    return own.length === 0 ? [row(person, null)] : own.map((post) => row(person, post));
  });
}

const normal = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The value whose identifier or word in either language was written. */
const named = <Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, Phrase>>, text: string): Key | null =>
  keys.find((key) => [key, words[key].zh, words[key].en].some((word) => normal(word) === normal(text))) ?? null;

export const parseRole = (text: string): Role | null => named(ROLES, roleWords, text);
export const parseUnitKind = (text: string) => named(UNIT_KINDS, unitKindWords, text);
export const parseActive = (text: string) => named(['yes', 'no'], activeWords, text);

/** True when a heading cell names the column, in either language. */
export const isHeading = (column: SheetColumn<string>, cell: string): boolean =>
  [column.key, column.heading.zh, column.heading.en].some((word) => normal(word) === normal(cell));
