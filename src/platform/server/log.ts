// Structured lines with request and matter ids; never the text of a matter, a name or a personal number.
import { type DestinationStream, type Logger, pino } from 'pino';

/** What the rest of the house writes to: `log.warn({ matter }, 'what happened')`. */
export type Log = Logger;

const HIDDEN = ['password', 'cookie', 'authorization', 'token', 'secret', 'name', 'phone', 'idNumber'];

/** A log on standard output, or on the stream given. Fields that could carry a secret or a person are blanked. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: HIDDEN.flatMap((field) => [field, `*.${field}`]), censor: '[hidden]' },
    serializers: { err: faultOf },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A fault without the values that a database error carries beside its message (row details, query text, parameters). */
function faultOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  // Both quote what was sent: rows and statements the one, the text that it could not read the other.
  const quoting = error.name === 'PostgresError' || error.name === 'SyntaxError';
  const known = quoting ? `${error.name} ${code.code ?? ''}` : error.message;
  return { type: error.name, message: withoutQuotes(known), ...code, stack: frames(error) };
}

/** Messages of faults may quote what somebody wrote (a parser's snippet, a name): what stands in quotes or is no ASCII goes. */
const withoutQuotes = (message: string): string =>
  message
    .replace(/(["'`“‘])[^]*?(?:["'`”’]|$)/g, '[…]')
    .replace(/[^\x20-\x7e]+/g, '[…]')
    .replace(/\d{6,}/g, '[…]');

const frames = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
