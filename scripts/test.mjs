// `npm test`: installs what is missing, Chromium and Chinese fonts included, and runs every kind of test.
import { prepareBrowser } from './browser-steps.mjs';
import { BROWSER, CHECKS, runChecks } from './check-steps.mjs';
import { install } from './install-steps.mjs';

install();
prepareBrowser();
await runChecks([...CHECKS, BROWSER]);
