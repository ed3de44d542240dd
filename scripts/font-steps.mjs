// The fonts of official documents, which their tests measure: fetched once where that can be done, else those tests say why they
// are skipped.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, runtime, say } from './install-steps.mjs';

const call = (...args) =>
  spawnSync(runtime(), [path.join(root, 'src', 'app', 'server', 'cli.ts'), ...args], { cwd: root, encoding: 'utf8' });

/** Never ends the run. */
export function prepareFonts() {
  const { status, stderr } = call('fonts', '--lang', 'en');
  if (status !== 0) say(`Tests of the printed documents will be skipped: ${stderr.trim()}`);
}
