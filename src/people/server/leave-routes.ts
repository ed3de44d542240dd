// Leave over HTTP: entered for people at whose unit, or above it, one answers; never for oneself, since leave stops the clock of
// being asked (see the engine's escalation).
import { randomBytes } from 'node:crypto';
import { type PersonId, type Result, addDays, dayAt, daysBetween, ok, parseDay, parsePersonId, refuse, uuidV7 } from '#kernel';
import { type Actor, endLeave, enterLeave, listLeave, mayAct, pickScopes } from '#people';
import { type Reader, type RouteTable, bindRoute } from '#platform/server';
import { authenticateBy } from './access.ts';
import type { AdministerDeps } from './administer-routes.ts';
import { type NamedLeave, closeLeave, findLeave, insertLeave, namedLeaveSince, overlappingLeave } from './leave-store.ts';
import { type PersonRecord, findPerson } from './person-store.ts';

const NOT_THERE = refuse('not-found', 'not-there');
const LONGEST = 366;

/** The person, when the actor may enter leave of theirs: at one of their posts, for somebody without any over the whole bureau. */
async function answeredFor(sql: Reader, actor: Actor, id: PersonId): Promise<Result<PersonRecord>> {
  const everybody = mayAct(actor, 'record-leave');
  const person = await findPerson(sql, id, { scopes: pickScopes(actor), everybody });
  if (!person) return NOT_THERE;
  if (id === actor.person) return refuse('forbidden', 'own-leave');
  const reaches = everybody || person.posts.some(({ path }) => mayAct(actor, 'record-leave', path));
  return reaches ? ok(person) : refuse('forbidden', 'not-your-right', { roles: ['leader', 'head', 'administrator'] });
}

const viewOf = ({ id, person, name, unitName, from, to }: NamedLeave) => ({
  id,
  person: { id: person, name },
  unitName,
  from,
  to,
});

/** Binds the contracts of leave. */
export function bindLeaveRoutes(http: RouteTable, { database, signIn, clock }: AdministerDeps): void {
  const authenticate = authenticateBy(signIn);
  bindRoute(http, listLeave, {
    authenticate,
    handler: async ({ actor }) => {
      const today = dayAt(clock());
      const reach = { scopes: pickScopes(actor), everybody: mayAct(actor, 'record-leave') };
      return ok({ body: { today, leave: (await namedLeaveSince(database.sql, today, reach)).map(viewOf) } });
    },
  });
  bindRoute(http, enterLeave, {
    authenticate,
    handler: async ({ actor, body }) => {
      const [person, from, to] = [parsePersonId(body.person), parseDay(body.from), parseDay(body.to)];
      if (!person) return NOT_THERE;
      if (!from || !to || to < from || daysBetween(from, to) > LONGEST) return refuse('invalid', 'leave-days-wrong');
      return database.transaction('nobody', async (tx) => {
        const known = await answeredFor(tx, actor, person);
        if (!known.ok) return known;
        const other = await overlappingLeave(tx, person, from, to);
        if (other) return refuse('conflict', 'leave-overlaps', { from: other.from, to: other.to });
        const now = clock();
        const id = uuidV7(Date.now(), randomBytes(10));
        await insertLeave(tx, { id, person, from, to }, { by: actor.person, at: now });
        const { name, posts } = known.value;
        return ok({ status: 201, body: viewOf({ id, person, from, to, name, unitName: posts[0]?.unitName ?? '' }) });
      });
    },
  });
  bindRoute(http, endLeave, {
    authenticate,
    handler: async ({ actor, params }) =>
      database.transaction('nobody', async (tx) => {
        const leave = await findLeave(tx, params.leave);
        if (!leave) return NOT_THERE;
        const known = await answeredFor(tx, actor, leave.person);
        if (!known.ok) return known;
        const now = clock();
        const yesterday = addDays(dayAt(now), -1);
        if (leave.to <= yesterday) return refuse('conflict', 'leave-is-over', { to: leave.to });
        await closeLeave(tx, leave, yesterday, { by: actor.person, at: now });
        return ok({ body: { done: true as const } });
      }),
  });
}
