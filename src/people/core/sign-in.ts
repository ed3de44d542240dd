// What a sign-in asks: the form of account names and of passwords. GB/T 22239-2019 8.1.4.1 a (SEC-03).
import { type LawReference, type Result, ok, refuse } from '#kernel';
import type { SignInRules } from './sign-in-rules.ts';

export const PASSWORD_LENGTH = { most: 128 } as const;
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const ACCOUNT = /^[a-z0-9][a-z0-9._-]{1,31}$/;

const COMPLEXITY: LawReference = { rule: 'SEC-03', law: 'GB/T 22239-2019', article: '8.1.4.1 a)' };

/** The account as it is stored (lower case, full-width letters narrowed), or null where no account can have that form. */
export function parseAccount(text: string): string | null {
  const account = text.normalize('NFKC').trim().toLowerCase();
  return ACCOUNT.test(account) ? account : null;
}

export type PasswordRules = Pick<SignInRules, 'passwordLeast' | 'passwordKinds'>;

/**
 * Refuses `weak-password`: too short or too long, too few kinds, holding the account's name, or found by `isCommon` among the
 * passwords that many use (asked where the list is at hand).
 */
export function checkPassword(
  password: string,
  account: string,
  { passwordLeast: least, passwordKinds: kinds }: PasswordRules,
  isCommon: (password: string) => boolean = () => false,
): Result<null> {
  const faults = [
    ...(password.length < least ? ['too-short'] : []),
    ...(password.length > PASSWORD_LENGTH.most ? ['too-long'] : []),
    ...(KINDS.filter((kind) => kind.test(password)).length < kinds ? ['too-few-kinds'] : []),
    ...(password.toLowerCase().includes(account) ? ['holds-account'] : []),
    ...(isCommon(password) ? ['too-common'] : []),
  ];
  return faults.length === 0 ? ok(null) : refuse('invalid', 'weak-password', { faults, least, kinds }, COMPLEXITY);
}
