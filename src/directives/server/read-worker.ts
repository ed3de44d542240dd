// The worker's side: reads the one file that it was started with, hands the reading back and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { refuseFile } from './directive-text.ts';
import { type ReadOrder, readHere } from './read-here.ts';

// Only read-in-worker.ts starts this file, with exactly this.
const order = workerData as ReadOrder;
const reading = await readHere(order).catch(() => refuseFile('intake-broken-file'));
parentPort?.postMessage(reading);
