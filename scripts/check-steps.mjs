// The checks, one after another: a short line for each, the whole output of one that fails, and the counts at the end.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPage } from './build-steps.mjs';
import { root, runtime } from './install-steps.mjs';

const tool = (...parts) => path.join(root, 'node_modules', ...parts);

/** A tool that passes or fails as one. */
const command = (name, file, ...args) => ({ name, run: async () => single(await execute([file, ...args])) });

/** A run of Vitest, counted by its tests. */
const vitest = (name, config) => ({
  name,
  run: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'duxing-report-'));
    const report = path.join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const result = await execute([tool('vitest', 'vitest.mjs'), 'run', '--config', config, '--passWithNoTests', ...reporters]);
    const counts = counted(result, report);
    rmSync(folder, { recursive: true, force: true });
    return counts;
  },
});

export const CHECKS = [
  command('format', tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '.'),
  command('lint', tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'),
  command('types of core', tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.core.json'),
  command('types of server', tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.server.json'),
  command('types of web', tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.web.json'),
  command('unused code', tool('knip', 'bin', 'knip.js')),
  vitest('tests', 'vitest.config.ts'),
  { name: 'page build', run: async () => built(buildPage()) },
];

export const BROWSER = vitest('browser tests', 'vitest.browser.config.ts');

const single = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output });
const built = (failure) => single({ code: failure === null ? 0 : 1, output: failure ?? '' });

function counted({ code, output }, report) {
  if (!existsSync(report)) return single({ code: code || 1, output });
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot be loaded, or an error outside any test, fails the run without failing a test.
  const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, output };
}

function execute(args) {
  const surroundings = { ...process.env, NO_COLOR: '1', PATH: `${path.dirname(runtime())}${path.delimiter}${process.env.PATH}` };
  delete surroundings.FORCE_COLOR;
  return new Promise((resolve) => {
    const child = spawn(runtime(), args, { cwd: root, env: surroundings, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs the steps and ends the process: 0 when none failed. The last line holds the counts alone. */
export async function runChecks(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of steps) {
    const begun = performance.now();
    const { output, ...counts } = await run();
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (counts.failed > 0) process.stdout.write(`\n${output.trimEnd()}\n\n`);
    process.stdout.write(`${counts.failed > 0 ? 'FAILED' : 'ok'}  ${name}  (${lineOf(counts)}, ${seconds} s)\n`);
  }
  process.stdout.write(`\n${lineOf(total)}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

const lineOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
