// Personal values stay outside the ledger: an entry holds a salted digest, the value is kept encrypted under its
// subject's own key, and erasing that key erases the person while the chain stays whole (个人信息保护法 art. 47).
import type { MatterId, PersonId } from '#kernel';
import type { Digest } from './chain.ts';

/** What the ledger holds in place of a personal value. */
export interface Sealed {
  readonly sealed: string;
}

/**
 * A personal value on its way to be sealed: whose it is, which field, and the value. Somebody without an account is known by the
 * matter alone: one key a matter, so that nothing connects two matters of the same person.
 */
export interface PersonalValue {
  readonly subject: PersonId | MatterId;
  readonly field: string;
  readonly value: string;
}

/** The digest that stands for a value: SHA-256 of salt and value; without the salt it cannot be guessed from a list. */
export const sealOf = (value: string, salt: string, digest: Digest): Sealed => ({ sealed: digest(`${salt}\n${value}`) });
