// Builds the page when its sources have changed, and squeezes the files so that the server need not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root, runtime } from './install-steps.mjs';

const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.sources');
const SQUEEZED = /\.(?:js|css|svg|json|webmanifest|wasm)$/;

/** Digest of everything that the page is made from. */
export function sourcesDigest() {
  const hash = createHash('sha256');
  const rooms = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => /[\\/](?:web|core)[\\/]/.test(path.relative(root, file)) && !/\.test\.tsx?$/.test(file));
  const files = [...rooms, ...['index.html', 'vite.config.ts', 'package-lock.json'].map((name) => path.join(root, name))];
  for (const file of files.sort()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const isBuilt = (digest) => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;

/** Builds when needed. Gives null when the page stands, else the builder's words. */
export function buildPage(tell = () => {}) {
  const digest = sourcesDigest();
  if (isBuilt(digest)) return null;
  tell('Building the page …');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(runtime(), [vite, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) return `${stdout}${stderr}`;
  squeeze();
  writeFileSync(stamp, digest);
  return null;
}

function squeeze() {
  for (const entry of readdirSync(path.join(dist, 'assets'), { withFileTypes: true })) {
    if (!entry.isFile() || !SQUEEZED.test(entry.name)) continue;
    const file = path.join(dist, 'assets', entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < 1024) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
