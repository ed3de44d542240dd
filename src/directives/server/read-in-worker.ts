// Reads a docx or pdf in a thread of its own with bounded memory and time, a few at once: a file that is made to hang or to
// swell ends its worker and is turned down, while the server goes on.
import { Worker } from 'node:worker_threads';
import { type Reading, refuseFile } from './directive-text.ts';
import type { ReadOrder } from './read-here.ts';

const AT_ONCE = 2;
const MOST_WAITING = 32;

let running = 0;
const waiting: (() => void)[] = [];

/** Never throws and never takes longer than the limit allows, once its turn has come. */
export async function readInWorker(order: ReadOrder): Promise<Reading> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) return refuseFile('intake-busy');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await readOne(order);
  } finally {
    // The place passes to the next in line without being given up, so that no third one slips in.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function readOne(order: ReadOrder): Promise<Reading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: order.limits.memoryMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      // What a parser prints about a damaged file belongs in no log.
      stdout: true,
      stderr: true,
      env: {},
    });
    const done = (reading: Reading) => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    };
    const timer = setTimeout(() => done(refuseFile('intake-too-costly')), order.limits.milliseconds);
    worker.once('message', (reading: Reading) => done(reading));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      done(refuseFile(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'intake-too-costly' : 'intake-broken-file')),
    );
    worker.once('exit', () => done(refuseFile('intake-broken-file')));
  });
}
