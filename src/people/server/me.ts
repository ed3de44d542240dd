// What one's own page knows of whoever is signed in.
import { type Me, systemActionsOf } from '#people';
import type { SignedIn } from './sign-in.ts';

export const meOf = (who: SignedIn): Me => ({
  person: who.person,
  account: who.account,
  name: who.name,
  posts: [...who.posts],
  roles: [...new Set(who.posts.map(({ role }) => role))],
  actions: [...systemActionsOf(who)],
  mustChangePassword: who.mustChangePassword,
  secondFactor: who.secondFactor,
  passwordRules: { passwordLeast: who.rules.passwordLeast, passwordKinds: who.rules.passwordKinds },
  demo: who.demo,
});
