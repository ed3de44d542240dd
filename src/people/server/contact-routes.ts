// Binds how people are told beyond the app: each for themselves, and an administrator for people in reach.
import { type PersonId, type Result, ok, parsePersonId, refuse } from '#kernel';
import { type Actor, type ContactView, changeMyContact, changePersonContact, myContact, personContact } from '#people';
import { bindRoute, type Database, type RouteTable } from '#platform/server';
import { authenticateBy } from './access.ts';
import { administered } from './administer.ts';
import { type Contact, findContact, forgetContacts, keepAddress, keepContact } from './contact-store.ts';
import type { SignIn } from './sign-in.ts';

export interface ContactDeps {
  readonly database: Database;
  readonly signIn: SignIn;
  /** Whether this house sends mail. */
  readonly mails?: boolean;
}

const NOT_THERE = refuse('not-found', 'not-there');
const DONE = ok({ body: { done: true as const } });

export function bindContactRoutes(http: RouteTable, { database, signIn, mails = false }: ContactDeps): void {
  const authenticate = authenticateBy(signIn);
  const view = (contact: Contact | null): ContactView => ({
    ...{ address: contact?.address ?? null, wanted: contact?.wanted ?? true, served: mails },
  });
  bindRoute(http, myContact, {
    authenticate,
    handler: async ({ actor }) => ok({ body: view(await findContact(database.sql, actor.person)) }),
  });
  bindRoute(http, changeMyContact, {
    authenticate,
    handler: async ({ actor, body: { address, wanted } }) => {
      await database.transaction<null>('nobody', async (tx) => {
        if (address === null) await forgetContacts(tx, [actor.person]);
        else await keepContact(tx, actor.person, { address, wanted });
        return ok(null);
      });
      return DONE;
    },
  });
  bindRoute(http, personContact, {
    authenticate,
    handler: async ({ actor, params }) => {
      const person = parsePersonId(params.person);
      const allowed = person ? await administered(database.sql, actor, person) : NOT_THERE;
      return allowed.ok ? ok({ body: view(await findContact(database.sql, allowed.value.id)) }) : allowed;
    },
  });
  bindRoute(http, changePersonContact, {
    authenticate,
    handler: async ({ actor, params, body: { address } }) => {
      const person = parsePersonId(params.person);
      const changed = person ? await enterAddress(database, actor, person, address) : NOT_THERE;
      return changed.ok ? DONE : changed;
    },
  });
}

const enterAddress = (database: Database, actor: Actor, person: PersonId, address: string | null): Promise<Result<null>> =>
  database.transaction<null>('nobody', async (tx) => {
    const allowed = await administered(tx, actor, person);
    if (!allowed.ok) return allowed;
    if (address === null) await forgetContacts(tx, [person]);
    else await keepAddress(tx, person, address);
    return ok(null);
  });
