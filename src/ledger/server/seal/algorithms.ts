// The one port to hashes and signatures of seals. SHA-256 and Ed25519 (RFC 8032) by default, SM3 (GB/T 32905-2016) by choice, all by
// node:crypto; SM2 or a module of certified hardware fits in as one more scheme.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { HashBytes, HashName } from '#ledger';

const by =
  (algorithm: string): HashBytes =>
  (...parts) => {
    const hash = createHash(algorithm);
    for (const part of parts) hash.update(part);
    return hash.digest();
  };

/** Each hash gives 32 bytes. */
export const HASHES: Readonly<Record<HashName, HashBytes>> = { 'sha-256': by('sha256'), sm3: by('sm3') };

/** One way to sign. Public keys and signatures are lower-case hex, private keys PEM. */
export interface SignatureScheme {
  readonly algorithm: string;
  readonly make: () => { readonly publicKey: string; readonly privateKey: string };
  readonly sign: (privateKey: string, text: string) => string;
  readonly isSigned: (publicKey: string, text: string, signature: string) => boolean;
}

const hexOf = (base64url: string | undefined): string => Buffer.from(base64url ?? '', 'base64url').toString('hex');

const ed25519: SignatureScheme = {
  algorithm: 'ed25519',
  make: () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return {
      publicKey: hexOf(publicKey.export({ format: 'jwk' }).x),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  },
  sign: (privateKey, text) => sign(null, Buffer.from(text), createPrivateKey(privateKey)).toString('hex'),
  isSigned: (publicKey, text, signature) => {
    const x = Buffer.from(publicKey, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
  },
};

/** The first is the one that new keys are made with. */
export const SCHEMES: readonly [SignatureScheme, ...SignatureScheme[]] = [ed25519];
