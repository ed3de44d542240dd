// `node scripts/run.mjs FILE [arguments]`: runs a TypeScript file of the project on the pinned runtime.
import path from 'node:path';
import { handOver } from './hand-over.mjs';
import { give, install } from './install-steps.mjs';

const [file, ...rest] = process.argv.slice(2);
if (!file) give('usage: node scripts/run.mjs FILE [arguments]');
install();
handOver(path.resolve(file), rest);
