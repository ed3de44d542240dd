// The rules of sign-in that a bureau sets for itself, within bounds: passwords, lock-out, idle exit, second factor.
// GB/T 22239-2019 8.1.4.1 a, b, d (SEC-03, SEC-04, SEC-05). That passwords change by the calendar is off unless a bureau asks for it.
import { z } from 'zod';

export const SignInRules = z.object({
  /** Characters that a password takes at least. */
  passwordLeast: z.int().min(8).max(64),
  /** How many of the four kinds: capitals, small letters, digits, signs. */
  passwordKinds: z.int().min(1).max(4),
  /** Days after which a password has to be changed; null never asks. */
  passwordDays: z.int().min(30).max(730).nullable(),
  /** Whose second factor is asked for; that of administrators always is. Whoever has one is asked for it in any case. */
  secondFactor: z.enum(['administrators', 'everyone']),
  idleMinutes: z.int().min(5).max(240),
  longestMinutes: z.int().min(30).max(1440),
  /** Failures of one account from one address before it is locked there. */
  failuresHere: z.int().min(3).max(10),
  lockMinutes: z.int().min(10).max(120),
});
export type SignInRules = z.infer<typeof SignInRules>;

/** What holds until the security administrator sets something else. */
export const FIRST_RULES: SignInRules = {
  passwordLeast: 8,
  passwordKinds: 3,
  passwordDays: null,
  secondFactor: 'administrators',
  idleMinutes: 60,
  longestMinutes: 8 * 60,
  failuresHere: 5,
  lockMinutes: 15,
};

/** The longest that a session may be allowed to live at all, in minutes. */
export const LONGEST_MINUTES = 1440;
/** Failures of one account from anywhere before it is locked everywhere, for each that locks it at one address. */
export const FAILURES_ANYWHERE = 4;
