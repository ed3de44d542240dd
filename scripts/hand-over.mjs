// Runs a program of the project on the pinned runtime and lives exactly as long: signals go in, the exit code comes out.
import { spawn } from 'node:child_process';
import { runtime } from './install-steps.mjs';

/** Does not return; the launcher ends as the program does. */
export function handOver(file, args) {
  const child = spawn(runtime(), [file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
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
