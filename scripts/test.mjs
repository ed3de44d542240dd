// `npm test`: installs what is missing, Chromium and fonts included, and runs every kind of test.
import { prepareBrowser } from './browser-steps.mjs';
import { BROWSER, CHECKS, runChecks } from './check-steps.mjs';
import { prepareFonts } from './font-steps.mjs';
import { install } from './install-steps.mjs';

install();
prepareBrowser();
prepareFonts();
await runChecks([...CHECKS, BROWSER]);
