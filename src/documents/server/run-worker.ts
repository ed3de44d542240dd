// Runs one task in a thread of its own, with a ceiling on memory and time, one task after another: what a hostile file does
// to the thread, it does not do to the server.
import { Worker } from 'node:worker_threads';

export interface WorkerLimits {
  readonly memoryMb: number;
  readonly milliseconds: number;
}

export type WorkerOutcome<Value> = { readonly ended: 'well'; readonly value: Value } | { readonly ended: 'memory' | 'time' };

let turn: Promise<unknown> = Promise.resolve();

/** Gives the first message of the thread. Throws what the thread throws, except that it ran out of memory or time. */
export function runWorker<Value>(script: URL, task: unknown, limits: WorkerLimits): Promise<WorkerOutcome<Value>> {
  const outcome = turn.then(() => start<Value>(script, task, limits));
  turn = outcome.catch(() => {});
  return outcome;
}

async function start<Value>(script: URL, task: unknown, { memoryMb, milliseconds }: WorkerLimits): Promise<WorkerOutcome<Value>> {
  const worker = new Worker(script, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: Math.min(64, memoryMb) },
    // The thread needs no secret of ours and says nothing on our terminal.
    env: {},
    stderr: true,
    stdout: true,
  });
  try {
    return await new Promise<WorkerOutcome<Value>>((resolve, reject) => {
      const timer = setTimeout(() => resolve({ ended: 'time' }), milliseconds);
      worker.once('message', (value: Value) => resolve({ ended: 'well', value }));
      worker.once('error', (error) => (isMemory(error) ? resolve({ ended: 'memory' }) : reject(error)));
      worker.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`worker ended with code ${code} and without an answer`));
      });
    });
  } finally {
    await worker.terminate();
  }
}

const isMemory = (error: unknown): boolean =>
  (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') || error instanceof RangeError;
