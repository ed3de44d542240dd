// Duxing as `npm start` runs it, on a folder of the bench's own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const MAIN = fileURLToPath(new URL('../src/app/server/main.ts', import.meta.url));

/** Those of `npm start`. */
const flags = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(new URL('../scripts/server-flags.json', import.meta.url), 'utf8')));

export interface Product {
  readonly url: string;
  readonly milliseconds: number;
  readonly child: ChildProcess;
}

/** Starts its process, with further settings where they are given. */
export function launchProduct(folder: string, settings: Readonly<Record<string, string>> = {}) {
  const env = {
    ...process.env,
    DUXING_DATA: folder,
    PORT: '0',
    DATABASE_URL: '',
    DUXING_LOG: 'error',
    DUXING_REQUESTS_PER_MINUTE: '1000000',
    ...settings,
  };
  return spawn(process.execPath, [...flags, MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts it and waits for the line that says where it is. */
export async function startProduct(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  const from = performance.now();
  const child = launchProduct(folder, settings);
  let said = '';
  // What it says later has to find a reader still.
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const url = /^Duxing \S+: (http\S+)$/m.exec(said)?.[1];
    if (url) {
      child.stdout.resume();
      return { url, milliseconds: performance.now() - from, child };
    }
  }
  throw new Error(`it did not start: ${said}`);
}

export async function stopProduct({ child }: Product): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
