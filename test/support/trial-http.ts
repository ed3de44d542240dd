// A server that listens nowhere, for tests of routes: an empty page, a log kept in memory.
import { type Http, type HttpOptions, createHttp, createLog } from '#platform/server';

export interface TrialHttp extends Http {
  /** What the server has logged so far, one JSON text a line. */
  readonly lines: string[];
}

/** Builds it; bind routes, then ask with `inject`. */
export async function trialHttp(
  options: Partial<Omit<HttpOptions, 'log' | 'config'>> & {
    readonly requestsPerMinute?: number;
    readonly metricsToken?: string;
  } = {},
): Promise<TrialHttp> {
  const lines: string[] = [];
  const { requestsPerMinute = 100_000, metricsToken = null, ...rest } = options;
  const http = await createHttp({
    config: { origin: null, trustProxy: false, requestsPerMinute, metricsToken },
    log: createLog('info', { write: (line: string) => void lines.push(line) }),
    dist: '/nowhere',
    title: 'Trial',
    version: '0.0.0',
    mostDelay: 0,
    ...rest,
  });
  return { ...http, lines };
}
