// A real SMTP server for tests: STARTTLS and an account are asked for, and each test says what it answers to whom.
import { type SMTPServerOptions, SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';
import { CERTIFICATE, KEY } from './mail-certificate.ts';

export interface Letter {
  readonly to: readonly string[];
  /** Header lines unfolded, by name in small letters; the last of each name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  /** What it has taken, in order. */
  readonly letters: Letter[];
  /** The answer to a recipient: null takes it, else the reply code. */
  answer: (address: string) => number | null;
  /** Waited for before a letter is taken. */
  pause: () => Promise<void>;
  /** Whether the session of the last letter was encrypted. */
  readonly encrypted: () => boolean;
}

export const MAIL_CA = CERTIFICATE;
export const MAIL_ACCOUNT = { user: 'duxing', password: 'Post-2026' };

const refused = (responseCode: number): Error => Object.assign(new Error('not taken'), { responseCode });

function letterOf(raw: string, to: readonly string[]): Letter {
  const lines = (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map(
    (line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)] as const,
  );
  const held = Object.fromEntries(headers);
  const text = inUtf8(raw.split('\r\n\r\n')[1] ?? '');
  const words = (held['subject'] ?? '').match(/=\?UTF-8\?B\?[^?]+\?=/gi) ?? [];
  const subject = words.map((word) => inUtf8(word.slice(10, -2))).join('');
  return { to, headers: held, subject: subject || (held['subject'] ?? ''), text };
}

const inUtf8 = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

/** Starts it on a free port of this machine and stops it after the tests of the file. */
export async function aMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  let encrypted = false;
  const kept: Omit<MailServer, 'url'> = {
    letters: [],
    answer: () => null,
    pause: async () => {},
    encrypted: () => encrypted,
  };
  const server = new SMTPServer({
    ...{ key: KEY, cert: CERTIFICATE, logger: false, disableReverseLookup: true },
    onAuth: ({ username, password }, _, done) =>
      username === MAIL_ACCOUNT.user && password === MAIL_ACCOUNT.password ? done(null, { user: username }) : done(refused(535)),
    onRcptTo: ({ address }, _, done) => {
      const code = kept.answer(address);
      done(code === null ? null : refused(code));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      const take = async (): Promise<void> => {
        await kept.pause();
        encrypted = session.secure;
        const to = session.envelope.rcptTo.map(({ address }) => address);
        kept.letters.push(letterOf(Buffer.concat(parts).toString('utf8'), to));
        done();
      };
      stream.on('end', () => void take());
    },
    ...options,
  });
  server.on('error', () => {}); // a client that turns away is what some tests want
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  afterAll(() => new Promise<void>((closed) => server.close(closed)));
  const { user, password } = MAIL_ACCOUNT;
  return Object.assign(kept, { url: `smtp://${user}:${password}@localhost:${port}` });
}
