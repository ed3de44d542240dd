// The rules of sign-in as contracts: seen and set by the security administrator.
import { z } from 'zod';
import { route } from '#platform';
import { SignInRules } from './sign-in-rules.ts';

export const signInRules = route({
  id: 'sign-in-rules',
  method: 'GET',
  path: '/api/sign-in-rules',
  summary: 'The rules of sign-in that hold, and who set them when; null where nobody has set any yet',
  access: 'set-sign-in-rules',
  right: 'action',
  reply: z.object({ rules: SignInRules, setBy: z.string().nullable(), at: z.string().nullable() }),
});

export const changeSignInRules = route({
  id: 'change-sign-in-rules',
  method: 'PUT',
  path: '/api/sign-in-rules',
  summary: 'Set the rules of sign-in; they hold from the next request on',
  access: 'set-sign-in-rules',
  right: 'action',
  audited: 'settings-change',
  body: SignInRules,
  reply: z.object({ done: z.literal(true) }),
});
