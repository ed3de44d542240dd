// One file of a backup on its way to the disk and back: packed, encrypted where there is a passphrase, and digested as it lies.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import type { Piece } from './manifest.ts';

/** What encrypts; null leaves everything in the clear. */
export type Key = Buffer | null;

const NONCE = 12;
const TAG = 16;

/** The key of a passphrase: scrypt, so that guessing is dear. */
export const keyOf = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 });

/** Tells a wrong passphrase from a damaged backup, and the manifest from one that somebody else has written. */
export const checkOf = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** AES-256-GCM: the nonce before, the tag behind. */
function encrypting(key: Buffer): Transform {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  let begun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!begun) this.push(nonce);
      begun = true;
      done(null, cipher.update(chunk));
    },
    flush(done) {
      if (!begun) this.push(nonce);
      this.push(cipher.final());
      done(null, cipher.getAuthTag());
    },
  });
}

/** The tag is checked at the end only: what comes out may be used once the whole has been read. */
function decrypting(key: Buffer): Transform {
  let held = Buffer.alloc(0);
  let decipher: ReturnType<typeof createDecipheriv> | null = null;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held = Buffer.concat([held, chunk]);
      if (!decipher && held.length >= NONCE) {
        decipher = createDecipheriv('aes-256-gcm', key, held.subarray(0, NONCE));
        held = held.subarray(NONCE);
      }
      if (!decipher || held.length <= TAG) return done();
      const ready = held.subarray(0, held.length - TAG);
      held = Buffer.from(held.subarray(held.length - TAG));
      done(null, decipher.update(ready));
    },
    flush(done) {
      try {
        if (!decipher || !('setAuthTag' in decipher)) throw new Error('too short to have been encrypted here');
        (decipher as ReturnType<typeof createDecipheriv> & { setAuthTag: (tag: Buffer) => void }).setAuthTag(held); // GCM has one
        done(null, decipher.final());
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

/** Writes a file of the backup and gives what the manifest says of it; after it returns the bytes are on the disk. */
export async function writePiece(root: string, name: string, from: Readable, key: Key, packed: boolean): Promise<Piece> {
  const place = path.join(root, name);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const digest = createHash('sha256');
  let bytes = 0;
  const handle = await open(place, 'wx', 0o600);
  const onto: Sink = async (chunks) => {
    for await (const chunk of chunks) {
      digest.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
  };
  try {
    await pipeline(from, packed ? createGzip({ level: constants.Z_BEST_SPEED }) : asIs(), key ? encrypting(key) : asIs(), onto);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { path: name, bytes, sha256: digest.digest('hex') };
}

/** Reads what a file holds to its end. */
export type Sink = (chunks: AsyncIterable<Buffer>) => Promise<void>;

/** Sends what a file of the backup holds to where it belongs. Throws when it was encrypted with another key or is damaged. */
export async function readPiece(root: string, { path: name }: Piece, to: Sink, key: Key, packed: boolean): Promise<void> {
  await pipeline(createReadStream(path.join(root, name)), key ? decrypting(key) : asIs(), packed ? createGunzip() : asIs(), to);
}

/** Whether a file lies there as the manifest says. */
export async function isAsSaid(root: string, { path: name, bytes, sha256 }: Piece): Promise<boolean> {
  const place = path.join(root, name);
  const size = await stat(place).then(
    (found) => found.size,
    () => -1,
  );
  if (size !== bytes) return false;
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(place)) digest.update(chunk as Buffer); // without an encoding it gives bytes
  return digest.digest('hex') === sha256;
}

const asIs = (): PassThrough => new PassThrough();

export const fromText = (text: string): Readable => Readable.from([Buffer.from(text, 'utf8')]);
