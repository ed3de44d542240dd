// Personal values outside the ledger: encrypted under their subject's key (AES-256-GCM), found by the digest that the
// ledger holds. Deleting the key makes every value of that person unreadable at once (个人信息保护法 art. 47).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { MatterId, PersonId } from '#kernel';
import { type PersonalValue, type Sealed, sealOf } from '#ledger';
import type { Reader, Tx } from '#platform/server';
import { sha256 } from './sha256.ts';

async function keyOf(tx: Tx, subject: PersonalValue['subject']): Promise<Uint8Array> {
  await tx`insert into subject_key (subject_id, key) values (${subject}, ${randomBytes(32)}) on conflict (subject_id) do nothing`;
  const [row] = await tx<{ key: Uint8Array }[]>`select key from subject_key where subject_id = ${subject}`;
  if (!row) throw new Error('a subject key vanished while it was used');
  return row.key;
}

/** Stores a personal value and gives the digest that goes into the ledger in its place. */
export async function seal(tx: Tx, matter: MatterId, personal: PersonalValue): Promise<Sealed> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const sealed = sealOf(personal.value, salt.toString('hex'), sha256);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(tx, personal.subject), nonce);
  const ciphertext = Buffer.concat([cipher.update(personal.value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  await tx`
    insert into sealed_field (matter_id, digest, subject_id, field, salt, nonce, ciphertext)
    values (${matter}, ${Buffer.from(sealed.sealed, 'hex')}, ${personal.subject}, ${personal.field}, ${salt}, ${nonce}, ${ciphertext})`;
  return sealed;
}

/** The value behind a digest, or null when its subject has been erased or it never was here. */
export async function unseal(reader: Reader, matter: MatterId, sealed: Sealed): Promise<string | null> {
  const [row] = await reader<{ key: Uint8Array; nonce: Uint8Array; ciphertext: Uint8Array; salt: Uint8Array }[]>`
    select k.key, f.nonce, f.ciphertext, f.salt from sealed_field f join subject_key k using (subject_id)
    where f.matter_id = ${matter} and f.digest = ${Buffer.from(sealed.sealed, 'hex')}`;
  if (!row) return null;
  const decipher = createDecipheriv('aes-256-gcm', row.key, row.nonce);
  decipher.setAuthTag(row.ciphertext.subarray(-16));
  const value = Buffer.concat([decipher.update(row.ciphertext.subarray(0, -16)), decipher.final()]).toString('utf8');
  if (sealOf(value, Buffer.from(row.salt).toString('hex'), sha256).sealed !== sealed.sealed)
    throw new Error('a sealed value does not match its digest');
  return value;
}

/**
 * Erases a person: the key, so that no copy of a sealed value can be read any more, and the values themselves. The ledger, which
 * holds digests, stays whole; what is sealed of the person afterwards is sealed under a new key. Gives the matters that held one.
 */
export async function eraseSubject(tx: Tx, subject: PersonId): Promise<readonly MatterId[]> {
  const gone = await tx<{ matter: MatterId }[]>`
    delete from sealed_field where subject_id = ${subject} returning matter_id as matter`;
  await tx`delete from subject_key where subject_id = ${subject}`;
  return [...new Set(gone.map(({ matter }) => matter))];
}
