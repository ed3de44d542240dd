// What tests may borrow: `import { testDatabase } from '#test'`.
export { chromiumArguments, chromiumPath } from './chromium.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { type TrialHttp, trialHttp } from './trial-http.ts';
