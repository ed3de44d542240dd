// The secret that signs session cookies and encrypts the secrets of one-time codes: made once, kept beside the data and outside the
// database.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The installation's secret, made on first use; losing the file ends every session and every enrolment of one-time codes (backup codes and passkeys stay). */
export async function cookieSecret(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'cookie-secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept && kept.trim().length >= 32) return kept.trim();
  await mkdir(dataFolder, { recursive: true });
  const fresh = randomBytes(32).toString('base64url');
  await writeFile(file, `${fresh}\n`, { mode: 0o600 });
  return fresh;
}
