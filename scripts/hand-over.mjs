// Runs a program of the project on the pinned runtime and lives exactly as long: signals go in, the exit code comes out.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root, runtime } from './install-steps.mjs';

/** Compiled modules are kept, so that the next start is quicker; where the folder cannot be written, Node goes without. */
const CACHE = { NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'compiled') };

/** npm's shell between npm and us may end without passing the signal on: then we have another parent, and stop too. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

/** Does not return; the launcher ends as the program does. */
export function handOver(file, args, flags = []) {
  const child = spawn(runtime(), [...flags, file, ...args], { stdio: 'inherit', env: { ...CACHE, ...process.env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const handled of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(handled);
    process.kill(process.pid, signal);
  });
}
