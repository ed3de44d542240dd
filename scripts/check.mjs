// `npm run check`: everything but the browser.
import { CHECKS, runChecks } from './check-steps.mjs';
import { install } from './install-steps.mjs';

install();
await runChecks(CHECKS);
