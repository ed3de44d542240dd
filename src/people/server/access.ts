// Turns a contract's `access` into a check of who asks: anyone, whoever is signed in, or one of the system actions.
import { type Result, ok, refuse } from '#kernel';
import { type Actor, isSystemAction, isWithheld, mayActSomewhere, rolesAllowed } from '#people';
import type { Authenticate } from '#platform/server';
import type { SignedIn, SignIn } from './sign-in.ts';

/** For `public` contracts: nobody is looked up. */
export const anyone: Authenticate<null> = async () => ok(null);

/**
 * For all other contracts: who asks, with the posts of this moment. Refuses `not-signed-in`, `session-ended` (401),
 * `password-change-required` while the password is one that somebody else chose (SEC-07), `second-factor-required` while the
 * second factor is owed or has to be enrolled (SEC-05), and `not-your-right` (403)
 * where the contract names a system action that none of the posts gives.
 */
export const authenticateBy =
  (signIn: SignIn): Authenticate<SignedIn> =>
  async ({ access, headers }) => {
    const who = await signIn.recognize(headers);
    if (!who.ok) return who;
    if (who.value.mustChangePassword) return { ...refuse('forbidden', 'password-change-required'), who: who.value };
    if (isWithheld(who.value.secondFactor)) return { ...refuse('forbidden', 'second-factor-required'), who: who.value };
    return withAccess(who.value, access);
  };

/** The same for one's own page and password, which stay open while the password has to be changed. */
export const recognizeBy =
  (signIn: SignIn): Authenticate<SignedIn> =>
  ({ headers }) =>
    signIn.recognize(headers);

function withAccess<Who extends Actor>(who: Who, access: string): Result<Who> & { readonly who?: Who } {
  if (access === 'signed-in') return ok(who);
  if (!isSystemAction(access)) throw new Error(`access “${access}” is neither public, signed-in nor a system action`);
  return mayActSomewhere(who, access)
    ? ok(who)
    : { ...refuse('forbidden', 'not-your-right', { roles: [...rolesAllowed[access]] }), who };
}
