// A page of the inbox with its cursor.
import { type Result, dayAt, ok, refuse } from '#kernel';
import type { AnyRegister, mattersApi } from '#matters';
import type { Actor } from '#people';
import { whomOf } from '#people/server';
import type { RouteReply } from '#platform/server';
import type { Engine } from './engine.ts';
import { type InboxCursor, type InboxScope, type InboxStep, listInbox } from './inbox-store.ts';

/** For each unit where the actor holds a post: the actions that the roles held there may answer. */
export function inboxScopes(registers: Iterable<AnyRegister>, actor: Actor): readonly InboxScope[] {
  const wanted = [...registers].flatMap((register) =>
    Object.entries(register.actions).map(([action, type]) => ({ action, rule: register.commands[type]?.rule })),
  );
  const units = [...new Set(actor.posts.map((post) => post.unit))];
  return units
    .map((unit) => {
      const roles = actor.posts.filter((post) => post.unit === unit).map((post) => post.role);
      const actions = wanted.filter(({ rule }) => rule && rule !== 'internal' && rule.roles.some((role) => roles.includes(role)));
      return { unit, actions: [...new Set(actions.map(({ action }) => action))] };
    })
    .filter((scope) => scope.actions.length > 0);
}

const CURSOR = /^(infinity|\d{4}-\d{2}-\d{2})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~([a-z-]{1,40})$/;

function cursorOf(text: string | undefined): Result<InboxCursor | null> {
  if (text === undefined) return ok(null);
  const match = CURSOR.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return refuse('invalid', 'wrong-cursor');
  return ok({ due: match[1], matter: match[2], action: match[3] });
}

const rowOf = ({ unit, unitName, issuer, origin, ...step }: InboxStep): mattersApi.InboxRow => ({
  ...step,
  unit: { id: unit, name: unitName },
  issuer: issuer ? { ...issuer } : null,
  origin: origin ? { ...origin } : null,
});

export async function inboxPage(
  engine: Engine,
  actor: Actor,
  query: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<RouteReply<{ today: string; rows: mattersApi.InboxRow[]; next: string | null }>>> {
  const after = cursorOf(query.after);
  if (!after.ok) return after;
  const scopes = inboxScopes(engine.registers.values(), actor);
  const steps = await engine.database.reading(whomOf(actor), (reader) => listInbox(reader, scopes, after.value, query.limit));
  const last = steps.length === query.limit ? steps.at(-1) : undefined;
  const next = last ? `${last.due ?? 'infinity'}~${last.matter}~${last.action}` : null;
  return ok({ body: { today: dayAt(engine.now()), rows: steps.map(rowOf), next } });
}
