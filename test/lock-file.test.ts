// The lock file must name the packages of every system, not only of the one where it was made: `npm ci` refuses it otherwise.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Package = z.object({
  version: z.string().optional(),
  dependencies: Names,
  devDependencies: Names,
  optionalDependencies: Names,
});
const LockFile = z.object({ packages: z.record(z.string(), Package) });

const { packages } = LockFile.parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));

const above = (folder: string): string => folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));

/** Whether a package finds another as Node looks for it: in its own node_modules, then in each one above. */
function isFound(from: string, name: string): boolean {
  const place = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  return packages[place] !== undefined || (from !== '' && isFound(above(from), name));
}

test('each package that another asks for, on whatever system, is in the lock file', () => {
  const missing = Object.entries(packages).flatMap(([place, asks]) => {
    const names = Object.keys({ ...asks.dependencies, ...asks.optionalDependencies });
    return names.filter((name) => !isFound(place, name)).map((name) => `${name} (asked for by ${place || 'the project'})`);
  });
  expect(missing).toEqual([]);
});

test('the lock file was made from this package.json, whose versions are exact', () => {
  const asked = Package.parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));
  const locked = packages[''];
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    expect(locked?.[kind]).toEqual(asked[kind]);
    for (const version of Object.values(asked[kind])) expect(version).toMatch(/^\d+\.\d+\.\d+/);
  }
});
