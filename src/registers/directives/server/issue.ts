// Issuing from the review: through the one shell function, then the draft is marked so that other open pages learn of it.
import { type Result, ok } from '#kernel';
import { handle } from '#matters/server';
import type { Actor } from '#people';
import { whomOf } from '#people/server';
import { type directivesApi, directives, withIssued } from '#registers/directives';
import type { DirectiveDeps } from './deps.ts';
import { draftOf } from './review.ts';
import { lockDraft, saveDraft } from './review-store.ts';
import { type SeenDirective, seenDirective } from './seen-directive.ts';
import type { BodyOf, ReplyOf } from '#platform';

export interface Issuing {
  readonly actor: Actor;
  readonly seen: SeenDirective;
  readonly body: BodyOf<typeof directivesApi.issueRoute>;
  readonly version: number;
  readonly key: string | null;
}

type Issued = ReplyOf<typeof directivesApi.issueRoute>;

/** Issues all items and links all links, or nothing. The ids in the reply belong to the items of the body, in its order. */
export async function issue(deps: DirectiveDeps, { actor, seen, body, version, key }: Issuing): Promise<Result<Issued>> {
  const { id } = seen.matter;
  const command = {
    type: 'IssueDirective',
    items: body.items.map(({ id: _, ...item }) => item),
    links: body.links.map(({ id: _, ...link }) => link),
  };
  const order = { register: directives.name, matter: id, command, actor, version, ...(key === null ? {} : { key }) };
  const done = await handle(deps.engine, order);
  if (!done.ok) return done;
  await markDraft(deps, actor, id);
  // Commitments are opened in the order of the items, and nothing else is opened.
  const issued = body.items.flatMap((item, index) => {
    const commitment = done.value.opened[index];
    return commitment ? [{ item: item.id, commitment }] : [];
  });
  return ok({ version: done.value.version, issued, linked: body.links.length });
}

/** Saves the draft with what is issued by now. Reading shows that even if this is lost, since the ledger knows. */
async function markDraft({ engine }: DirectiveDeps, actor: Actor, id: SeenDirective['matter']['id']): Promise<void> {
  await engine.database.transaction(whomOf(actor), async (tx) => {
    const version = await lockDraft(tx, id);
    const seen = await seenDirective(tx, actor, id);
    if (!seen.ok) return seen;
    const { items } = await draftOf(tx, actor, id, seen.value.directive);
    const marked = { version: version + 1, items: withIssued(items, seen.value.directive) };
    await saveDraft(tx, id, marked, { person: actor.person, at: engine.now() });
    return ok(null);
  });
}
