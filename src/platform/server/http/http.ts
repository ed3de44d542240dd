// The HTTP server: routes only from contracts, problem details for everything that is refused, and the built page.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type InjectOptions,
  type LightMyRequestResponse,
  LogController,
} from 'fastify';
import { type RefusalKind, refuse } from '#kernel';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { type Metrics, openMetrics } from '../metrics.ts';
import { apiPageOf } from './api-page.ts';
import type { Answered, Contract, RouteTable } from './bind-route.ts';
import { DATA_POLICY } from './content-security.ts';
import { isEndless } from './event-stream.ts';
import { addMetrics } from './metrics-route.ts';
import { openApiOf } from './open-api.ts';
import { sendPage, servePage } from './page.ts';
import { type Describe, type Say, problemOf, problemOfStatus, problemOfThrown, sendProblem } from './problem-reply.ts';
import { languageOf } from './request-headers.ts';
import { mayWriteFrom } from './same-origin.ts';
import { MOST_UNDER_WAY, addShedding } from './shedding.ts';
import { UPLOAD_LIMIT } from './upload.ts';

export interface HttpOptions {
  readonly config: Pick<Config, 'origin' | 'trustProxy' | 'requestsPerMinute'> & Partial<Pick<Config, 'metricsToken'>>;
  readonly log: Log;
  /** Folder of the built page. */
  readonly dist: string;
  /** Name and version in the API's documents. */
  readonly title: string;
  readonly version: string;
  /** Milliseconds that the event loop may lag before requests are turned away with 503; 0 never does. */
  readonly mostDelay?: number;
  /** Requests under way at once before others are turned away with 503. */
  readonly mostUnderWay?: number;
  /** Words for a refusal, for readers without the page's own. */
  readonly describe?: Describe;
  /** Hears of each answer of a route before it leaves. */
  readonly heard?: (answered: Answered) => Promise<void>;
}

/** A server that takes routes only as contracts (see `bindRoute`), since Fastify's own way to add one stays inside. */
export interface Http extends RouteTable {
  /** What is bound so far, in order. */
  readonly contracts: () => readonly Contract[];
  /** What a watcher of the server may ask; more figures may be added. */
  readonly metrics: Pick<Metrics, 'watch'>;
  /** Takes requests and gives the port: the wished one, or the next free of the twenty after it. */
  readonly listen: (port: number, host: string) => Promise<number>;
  /** Answers one request without a socket: for tests. */
  readonly inject: (request: InjectOptions) => Promise<LightMyRequestResponse>;
  /** Refuses new requests, ends event streams and waits for the running ones. */
  readonly close: () => Promise<void>;
}

/** The largest JSON is the draft of a long review: two thousand items of about a kilobyte. */
const BODY_LIMIT = 4 * 1024 * 1024;
const PORTS_TRIED = 20;
/** Each costs some tens of kilobytes; a person holds one to three. */
const MOST_CONNECTIONS = 4_000;

/** Builds the server with its guards, the API's documents and the page. It listens only when told. */
export async function createHttp(options: HttpOptions): Promise<Http> {
  const logger: FastifyBaseLogger = options.log;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => void sendFault(error, request, reply, options),
    genReqId: () => randomUUID(),
    trustProxy: options.config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 120_000,
    // A connection on which nothing moves is closed; event streams have a heartbeat.
    connectionTimeout: 90_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    exposeHeadRoutes: false,
  });
  app.removeContentTypeParser('text/plain');
  app.server.maxConnections = MOST_CONNECTIONS;
  const underWay = addShedding(app, options.mostUnderWay ?? MOST_UNDER_WAY, (request, reply) =>
    sendRefusal('unavailable', 'overloaded', request, reply, options),
  );
  addHooks(app, options);
  const metrics = openMetrics();
  metrics.watch([{ name: 'duxing_requests_under_way', help: 'Requests that have no answer yet', read: underWay }]);
  addMetrics(app, metrics, options.config.metricsToken ?? null);
  app.setErrorHandler((error, request, reply) => sendFault(error, request, reply, options));
  await addGuards(app, options);
  const contracts: Contract[] = [];
  addDocuments(app, options, contracts);
  const page = servePage(app, options.dist);
  app.setNotFoundHandler(
    (request, reply) => page(request, reply) ?? sendProblem(reply, problemOfStatus(404, request.id, sayTo(request, options))),
  );
  return {
    describe: options.describe ?? (() => undefined),
    heard: options.heard ?? (async () => {}),
    add: (contract, respond) => {
      contracts.push(contract);
      app.route({ method: contract.method, url: contract.path, handler: respond });
    },
    contracts: () => contracts,
    metrics,
    listen: (port, host) => listen(app, port, host),
    inject: (request) => app.inject(request),
    close: () => app.close(),
  };
}

function addHooks(app: FastifyInstance, options: HttpOptions): void {
  const { config, log } = options;
  const streams = new Set<Readable>();
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!request.url.startsWith('/api/')) return;
    reply.headers({ 'content-security-policy': DATA_POLICY, 'cache-control': 'no-store' });
    if (!mayWriteFrom(request.method, request.headers, config.origin))
      return sendRefusal('forbidden', 'cross-site', request, reply, options);
  });
  app.addHook('onSend', async (_request, _reply, payload) => {
    if (!(payload instanceof Readable)) return;
    streams.add(payload);
    payload.once('close', () => streams.delete(payload));
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = { request: request.id, method: request.method, route: request.routeOptions.url ?? null };
    log.info({ ...line, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  // An event stream never ends by itself, so closing would wait for ever.
  app.addHook('preClose', async () => {
    for (const stream of streams) if (isEndless(stream)) stream.destroy();
  });
}

async function addGuards(app: FastifyInstance, options: HttpOptions): Promise<void> {
  const { config, mostDelay = 2_000 } = options;
  const secure = config.origin?.startsWith('https:') === true;
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // On a plain http network these would promise what is not there.
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });
  await app.register(underPressure, {
    maxEventLoopDelay: mostDelay,
    pressureHandler: (request, reply) => {
      sendRefusal('unavailable', 'overloaded', request, reply, options);
    },
  });
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/api/'),
  });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 2, fields: 20, fieldSize: 100_000 } });
}

function addDocuments(app: FastifyInstance, { title, version }: HttpOptions, contracts: readonly Contract[]): void {
  app.get('/api/openapi.json', async () => openApiOf(contracts, title, version));
  app.get('/api/docs', async (_request, reply) => sendPage(reply, apiPageOf(contracts, title, version)));
}

/** Words for refusals in the language of whoever sent the request. */
const sayTo =
  (request: FastifyRequest, { describe }: HttpOptions): Say =>
  (refusal) =>
    describe?.(refusal, languageOf(request.headers['accept-language']));

function sendRefusal(
  kind: RefusalKind,
  code: string,
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
): FastifyReply {
  const { refusal } = refuse(kind, code);
  return sendProblem(reply, problemOf(refusal, request.id, sayTo(request, options)(refusal)));
}

function sendFault(error: unknown, request: FastifyRequest, reply: FastifyReply, options: HttpOptions): FastifyReply {
  const { log } = options;
  const problem = problemOfThrown(error, request.id, sayTo(request, options));
  if (problem.status >= 500) log.error({ request: request.id, route: request.routeOptions.url ?? null, err: error }, 'fault');
  return sendProblem(reply, problem);
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      await app.listen({ port: tried, host });
      const address = app.server.address();
      return address && typeof address === 'object' ? address.port : tried;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried >= port + PORTS_TRIED || tried >= 65_535) throw error;
    }
  }
}
