// Mail by SMTP (RFC 5321): a small pool of connections, TLS of 1.2 or newer, and answers told apart by whether trying again helps.
import { createTransport } from 'nodemailer';
import { MailAddress } from '#platform';
import type { Channel, Message, Sent } from './channel.ts';
import type { SmtpAddress } from './smtp-address.ts';

export interface SmtpOptions {
  readonly server: SmtpAddress;
  /** The address that mail comes from. */
  readonly from: string;
  /** A certificate to trust besides those of the system, in PEM. */
  readonly ca?: string;
  /** How long a connection, a greeting and each answer may take. */
  readonly patienceMs?: number;
}

const CONNECTIONS = 2;
const PATIENCE_MS = 10_000;
/** One attempt in all, whatever the server does. */
const LONGEST_MS = 45_000;
/** What could end a header line. */
const BREAKING = /[\p{Cc}\u2028\u2029]+/gu;

/** Opens the channel `mail`. Connects when the first message leaves. */
export function openSmtpChannel({ server, from, ca, patienceMs = PATIENCE_MS }: SmtpOptions): Channel {
  const transport = createTransport({
    ...{ pool: true, host: server.host, port: server.port, maxConnections: CONNECTIONS, maxRequeues: 0 },
    ...{ secure: server.tls === 'from-start', requireTLS: server.tls === 'starttls', ignoreTLS: server.tls === 'none' },
    ...(server.account ? { auth: { user: server.account.user, pass: server.account.password } } : {}),
    tls: { minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) },
    ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, dnsTimeout: patienceMs, socketTimeout: patienceMs * 2 },
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    name: 'mail',
    send: async (message) => {
      if (!MailAddress.safeParse(message.to).success) return { outcome: 'refused', code: 'bad-address' };
      try {
        await transport.sendMail({ ...letter(message, from, domain), signal: AbortSignal.timeout(LONGEST_MS) });
        return { outcome: 'taken' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Auto-Submitted (RFC 3834) keeps holiday replies away. */
const letter = ({ id, to, subject, text }: Message, from: string, domain: string) => ({
  ...{ from, to, subject: subject.replace(BREAKING, ' '), text, messageId: `<${id}@${domain}>` },
  textEncoding: 'base64' as const,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/** Answers to what is ours, not the message's: the account and the sender. */
const OURS = ['EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM'];

const member = (error: unknown, name: string): string | number | null => {
  const value: unknown = typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : null;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** Reads code, reply and command only: a server's own words may repeat the address. */
function failureOf(error: unknown): Sent {
  const [code, reply, command] = ['code', 'responseCode', 'command'].map((name) => member(error, name));
  if (typeof reply !== 'number') return { outcome: 'unreachable', code: String(code ?? 'fault').toLowerCase() };
  const said = `smtp-${reply}`;
  if (code === 'EAUTH' || reply === 421 || OURS.some((own) => String(command).startsWith(own)))
    return { outcome: 'unreachable', code: said };
  return { outcome: reply >= 500 ? 'refused' : 'deferred', code: said };
}
