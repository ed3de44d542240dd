// The walls of the house: none is breached, and each would be seen if it were (a breach of every rule is planted).
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breachesOf, breachesOfFile } from './architecture/breaches.ts';
import { ARROWS } from './architecture/layout.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function readHouse(): Readonly<Record<string, string>> {
  const entries = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

test('the house has no breach', () => expect(breachesOf(readHouse())).toEqual([]));

/** The one file that lies on a floor, as its path and its door. */
const at = (floor: string) => (floor === 'registers' ? 'registers/petitions' : floor);
const pairs = Object.keys(ARROWS).flatMap((from) => Object.keys(ARROWS).map((to) => [from, to] as const));

describe('arrows', () => {
  test.each(pairs.filter(([from, to]) => from !== to))('%s importing %s is found unless the table allows it', (from, to) => {
    const found = breachesOfFile(`src/${at(from)}/core/planted.ts`, `import { a } from '#${at(to)}';`);
    expect(found).toHaveLength(ARROWS[from]?.includes(to) ? 0 : 1);
  });

  test('the table is the drawing: the app knows all, siblings do not know each other, nobody knows the app', () => {
    expect(ARROWS['app']).toHaveLength(Object.keys(ARROWS).length - 1);
    expect(ARROWS['people']).toEqual(['audit', 'platform', 'kernel']);
    expect(Object.values(ARROWS).flat()).not.toContain('app');
  });

  test('one register importing another is found', () => {
    expect(breachesOfFile('src/registers/conduct/core/planted.ts', `import { a } from '#registers/petitions';`)).toHaveLength(1);
  });
});

/** What is planted, where, and what must be said about it. */
const PLANTED: readonly (readonly [string, string, string, RegExp])[] = [
  ['a room that is unknown', 'src/people/jobs/planted.ts', '', /no known room/],
  ['a floor that is unknown', 'src/helpdesk/core/planted.ts', '', /no known room/],
  ['a file beside the rooms', 'src/people/planted.ts', '', /no known room/],
  ['core importing server', 'src/people/core/planted.ts', `import { a } from '#people/server';`, /core may not know server/],
  ['core importing web', 'src/people/core/planted.ts', `import { a } from '#platform/web';`, /core may not know web/],
  ['web importing server', 'src/people/web/planted.tsx', `import { a } from '#platform/server';`, /web may not know server/],
  ['server importing web', 'src/people/server/planted.ts', `import { a } from '#platform/web';`, /server may not know web/],
  [
    'an import past a door',
    'src/matters/server/planted.ts',
    `import { a } from '#people/server/person-store.ts';`,
    /no such door/,
  ],
  [
    'a relative way into another room',
    'src/people/server/planted.ts',
    `import { a } from '../core/rights.ts';`,
    /without a door/,
  ],
  ['a climb of two steps', 'src/app/server/demo/planted.ts', `import { a } from '../../x.ts';`, /more than one step/],
  ['a type taken past a door', 'src/people/core/planted.ts', `export type A = import('../server/x.ts').A;`, /without a door/],
  ['a late import', 'src/people/core/planted.ts', `export const a = () => import('#app');`, /may not know app/],
  ['something passed on', 'src/people/core/planted.ts', `export { a } from '#matters';`, /may not know matters/],
  ['its own door', 'src/people/core/planted.ts', `import { a } from '#people';`, /its own door/],
  ['node in core', 'src/people/core/planted.ts', `import { join } from 'node:path';`, /pure packages/],
  ['node in web', 'src/people/web/planted.ts', `import { join } from 'node:path';`, /is for servers/],
  ['react in a server', 'src/people/server/planted.ts', `import { useState } from 'react';`, /is for pages/],
  ['a test tool in the product', 'src/people/core/planted.ts', `import { test } from 'vitest';`, /only tests may/],
  [
    'a builder of tests in the product',
    'src/people/server/planted.ts',
    `import { a } from './sample-bureau.ts';`,
    /only tests may/,
  ],
  ['the clock in core', 'src/people/core/planted.ts', 'export const a = Date.now();', /touches Date/],
  ['a new Date in core', 'src/people/core/planted.ts', 'export const a = new Date(0);', /touches Date/],
  ['chance in core', 'src/people/core/planted.ts', 'export const a = Math.random();', /touches Math.random/],
  ['the network in core', 'src/people/core/planted.ts', `export const a = fetch('/');`, /touches fetch/],
  ['SQL outside a store', 'src/people/server/planted.ts', 'export const a = (tx: any) => tx`select 1`;', /is no store/],
  ['SQL as plain text', 'src/people/server/planted.ts', `export const a = 'select id from person';`, /is no store/],
  ['SQL in a web room', 'src/people/web/entry-store.ts', `export const a = 'delete from person';`, /is no store/],
  ['the environment', 'src/people/server/planted.ts', 'export const a = process.env.HOME;', /reads the environment/],
  [
    'a second way into the ledger',
    'src/matters/server/entry-store.ts',
    `export const a = 'insert into ledger_entry values (1)';`,
    /past ledger/,
  ],
  [
    'a change of the ledger',
    'src/ledger/server/entry-store.ts',
    `export const a = 'delete from ledger_entry where x';`,
    /changes ledger/,
  ],
  ['everything exported', 'src/people/core/index.ts', `export * from './rights.ts';`, /exports everything/],
  ['a folder for anything', 'src/people/server/utils/planted.ts', '', /says nothing/],
  ['a file for anything', 'src/people/core/types.ts', '', /says nothing/],
  ['a helper', 'src/people/core/day-helpers.ts', '', /says nothing/],
  ['a name in another case', 'src/people/core/PersonName.ts', '', /kebab case/],
  ['six folders', 'src/registers/petitions/web/a/b/planted.ts', '', /deeper than 5/],
  ['SQL files anywhere', 'src/people/server/planted.sql', 'select 1', /outside migrations/],
  ['markup in a server', 'src/people/server/planted.tsx', '', /outside a web room/],
  ['a long file', 'src/people/core/planted.ts', `// What for.\n${'const a = 1;\n'.repeat(300)}`, /301 lines/],
  ['a file without its purpose', 'src/people/core/planted.ts', 'const a = 1;\n'.repeat(21), /what it is for/],
];

test.each(PLANTED)('%s is found', (_what, file, text, expected) => {
  const found = breachesOfFile(file, text);
  expect(found).toEqual([expect.stringMatching(expected)]);
});

const SOUND: Readonly<Record<string, string>> = {
  'src/registers/petitions/README.md': '',
  'src/registers/petitions/core/index.ts': '',
  'src/registers/petitions/server/index.ts': '',
  'src/registers/petitions/server/migrations/0100-petitions.sql': '',
  'src/app/server/registers.ts': `import a from '#registers/petitions'; import b from '#registers/petitions/server';`,
  'src/app/server/migrations.ts': `const ROLL = ['registers/petitions/server/migrations/0100-petitions.sql'];`,
};
const without = (gone: string) => Object.fromEntries(Object.entries(SOUND).filter(([file]) => file !== gone));

describe('the house as a whole', () => {
  test('a complete one has no breach', () => expect(breachesOf(SOUND)).toEqual([]));

  test.each([
    ['a missing README', 'src/registers/petitions/README.md', ['src/registers/petitions has no README.md']],
    ['a missing door', 'src/registers/petitions/core/index.ts', []],
    [
      'a register that nobody calls',
      'src/app/server/registers.ts',
      ['#registers/petitions is in no roll call of the app', '#registers/petitions/server is in no roll call of the app'],
    ],
    [
      'a migration that is not listed',
      'src/app/server/migrations.ts',
      ['src/registers/petitions/server/migrations/0100-petitions.sql is not in the roll call of migrations'],
    ],
    [
      'a listed migration that does not exist',
      'src/registers/petitions/server/migrations/0100-petitions.sql',
      ['src/registers/petitions/server/migrations/0100-petitions.sql is in the roll call but does not exist'],
    ],
  ])('%s is found', (_what, gone, expected) => {
    expect(breachesOf(without(gone))).toEqual(expected);
  });

  test('a room without a door is found', () => {
    const files = { ...without('src/registers/petitions/core/index.ts'), 'src/registers/petitions/core/words.ts': '' };
    expect(breachesOf(files)).toEqual(['src/registers/petitions/core has no door (index.ts)']);
  });

  test('migrations out of order are found', () => {
    const files = {
      ...SOUND,
      'src/registers/petitions/server/migrations/0099-earlier.sql': '',
      'src/app/server/migrations.ts': `const ROLL = ['registers/petitions/server/migrations/0100-petitions.sql', 'registers/petitions/server/migrations/0099-earlier.sql'];`,
    };
    expect(breachesOf(files)).toEqual(['migrations are not in rising order']);
  });
});

test('the resolver itself knows the doors and no way past them', () => {
  const { resolve } = createRequire(path.join(root, 'src', 'app', 'server', 'main.ts'));
  expect(resolve('#platform/server')).toBe(path.join(root, 'src', 'platform', 'server', 'index.ts'));
  expect(() => resolve('#platform/server/database.ts')).toThrow();
  expect(() => resolve('#platform/core/route')).toThrow();
});
