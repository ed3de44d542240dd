// One-time codes by time (RFC 6238: six digits, thirty seconds, one step either way) and backup codes. The arithmetic and the
// encryption are better-auth's; which step a code belongs to is ours to know, so that none is taken twice.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { type Instant, millisecondsOf } from '#kernel';

const STEP_MS = 30_000;
const SECRET_BYTES = 20;
const ISSUER = '督行';

/** A fresh secret as its owner's device takes it: base32, and as an address that a camera reads. */
export function freshSecret(account: string): { readonly secret: string; readonly uri: string } {
  const bytes = randomBytes(SECRET_BYTES);
  const secret = base32.encode(bytes, { padding: false });
  const [issuer, label] = [encodeURIComponent(ISSUER), encodeURIComponent(account)];
  return { secret, uri: `otpauth://totp/${issuer}:${label}?secret=${secret}&issuer=${issuer}&digits=6&period=30` };
}

export const seal = (key: string, secret: string): Promise<string> => symmetricEncrypt({ key, data: secret });
/** Null where the key is another one: then backup codes still open. */
export const unseal = (key: string, sealed: string): Promise<string | null> =>
  symmetricDecrypt({ key, data: sealed }).catch(() => null);

/** The step of time that a code belongs to, within one step of now; null for a code of none of them. */
export async function stepOf(secret: string | null, code: string, now: Instant): Promise<number | null> {
  if (secret === null || !/^\d{6}$/.test(code)) return null;
  const otp = createOTP(Buffer.from(base32.decode(secret)));
  const current = Math.floor(millisecondsOf(now) / STEP_MS);
  for (const step of [current, current - 1, current + 1]) if ((await otp.hotp(step)) === code) return step;
  return null;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;
const CODE_LETTERS = 12;

/** Ten codes of twelve letters (59 bits each), so that a plain hash guards them. */
export const freshBackupCodes = (): readonly string[] =>
  Array.from({ length: CODES }, () => {
    const code = Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  });

export const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex');
