// The routes of people as contracts: sign-in, who I am, units and people in my scope, the two-letter picker,
// and what an administrator does to one person.
import { z } from 'zod';
import { IdText as Id, route } from '#platform';
import { ROLES, UNIT_KINDS } from './organisation.ts';
import { FACTOR_STATES } from './second-factor.ts';
import { PASSWORD_LENGTH } from './sign-in.ts';
import { SignInRules } from './sign-in-rules.ts';
import { SYSTEM_ACTIONS } from './system-rights.ts';

const Secret = z.string().min(1).max(PASSWORD_LENGTH.most);
const Query = z.string().max(64).default('');
const Done = z.object({ done: z.literal(true) });

/** One post of the person who is signed in, or of somebody on a list. */
export const PostView = z.object({
  unit: Id,
  path: z.string(),
  unitName: z.string(),
  role: z.enum(ROLES),
  title: z.string(),
});
export type PostView = z.infer<typeof PostView>;

/** Who is signed in, with the posts of this moment; `actions` are the system actions open over the whole bureau. */
export const Me = z.object({
  person: Id,
  account: z.string(),
  name: z.string(),
  posts: z.array(PostView),
  roles: z.array(z.enum(ROLES)),
  actions: z.array(z.enum(SYSTEM_ACTIONS)),
  mustChangePassword: z.boolean(),
  secondFactor: z.enum(FACTOR_STATES),
  passwordRules: SignInRules.pick({ passwordLeast: true, passwordKinds: true }),
  demo: z.boolean().describe('True where the demo bureau is loaded: nothing here is real'),
});
export type Me = z.infer<typeof Me>;

/** A unit in a list, parents before children. */
export const UnitView = z.object({
  id: Id,
  parent: Id.nullable(),
  path: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(UNIT_KINDS),
  order: z.number().int(),
  issuingCode: z.string().nullable().describe('发文代字; a unit without one issues no documents'),
});
export type UnitView = z.infer<typeof UnitView>;

export const PersonView = z.object({
  id: Id,
  account: z.string(),
  name: z.string(),
  staffNumber: z.string().nullable(),
  active: z.boolean(),
  posts: z.array(PostView),
});
export type PersonView = z.infer<typeof PersonView>;

/** One line of the picker; `detail` tells apart people of one name (unit and title) and units of one short name (full name). */
export const PickView = z.object({ kind: z.enum(['unit', 'person']), id: Id, name: z.string(), detail: z.string() });
export type PickView = z.infer<typeof PickView>;

export const signIn = route({
  id: 'sign-in',
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Sign in with account and password; sets the session cookie',
  access: 'public',
  right: 'open',
  audited: 'sign-in',
  body: z.object({ account: z.string().min(1).max(64), password: Secret }),
  reply: Me,
});

export const signOut = route({
  id: 'sign-out',
  method: 'POST',
  path: '/api/sign-out',
  summary: 'End the session; also fine without one',
  access: 'public',
  right: 'open',
  audited: 'sign-out',
  reply: Done.extend({
    elsewhere: z.url().nullable().describe('Where to end the session at the identity provider too, for who came by it'),
  }),
});

export const me = route({
  id: 'me',
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, with posts, roles and system actions',
  access: 'signed-in',
  right: 'own',
  reply: Me,
});

export const changePassword = route({
  id: 'change-password',
  method: 'POST',
  path: '/api/password',
  summary: 'Change your own password; ends your other sessions',
  access: 'signed-in',
  right: 'own',
  audited: 'password-change',
  body: z.object({ current: Secret, next: Secret }),
  reply: Done,
});

export const units = route({
  id: 'units',
  method: 'GET',
  path: '/api/units',
  summary: 'The units within your posts, parents first',
  access: 'signed-in',
  right: 'in-scope',
  reply: z.object({ units: z.array(UnitView) }),
});

export const people = route({
  id: 'people',
  method: 'GET',
  path: '/api/people',
  summary: 'People with a post within yours, by name or pinyin',
  access: 'signed-in',
  right: 'in-scope',
  query: z.object({ query: Query, unit: Id.optional(), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  reply: z.object({ people: z.array(PersonView), more: z.boolean() }),
});

export const pick = route({
  id: 'pick',
  method: 'GET',
  path: '/api/pick',
  summary: 'Up to 20 units or people whose pinyin starts with, or whose name holds, what was typed',
  access: 'signed-in',
  right: 'in-scope',
  query: z.object({ query: Query, kind: z.enum(['unit', 'person']), within: Id.optional() }),
  reply: z.object({ picks: z.array(PickView) }),
});

const OnePerson = z.object({ person: Id });

export const resetPassword = route({
  id: 'reset-password',
  method: 'POST',
  path: '/api/people/:person/password',
  summary:
    'Give a person the first password, to be changed at the first sign-in; a later reset is a recovery and takes two people',
  access: 'administer-people',
  right: 'action',
  audited: 'account-change',
  params: OnePerson,
  body: z.object({ password: Secret }),
  reply: Done,
});

export const setActive = route({
  id: 'set-active',
  method: 'PUT',
  path: '/api/people/:person/active',
  summary: 'Let a person in, or keep them out from the next request on',
  access: 'administer-people',
  right: 'action',
  audited: 'account-change',
  params: OnePerson,
  body: z.object({ active: z.boolean() }),
  reply: Done,
});

export const openPost = route({
  id: 'open-post',
  method: 'POST',
  path: '/api/people/:person/posts',
  summary: 'Give a person a post',
  access: 'give-posts',
  right: 'action',
  audited: 'rights-change',
  params: OnePerson,
  body: z.object({
    unit: Id,
    role: z.enum(ROLES),
    title: z
      .string()
      .trim()
      .max(64)
      .regex(/^[^\p{Cc}\p{Cs}]+$/u),
  }),
  reply: Done,
});

export const endPost = route({
  id: 'end-post',
  method: 'POST',
  path: '/api/people/:person/posts/end',
  summary: 'End a post of a person from the next request on; the past stays on record',
  access: 'give-posts',
  right: 'action',
  audited: 'rights-change',
  params: OnePerson,
  body: z.object({ unit: Id, role: z.enum(ROLES) }),
  reply: Done,
});

/** Every route of people, for the OpenAPI document and the rights matrix. */
export const peopleRoutes = [
  signIn,
  signOut,
  me,
  changePassword,
  units,
  people,
  pick,
  resetPassword,
  setActive,
  openPost,
  endPost,
] as const;
