// `npm start`: installs and builds what is missing, then runs the server on the pinned runtime.
import path from 'node:path';
import { buildPage } from './build-steps.mjs';
import { handOver } from './hand-over.mjs';
import { give, install, root, say } from './install-steps.mjs';

install();
const failure = buildPage(say);
if (failure !== null) give(`${failure}\nThe page could not be built (see above).`);
handOver(path.join(root, 'src', 'app', 'server', 'main.ts'), process.argv.slice(2));
