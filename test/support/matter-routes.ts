// The routes of matters for tests that ask over the wire: nobody listens for news, and no files are kept.
import { type MatterRoutes, bindMatterRoutes } from '#matters/server';
import type { TrialHttp } from './trial-http.ts';

const nothing = async () => null;

/** Binds them; whoever asks is the test's affair. */
export const matterRoutes = (http: TrialHttp, routes: Pick<MatterRoutes, 'engine' | 'authenticate'>): void =>
  bindMatterRoutes(http, {
    ...routes,
    live: { announce: () => {}, open: () => ({ body: null }) as never, close: async () => {} },
    files: { put: nothing as never, get: nothing, sheet: nothing as never },
  });
