// `node scripts/complete-lock.mjs`, after adding a package: npm leaves out of the lock file what its registry cannot give, for
// example a mirror that holds one system's packages only, and then `npm ci` refuses the file. Each such package has its exact
// version in the one that asks for it, and its system in its name; without a digest, since nobody has seen it here.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { give, root } from './install-steps.mjs';

const SYSTEM = /(?:^|[-/])(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/;
const LIBRARIES = { gnu: ['glibc'], musl: ['musl'] };

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
const added = [];

for (const [place, asks] of Object.entries(packages))
  for (const [name, version] of Object.entries(asks.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] || packages[`${place}/node_modules/${name}`]) continue;
    const [, os, cpu, abi] = SYSTEM.exec(name) ?? give(`${name}, asked for by ${place}, does not name its system`);
    if (!/^\d+\.\d+\.\d+/.test(version)) give(`${name}, asked for by ${place}, has no exact version but ${version}`);
    const libc = LIBRARIES[abi];
    const kind = { ...(asks.dev ? { dev: true } : {}), ...(libc ? { libc } : {}) };
    packages[`node_modules/${name}`] = { version, cpu: [cpu], ...kind, license: asks.license, optional: true, os: [os] };
    added.push(`${name} ${version}`);
  }

if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
process.stdout.write(`${added.join('\n')}\n${added.length} added\n`);
