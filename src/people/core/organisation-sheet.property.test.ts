// Whatever organisation an import can make: exported in either language and imported again, nothing is left to do.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from '#kernel';
import { planImport } from './import-organisation.ts';
import { ROLES, UNIT_KINDS } from './organisation.ts';
import { type Organisation, EMPTY_ORGANISATION } from './organisation-plan.ts';
import { organisationSheet, personColumns, type SheetTable, unitColumns } from './organisation-sheet.ts';

let made = 0;
const facts = (existing: Organisation) => ({
  existing,
  importer: null,
  newId: () => uuidV7((made += 1), new Uint8Array(10)),
});

/** Names as people and spreadsheets write them: formulas, quotes, rare characters, blanks inside. */
const name = fc.oneof(
  fc.constantFrom('=1+1', '-1', '@A1', '+86', '１２３', '00123', '"引号"', '𠮷 田', "'", 'TRUE', '2026-06-30', 'ﬁ'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const CODES = ['U1', 'U2', 'U3', 'U4', '005', 'a.b-c_d'];

/** A tree: each unit hangs below one before it, and the first on top. */
const units = fc
  .array(fc.tuple(name, name, fc.constantFrom(...UNIT_KINDS), fc.nat({ max: 999_999 }), fc.nat(), fc.boolean(), fc.boolean()), {
    minLength: 1,
    maxLength: CODES.length,
  })
  .map(
    (rows): SheetTable => [
      unitColumns.map(({ key }) => key),
      ...rows.map(([full, short, kind, order, above, plain, coded], at) => [
        CODES[at] ?? '',
        at === 0 ? '' : (CODES[above % at] ?? ''),
        full,
        plain ? '' : short,
        kind,
        plain ? '' : String(order),
        coded ? `${'甲乙丙丁戊己'[at]}交执` : '',
      ]),
    ],
  );

/** People with no post, one or several. */
const people = fc
  .array(
    fc.record({
      name,
      staff: fc.boolean(),
      active: fc.constantFrom('yes', 'no', ''),
      posts: fc.uniqueArray(fc.tuple(fc.nat(), fc.constantFrom(...ROLES), name), {
        maxLength: 3,
        selector: ([unit, role]) => `${unit % CODES.length} ${role}`,
      }),
    }),
    { maxLength: 5 },
  )
  .map(
    (all) =>
      (count: number): SheetTable => [
        personColumns.map(({ key }) => key),
        ...all.flatMap(({ name: called, staff, active, posts }, at) => {
          const person = [`person${at}`, called, staff ? `00${at}` : ''];
          const held = new Map(
            posts.map(([unit, role, title]) => [`${unit % count} ${role}`, [CODES[unit % count] ?? '', role, title]]),
          );
          const rows = held.size === 0 ? [['', '', '']] : [...held.values()];
          return rows.map((post) => [...person, ...post, active]);
        }),
      ],
  );

test('exported and imported again, nothing is left to do', () => {
  let tried = 0;
  fc.assert(
    fc.property(units, people, fc.constantFrom('zh', 'en'), (unitRows, peopleRows, language) => {
      const first = planImport({ units: unitRows, people: peopleRows(unitRows.length - 1) }, facts(EMPTY_ORGANISATION));
      // Names of blanks only are refused as missing; what is refused never becomes an organisation.
      if (!first.plan) return;
      tried += 1;
      const organisation = { units: first.plan.newUnits, people: first.plan.newPeople, posts: first.plan.openedPosts };
      const [unitSheet, peopleSheet] = organisationSheet(organisation, language);
      const again = planImport({ units: unitSheet?.rows ?? [], people: peopleSheet?.rows ?? [] }, facts(organisation));
      expect(again.errors).toEqual([]);
      expect(Object.values(again.plan ?? { none: [0] }).flat()).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(tried).toBeGreaterThan(100);
});
