// The programs as npm leaves them when install scripts are off, and copies of them for a user who cannot reach the first.
import { chmodSync, cpSync, lstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyBinaries, findBinaries, withLinks } from './binaries.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { mayEnter } from './home.ts';

const base = mkdtempSync(path.join(tmpdir(), 'duxing-programs-'));
chmodSync(base, 0o711);
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The package without a single link, as an install with scripts off makes it. */
function bare(name: string): string {
  const root = path.join(base, name);
  const original = path.dirname(findBinaries().folder);
  cpSync(original, root, { recursive: true, filter: (entry) => !lstatSync(entry).isSymbolicLink() });
  return root;
}

test('libraries without their links get them, and the server starts', async () => {
  const root = bare('程序 包');
  const server = await startEmbeddedDatabase({ folder: path.join(base, 'data'), packageRoot: root, durable: false });
  await server.stop();
  expect(lstatSync(path.join(root, 'native', 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
});

test('complete programs are used as they are', () => {
  const found = withLinks(findBinaries(), base);
  expect(withLinks(found, path.join(base, 'never'))).toEqual(found);
});

test('a copy is whole, linked and open to every user even under a strict mask, and made once', () => {
  const mask = process.umask(0o077);
  const parent = mkdtempSync(path.join(tmpdir(), 'duxing-copy-'));
  try {
    const copy = copyBinaries(findBinaries(bare('second')), parent);
    expect(statSync(path.join(copy.folder, 'bin', 'postgres')).mode & 0o555).toBe(0o555);
    expect(lstatSync(path.join(copy.folder, 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
    const made = statSync(copy.folder).ino;
    expect(statSync(copyBinaries(findBinaries(), parent).folder).ino).toBe(made);
  } finally {
    process.umask(mask);
    rmSync(parent, { recursive: true, force: true });
  }
});

test.runIf(process.getuid?.() === 0)('whether a user may enter a folder is asked of the system', () => {
  const closed = mkdtempSync(path.join(base, 'closed-'));
  expect(mayEnter(closed, { uid: 65_534, gid: 65_534 })).toBe(false);
  expect(mayEnter('/', { uid: 65_534, gid: 65_534 })).toBe(true);
});
