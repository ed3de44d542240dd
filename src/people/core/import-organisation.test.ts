// The import's report on good and bad sheets, and that an export read back changes nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePersonId, parseUnitId, uuidV7 } from '#kernel';
import { planImport } from './import-organisation.ts';
import { importWords } from './import-words.ts';
import { type ImportReport, type Organisation, EMPTY_ORGANISATION } from './organisation-plan.ts';
import { organisationSheet, type SheetTable } from './organisation-sheet.ts';

const UNIT_HEADINGS = ['单位编码', '上级单位编码', '单位名称', '单位简称', '单位类别', '排序'];
const PEOPLE_HEADINGS = ['账号', '姓名', '执法证号', '单位编码', '角色', '职务', '在用'];
const UNITS: SheetTable = [
  UNIT_HEADINGS,
  ['J', '', '宁州市交通运输综合行政执法局', '市局', '局', '1'],
  ['Z1', 'J', '宁州市执法一支队（直属）', '一支队', '支队', '2'],
  ['D1', 'Z1', '城东大队', '', 'brigade', ''],
];
const PEOPLE: SheetTable = [
  PEOPLE_HEADINGS,
  ['zhangwei', '张伟', '610001', 'J', '局领导', '局长', '是'],
  ['liNa', '李娜', '', 'Z1', 'head', '支队长', ''],
  ['lina', '李娜', '', 'D1', '经办人', '兼大队内勤', ''],
];

let made = 0;
const newId = (): string => {
  made += 1;
  return uuidV7(made, new Uint8Array(10));
};
const plan = (
  units: SheetTable,
  people: SheetTable,
  existing: Organisation = EMPTY_ORGANISATION,
  importer: string | null = null,
) => planImport({ units, people }, { existing, newId, importer: importer === null ? null : parsePersonId(importer) });
const codes = ({ errors }: ImportReport) => errors.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`);
const standing = (): Organisation => {
  const { plan: first } = plan(UNITS, PEOPLE);
  return first
    ? { units: first.newUnits, people: first.newPeople, posts: first.openedPosts }
    : expect.fail('the good sheets were refused');
};

describe('good sheets', () => {
  test('become units parents first, people once each, and one post a row', () => {
    const { errors, plan: changes } = plan(UNITS, PEOPLE);
    expect(errors).toEqual([]);
    expect(changes?.newUnits.map(({ code, path, shortName, name }) => [code, path, shortName, name])).toEqual([
      ['J', '/1/', '市局', '宁州市交通运输综合行政执法局'],
      ['Z1', '/1/2/', '一支队', '宁州市执法一支队（直属）'],
      ['D1', '/1/2/3/', '城东大队', '城东大队'],
    ]);
    expect(changes?.newPeople.map(({ account, active }) => [account, active])).toEqual([
      ['zhangwei', true],
      ['lina', true],
    ]);
    expect(changes?.openedPosts.map(({ role, title }) => [role, title])).toEqual([
      ['leader', '局长'],
      ['head', '支队长'],
      ['clerk', '兼大队内勤'],
    ]);
  });

  test('rows may come in any order, columns too, and headings in English', () => {
    const [, ...rows] = UNITS;
    const shuffled = [
      ['Order', 'Kind', 'Unit code', 'Unit name', 'Parent unit code'],
      ...rows.map((row) => [row[5], row[4], row[0], row[2], row[1]].map((cell) => cell ?? '')).reverse(),
    ];
    const { plan: changes } = plan(shuffled, []);
    expect(changes?.newUnits.map(({ code, parent }) => [code, parent === null])).toEqual([
      ['J', true],
      ['Z1', false],
      ['D1', false],
    ]);
  });

  test.each(['zh', 'en'] as const)('an export in %s read back changes nothing', (language) => {
    const organisation = standing();
    const [units, people] = organisationSheet(organisation, language);
    const { errors, plan: again } = plan(units?.rows ?? [], people?.rows ?? [], organisation);
    expect(errors).toEqual([]);
    expect(Object.values(again ?? { none: ['no plan'] }).flat()).toEqual([]);
  });

  test('a moved unit takes what lies below it along, under the same short ids', () => {
    const organisation = standing();
    const { plan: changes } = plan(
      [UNIT_HEADINGS, ['D0', 'J', '二支队', '', '支队', ''], ['Z1', 'D0', '一支队', '', '支队', '']],
      [],
      organisation,
    );
    expect(changes?.moves.map(({ from, to }) => [from, to])).toEqual([
      ['/1/2/', '/1/4/2/'],
      ['/1/2/3/', '/1/4/2/3/'],
    ]);
    expect(changes?.newUnits.map(({ path }) => path)).toEqual(['/1/4/']);
  });

  test('for a person in the sheet the rows are all posts; others keep theirs', () => {
    const organisation = standing();
    const { plan: changes } = plan([], [PEOPLE_HEADINGS, ['lina', '李娜', '', 'D1', '经办人', '大队内勤', '否']], organisation);
    expect(changes?.endedPosts.map(({ role }) => role)).toEqual(['head']);
    expect(changes?.retitledPosts.map(({ title }) => title)).toEqual(['大队内勤']);
    expect(changes?.changedPeople.map(({ account, active }) => [account, active])).toEqual([['lina', false]]);
  });
});

describe('bad sheets: each row says what is wrong, and nothing is planned', () => {
  const unit = (...cells: string[]): SheetTable => [...UNITS, cells];
  const person = (...cells: string[]): SheetTable => [...PEOPLE, cells];
  test.each<[string, SheetTable, SheetTable, string]>([
    ['a column that is missing', [['单位编码', '单位名称']], [], 'units 1 kind missing-column'],
    ['no code', unit('', 'J', '某队', '', '大队', ''), [], 'units 5 code missing-value'],
    ['a code with a space', unit('D 2', 'J', '某队', '', '大队', ''), [], 'units 5 code bad-code'],
    ['a code twice', unit('D1', 'J', '某队', '', '大队', ''), [], 'units 5 code duplicate-code'],
    ['no name', unit('D2', 'J', '', '', '大队', ''), [], 'units 5 name missing-value'],
    ['an endless name', unit('D2', 'J', '队'.repeat(201), '', '大队', ''), [], 'units 5 name too-long'],
    ['an unknown kind', unit('D2', 'J', '某队', '', '部', ''), [], 'units 5 kind bad-kind'],
    ['an order that is no number', unit('D2', 'J', '某队', '', '大队', '-1'), [], 'units 5 order bad-order'],
    ['an unknown parent', unit('D2', 'ZZ', '某队', '', '大队', ''), [], 'units 5 parent unknown-parent'],
    ['a unit below itself', unit('D2', 'D2', '某队', '', '大队', ''), [], 'units 5 parent parent-cycle'],
    ['a second top', unit('D2', '', '某队', '', '大队', ''), [], 'units 5 parent second-top-unit'],
    ['no account', UNITS, person('', '王芳', '', 'J', '经办人', '', ''), 'people 5 account missing-value'],
    ['an account in characters', UNITS, person('王芳', '王芳', '', 'J', '经办人', '', ''), 'people 5 account bad-account'],
    ['no name', UNITS, person('wf', '', '', 'J', '经办人', '', ''), 'people 5 name missing-value'],
    ['an unknown role', UNITS, person('wf', '王芳', '', 'J', '科员', '', ''), 'people 5 role bad-role'],
    ['a unit without a role', UNITS, person('wf', '王芳', '', 'J', '', '', ''), 'people 5 role missing-value'],
    ['a role without a unit', UNITS, person('wf', '王芳', '', '', '经办人', '', ''), 'people 5 unit missing-value'],
    ['an unknown unit', UNITS, person('wf', '王芳', '', 'ZZ', '经办人', '', ''), 'people 5 unit unknown-unit'],
    ['a strange state', UNITS, person('wf', '王芳', '', 'J', '经办人', '', '也许'), 'people 5 active bad-active'],
    [
      'an account of two people',
      UNITS,
      person('ZhangWei', '张为', '610001', 'Z1', '经办人', '', '是'),
      'people 5 account duplicate-account',
    ],
    ['a post twice', UNITS, person('lina', '李娜', '', 'D1', 'Clerk', '别的', ''), 'people 5 role duplicate-post'],
    [
      'a number of two people',
      UNITS,
      person('wf', '王芳', '610001', 'J', '经办人', '', ''),
      'people 5 staffNumber staff-number-taken',
    ],
  ])('%s', (_what, units, people, expected) => {
    const report = plan(units, people);
    expect(codes(report)).toEqual([expected]);
    expect(report.plan).toBeNull();
  });

  const coded = (...rows: readonly string[][]): SheetTable => [
    [...UNIT_HEADINGS, '发文代字'],
    ['J', '', '宁州市局', '市局', '局', '1', '宁交执'],
    ...rows,
  ];

  test('an issuing code is of Chinese characters and belongs to one unit, also where the other is not in the sheet', () => {
    const latin = coded(['Z1', 'J', '一支队', '', '支队', '2', 'NJ-1']);
    expect(codes(plan(latin, []))).toEqual(['units 3 issuingCode bad-issuing-code']);
    const twice = coded(['Z1', 'J', '一支队', '', '支队', '2', '宁交执']);
    expect(codes(plan(twice, []))).toEqual(['units 2 issuingCode issuing-code-taken', 'units 3 issuingCode issuing-code-taken']);
    const { plan: first } = plan(coded(), []);
    const held: Organisation = { ...EMPTY_ORGANISATION, units: first?.newUnits ?? [] };
    const other: SheetTable = [
      [...UNIT_HEADINGS, '发文代字'],
      ['Z1', 'J', '一支队', '', '支队', '2', '宁交执'],
    ];
    expect(codes(plan(other, [], held))).toEqual(['units 2 issuingCode issuing-code-taken']);
  });

  test('a sheet without issuing codes, or with an empty one, leaves those that stand', () => {
    const { plan: first } = plan(coded(), []);
    const held: Organisation = { ...EMPTY_ORGANISATION, units: first?.newUnits ?? [] };
    expect(held.units.map(({ issuingCode }) => issuingCode)).toEqual(['宁交执']);
    for (const heading of [[], ['发文代字']]) {
      const { plan: again } = plan(
        [
          [...UNIT_HEADINGS, ...heading],
          ['J', '', '宁州市局（新）', '市局', '局', '1', ''],
        ],
        [],
        held,
      );
      expect(again?.changedUnits.map(({ name, issuingCode }) => [name, issuingCode])).toEqual([['宁州市局（新）', '宁交执']]);
    }
  });

  test('a cycle is reported on each row in it and not on rows that hang below it', () => {
    const units = [
      UNIT_HEADINGS,
      ['J', '', '局', '', '局', ''],
      ['A', 'B', '甲', '', '大队', ''],
      ['B', 'A', '乙', '', '大队', ''],
      ['C', 'A', '丙', '', '站所', ''],
    ];
    expect(codes(plan(units, []))).toEqual(['units 3 parent parent-cycle', 'units 4 parent parent-cycle']);
  });

  test('errors of both sheets come together, units first', () => {
    const report = plan([...UNITS, ['D2', 'ZZ', '某队', '', '大队', '']], [...PEOPLE, ['wf', '王芳', '', 'D2', '科员', '', '']]);
    expect(codes(report)).toEqual(['units 5 parent unknown-parent', 'people 5 role bad-role']);
  });

  test('the top unit can’t be put below another, since rights over the whole bureau hang on it', () => {
    const units = [UNIT_HEADINGS, ['T', '', '省厅', '', '局', ''], ['J', 'T', '市局', '', '局', '']];
    expect(codes(plan(units, [], standing()))).toContain('units 3 parent top-unit-stays');
  });

  test('SEC-08: nobody imports a post for themselves', () => {
    const organisation = standing();
    const importer = organisation.people[0]?.id ?? expect.fail('nobody there');
    const more: SheetTable = [...PEOPLE.slice(0, 2), ['zhangwei', '张伟', '610001', 'J', '系统管理员', '', '是']];
    expect(codes(plan([], more, organisation, importer))).toEqual(['people 2 account own-posts']);
    expect(codes(plan([], PEOPLE, organisation, importer))).toEqual([]);
    expect(codes(plan([], more, organisation, organisation.people[1]?.id ?? null))).toEqual([]);
  });

  test('every code has words in both languages', () => {
    for (const phrase of Object.values(importWords)) expect([phrase.zh, phrase.en].every((text) => text.length > 3)).toBe(true);
  });
});

test('whatever is written in the cells, the import gives errors or a plan and never throws; a planned tree is a tree', () => {
  const cell = fc.constantFrom(
    '',
    'A',
    'B',
    'C',
    'D',
    '大队',
    '局',
    '站所',
    '经办人',
    '1',
    '张伟',
    '是',
    '否',
    'zw',
    'ｚｗ',
    '０',
  );
  const table = (headings: readonly string[]) =>
    fc
      .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { maxLength: 6 })
      .map((rows) => [headings, ...rows]);
  const rowOf = fc.tuple(
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.constantFrom('', 'A', 'B', 'C', 'D'),
    fc.constantFrom('甲', '乙'),
    fc.constant(''),
    fc.constantFrom('大队', '局'),
    fc.constant('1'),
  );
  const likely = fc.array(rowOf, { maxLength: 5 }).map((rows): SheetTable => [UNIT_HEADINGS, ...rows]);
  fc.assert(
    fc.property(fc.oneof(table(UNIT_HEADINGS), likely), table(PEOPLE_HEADINGS), (units, people) => {
      const { errors, plan: changes } = plan(units, people);
      expect(changes === null).toBe(errors.length > 0);
      const seen = new Set<string>();
      for (const { id, parent, path } of changes?.newUnits ?? []) {
        expect(parent === null || seen.has(parent)).toBe(true);
        expect(parseUnitId(id)).toBe(id);
        seen.add(id);
        expect(path.endsWith('/')).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
