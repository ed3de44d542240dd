// `npm run torture:fuzz`: a hundred thousand requests that nobody meant over every route, and prints what came of them.
// DUXING_FUZZ_CASES and DUXING_FUZZ_SEED change how many and which; the seed is printed, so that a run can be repeated.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { randomInt } from 'node:crypto';
import { install, runtime } from './install-steps.mjs';

install();
const seed = process.env.DUXING_FUZZ_SEED ?? String(randomInt(2 ** 31));
process.stdout.write(`seed ${seed}\n`);
const node = path.resolve('node_modules/vitest/vitest.mjs');
const env = { ...process.env, DUXING_FUZZ_CASES: process.env.DUXING_FUZZ_CASES ?? '100000', DUXING_FUZZ_SEED: seed };
const { status } = spawnSync(runtime(), [node, 'run', 'src/app/server/fuzz'], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
