// What a sign-in asks: the form of account names, the rules for passwords, how many tries, how long a session lives.
// GB/T 22239-2019 8.1.4.1 a and b (SEC-03, SEC-04), 8.1.4.2 b (SEC-07).
import { type LawReference, type Result, ok, refuse } from '#kernel';

/** How tries are counted and sessions end. */
export const SIGN_IN_POLICY = {
  /** Failures of one account from one address before it is locked there. */
  failuresHere: 5,
  /** Failures of one account from anywhere before it is locked everywhere. */
  failuresAnywhere: 20,
  lockMinutes: 15,
  idleMinutes: 60,
  longestMinutes: 8 * 60,
} as const;
export type SignInPolicy = { readonly [Key in keyof typeof SIGN_IN_POLICY]: number };

export const PASSWORD_LENGTH = { least: 8, most: 128 } as const;
const KINDS_LEAST = 3;
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const ACCOUNT = /^[a-z0-9][a-z0-9._-]{1,31}$/;

const COMPLEXITY: LawReference = { rule: 'SEC-03', law: 'GB/T 22239-2019', article: '8.1.4.1 a)' };

/** The account as it is stored (lower case, full-width letters narrowed), or null where no account can have that form. */
export function parseAccount(text: string): string | null {
  const account = text.normalize('NFKC').trim().toLowerCase();
  return ACCOUNT.test(account) ? account : null;
}

/** Refuses `weak-password` (8 to 128 characters, three of four kinds, not holding the account's name). */
export function checkPassword(password: string, account: string): Result<null> {
  const faults = [
    ...(password.length < PASSWORD_LENGTH.least ? ['too-short'] : []),
    ...(password.length > PASSWORD_LENGTH.most ? ['too-long'] : []),
    ...(KINDS.filter((kind) => kind.test(password)).length < KINDS_LEAST ? ['too-few-kinds'] : []),
    ...(password.toLowerCase().includes(account) ? ['holds-account'] : []),
  ];
  return faults.length === 0 ? ok(null) : refuse('invalid', 'weak-password', { faults }, COMPLEXITY);
}
