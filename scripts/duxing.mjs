#!/usr/bin/env node
// `npx duxing …`: the command line, run on the pinned runtime. Paths in arguments are seen from where it was called.
import path from 'node:path';
import { handOver } from './hand-over.mjs';
import { install, root } from './install-steps.mjs';

install();
handOver(path.join(root, 'src', 'app', 'server', 'cli.ts'), process.argv.slice(2));
