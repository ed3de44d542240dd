// What tests may borrow: `import { testDatabase } from '#test'`.
export { MARCH, type TestBureau, type TestEngine, aBureau, aTestEngine } from './bureau.ts';
export { chromiumArguments, chromiumPath } from './chromium.ts';
export { aDemand, inboxOf, stateIn } from './demands.ts';
export { type Letter, MAIL_CA, type MailServer, aMailServer } from './mail-server.ts';
export { files } from './a-file.ts';
export { type IdentityProvider, anIdentityProvider } from './identity-provider.ts';
export { matterRoutes } from './matter-routes.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { type TrialHttp, trialHttp } from './trial-http.ts';
export { verifyFile } from '../../scripts/duxing-verify.mjs';
