// `npm start`: installs and builds what is missing, then runs the server on the pinned runtime.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPage } from './build-steps.mjs';
import { handOver } from './hand-over.mjs';
import { give, install, root, say } from './install-steps.mjs';

install();
const failure = buildPage(say);
if (failure !== null) give(`${failure}\nThe page could not be built (see above).`);
// Left to itself, V8 lets the heap grow to some 400 MB before it collects, where half of that will do (docs/measured.md).
const flags = JSON.parse(readFileSync(path.join(root, 'scripts', 'server-flags.json'), 'utf8'));
handOver(path.join(root, 'src', 'app', 'server', 'main.ts'), process.argv.slice(2), flags);
