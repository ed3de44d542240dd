// What the browser tests need of the system: a Chromium and a font with Chinese characters. On Debian apt brings both.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { give, root, runtime, say } from './install-steps.mjs';

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Without one, every Han character is an empty box. */
function hasFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

const hasChromium = () => succeeds(runtime(), path.join(root, 'test', 'support', 'chromium.ts'));

/** Installs what is missing where apt can; elsewhere ends with what to install. Present already: touches nothing. */
export function prepareBrowser() {
  const missing = () => [...(hasChromium() ? [] : ['chromium']), ...(hasFont() ? [] : ['fonts-noto-cjk', 'fontconfig'])];
  const packages = missing();
  if (packages.length === 0) return;
  const apt = aptCommand();
  if (apt === null) give(`The browser tests need ${packages.join(' and ')}: ${advice(packages)}, then run npm test again.`);
  say(`Installing ${packages.join(' ')} with apt (once) …`);
  aptInstall(apt, packages);
  const still = missing();
  if (still.length > 0) give(`apt did not bring ${still.join(' and ')}: ${advice(still)}, then run npm test again.`);
}

/** How apt-get is called here, or null: it needs Debian, and root or a sudo that asks nothing. */
function aptCommand() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid() === 0) return ['apt-get'];
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : null;
}

/** Fresh lists first: with old ones, or none, apt finds no packages. Heard only when it fails. */
function aptInstall([command, ...before], packages) {
  const run = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stdout, stderr } = spawnSync(command, [...before, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env,
    });
    return status === 0 ? '' : `${stdout}${stderr}`.trimEnd();
  };
  const stale = run('update', '-qq');
  const failed = run('install', '-y', '-qq', '--no-install-recommends', ...packages);
  if (failed) say([stale, failed].filter(Boolean).join('\n'));
}

function advice(packages) {
  if (process.platform === 'darwin') return 'install Google Chrome or run: brew install --cask chromium';
  if (process.platform === 'win32') return 'install Google Chrome or Microsoft Edge';
  // Ubuntu's package of that name only fetches a snap.
  const ubuntu = existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  const apart = ubuntu && packages.includes('chromium') ? 'sudo snap install chromium (or install Google Chrome)' : '';
  const byApt = packages.filter((name) => !(apart && name === 'chromium')).join(' ');
  if (existsSync('/usr/bin/apt-get'))
    return `run: ${[apart, byApt && `sudo apt-get update && sudo apt-get install -y ${byApt}`].filter(Boolean).join('; ')}`;
  return 'install Chromium and the Noto Sans CJK fonts with your package manager (dnf, pacman, apk …)';
}
