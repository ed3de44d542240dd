// `npm run torture:rights`: the whole matrix of rights, one question after another and by 64 people at once. DUXING_SEED draws
// another order; DUXING_TEST_DATABASE_URL takes another server than the embedded one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { install, root, runtime } from './install-steps.mjs';

install();
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(runtime(), [vitest, 'run', 'src/app/server/rights'], {
  cwd: root,
  env: { ...process.env, DUXING_TORTURE: 'rights' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
