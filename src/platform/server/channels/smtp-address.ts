// Where the mail server is, out of one setting: smtp://user:password@host:port asks for STARTTLS, smtps:// begins with TLS, and
// only a server on this very machine may be spoken to in the clear (smtp://127.0.0.1:25?tls=none).

export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: 'from-start' | 'starttls' | 'none';
  readonly account: { readonly user: string; readonly password: string } | null;
}

export type WrongSmtpAddress = 'not-an-address' | 'password-missing' | 'beyond-host' | 'clear-beyond-this-machine';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const PORTS: Readonly<Record<SmtpAddress['tls'], number>> = { 'from-start': 465, starttls: 587, none: 25 };

/** Reads the setting, or names what is wrong with it; what was written is never repeated, since it holds a password. */
export function parseSmtpAddress(text: string): SmtpAddress | WrongSmtpAddress {
  if (!URL.canParse(text)) return 'not-an-address';
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const tls = tlsOf(url);
  if (!tls || host === '') return 'not-an-address';
  const more = [url.pathname.replace(/^\/$/, ''), tls === 'none' ? '' : url.search, url.hash].join('');
  if (more !== '') return 'beyond-host';
  if (tls === 'none' && !LOOPBACK.test(host)) return 'clear-beyond-this-machine';
  const account = accountOf(url);
  if (typeof account === 'string') return account;
  return { host, port: url.port === '' ? PORTS[tls] : Number(url.port), tls, account };
}

function tlsOf({ protocol, search }: URL): SmtpAddress['tls'] | null {
  if (protocol === 'smtps:') return 'from-start';
  if (protocol !== 'smtp:') return null;
  return search === '?tls=none' ? 'none' : 'starttls';
}

function accountOf(url: URL): SmtpAddress['account'] | WrongSmtpAddress {
  const [user, password] = [decoded(url.username), decoded(url.password)];
  if (user === null || password === null) return 'not-an-address';
  if ((user === '') !== (password === '')) return 'password-missing';
  return user === '' ? null : { user, password };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
