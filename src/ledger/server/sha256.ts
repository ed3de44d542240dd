import { hash } from 'node:crypto';
import type { Digest } from '#ledger';

/** SHA-256 of UTF-8 text as lower-case hex, by the platform's own implementation. */
export const sha256: Digest = (text) => hash('sha256', text, 'hex');
