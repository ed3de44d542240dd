// The only reader of environment variables. Every setting has a default that suits one machine; a wrong one is named.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');
const WebAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const Environment = z.object({
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DUXING_ORIGIN: WebAddress.optional(),
  DUXING_TRUST_PROXY: Flag.default(false),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  DUXING_DATA: z.string().min(1).optional(),
  DUXING_DEMO: Flag.default(true),
  DUXING_FONTS: z.string().min(1).optional(),
  DUXING_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  DUXING_REQUESTS_PER_MINUTE: z.coerce.number({ error: 'must be a number' }).int().positive().default(3000),
  DUXING_MODEL_URL: WebAddress.optional(),
  DUXING_MODEL_NAME: z.string().min(1).optional(),
  DUXING_MODEL_KEY: z.string().min(1).optional(),
});

/** The project's own `data`, wherever the command was called from. */
const DATA_FOLDER = fileURLToPath(new URL('../../../data', import.meta.url));

export interface Config {
  /** The port that is wished; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** How browsers reach us where a proxy stands before us, for example https://duxing.example.gov.cn. */
  readonly origin: string | null;
  /** Believe X-Forwarded-* headers: only behind a proxy of one's own. */
  readonly trustProxy: boolean;
  /** A PostgreSQL server of one's own; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database and of stored files, absolute. */
  readonly dataFolder: string;
  /** Whether an empty database gets the demo bureau. */
  readonly demo: boolean;
  /** Fonts of official documents, absolute. */
  readonly fontsFolder: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly requestsPerMinute: number;
  /** The second opinion's endpoint (OpenAI-compatible); null keeps everything on this machine. */
  readonly model: { readonly url: string; readonly name: string; readonly key: string | null } | null;
}

/** A setting that cannot be used; the message lists every one, a line each. */
export class WrongConfig extends Error {}

/** Reads the settings. An empty variable counts as absent. Throws WrongConfig with a line for each wrong setting. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(filled);
  if (!parsed.success)
    throw new WrongConfig(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`).join('\n'));
  const settings = parsed.data;
  if (settings.DUXING_MODEL_URL && !settings.DUXING_MODEL_NAME)
    throw new WrongConfig('DUXING_MODEL_NAME: must name the model when DUXING_MODEL_URL is set');
  const dataFolder = settings.DUXING_DATA ? path.resolve(settings.DUXING_DATA) : DATA_FOLDER;
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin: settings.DUXING_ORIGIN ? new URL(settings.DUXING_ORIGIN).origin : null,
    trustProxy: settings.DUXING_TRUST_PROXY,
    databaseUrl: settings.DATABASE_URL ?? null,
    dataFolder,
    fontsFolder: settings.DUXING_FONTS ? path.resolve(settings.DUXING_FONTS) : path.join(dataFolder, 'fonts'),
    demo: settings.DUXING_DEMO,
    logLevel: settings.DUXING_LOG,
    requestsPerMinute: settings.DUXING_REQUESTS_PER_MINUTE,
    model: modelOf(settings),
  };
}

function modelOf(settings: z.infer<typeof Environment>): Config['model'] {
  const { DUXING_MODEL_URL: url, DUXING_MODEL_NAME: name, DUXING_MODEL_KEY: key } = settings;
  return url && name ? { url: url.replace(/\/+$/, ''), name, key: key ?? null } : null;
}
