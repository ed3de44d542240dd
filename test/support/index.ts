// What tests may borrow: `import { testDatabase } from '#test'`.
export { type TestDatabase, testDatabase } from './test-database.ts';
export { type TrialHttp, trialHttp } from './trial-http.ts';
