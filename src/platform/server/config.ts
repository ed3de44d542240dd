// The only reader of environment variables. Every setting has a default that suits one machine; a wrong one is named.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { MailAddress } from '#platform';
import {
  IDENTITY_PROVIDER,
  type SingleSignOnSettings,
  lackingForSingleSignOn,
  singleSignOnOf,
} from './single-sign-on-settings.ts';
import { type SmtpAddress, type WrongSmtpAddress, parseSmtpAddress } from './channels/smtp-address.ts';

const Flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');
const WebAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const WRONG_SMTP: Readonly<Record<WrongSmtpAddress, string>> = {
  'not-an-address': '须写成 smtps://账号:密码@主机:端口 或 smtp://… / must be an smtps:// or smtp:// address',
  'password-missing': '账号和密码须一并填写或都不填 / needs both an account and a password, or neither',
  'beyond-host': '主机和端口之后不能再有内容 / must end after host and port',
  'clear-beyond-this-machine': '只有本机的邮件服务器可以不加密（tls=none） / tls=none is for a mail server on this machine only',
};
const SmtpSetting = z.string().transform((text, context): SmtpAddress => {
  const read = parseSmtpAddress(text);
  if (typeof read !== 'string') return read;
  context.addIssue({ code: 'custom', message: WRONG_SMTP[read] });
  return z.NEVER;
});

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
  DUXING_METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  DUXING_MODEL_URL: WebAddress.optional(),
  DUXING_MODEL_NAME: z.string().min(1).optional(),
  DUXING_MODEL_KEY: z.string().min(1).optional(),
  ...IDENTITY_PROVIDER,
  DUXING_SMTP_URL: SmtpSetting.optional(),
  DUXING_SMTP_FROM: z
    .string()
    .refine((text) => MailAddress.safeParse(text).success, '须为一个邮箱地址 / must be one mail address')
    .optional(),
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
  /** What a watcher from elsewhere brings for /metrics; null answers this machine itself only. */
  readonly metricsToken: string | null;
  /** The second opinion's endpoint (OpenAI-compatible); null keeps everything on this machine. */
  readonly model: { readonly url: string; readonly name: string; readonly key: string | null } | null;
  /** The identity provider by which people sign in besides account and password; null has none. */
  readonly singleSignOn: SingleSignOnSettings | null;
  /** The mail server by which people are told of what waits for them; null sends nothing. */
  readonly mail: { readonly server: SmtpAddress; readonly from: string } | null;
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
  const lacking = lackingForMail(settings) ?? lackingForSingleSignOn(settings);
  if (lacking) throw new WrongConfig(lacking);
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
    metricsToken: settings.DUXING_METRICS_TOKEN ?? null,
    model: modelOf(settings),
    singleSignOn: singleSignOnOf(settings),
    mail: mailOf(settings),
  };
}

type Settings = z.infer<typeof Environment>;

/** A mail says who sends it and where to read on; without either it is of no use. */
function lackingForMail({ DUXING_SMTP_URL: url, DUXING_SMTP_FROM: from, DUXING_ORIGIN: origin }: Settings): string | null {
  if (!url) return null;
  if (!from) return 'DUXING_SMTP_FROM: 设置了邮件服务器，还须填写发件地址 / must name the sender when DUXING_SMTP_URL is set';
  if (!origin) return 'DUXING_ORIGIN: 邮件里的链接要用它，须一并填写 / must be set with DUXING_SMTP_URL, for the links in mails';
  return null;
}

const mailOf = ({ DUXING_SMTP_URL: server, DUXING_SMTP_FROM: from }: Settings): Config['mail'] =>
  server && from ? { server, from } : null;

function modelOf(settings: Settings): Config['model'] {
  const { DUXING_MODEL_URL: url, DUXING_MODEL_NAME: name, DUXING_MODEL_KEY: key } = settings;
  return url && name ? { url: url.replace(/\/+$/, ''), name, key: key ?? null } : null;
}
