// Saving a draft: spans are held to the text, and what is issued already stays as the ledger has it.
import { type Result, ok, refuse } from '#kernel';
import type { Actor } from '#people';
import { whomOf } from '#people/server';
import { type directivesApi, inOrder, withIssued } from '#registers/directives';
import type { DirectiveDeps } from './deps.ts';
import { lockDraft, saveDraft } from './review-store.ts';
import type { SeenDirective } from './seen-directive.ts';

export interface Saving {
  readonly actor: Actor;
  readonly seen: SeenDirective;
  readonly items: readonly directivesApi.ReviewItem[];
  /** The version that the page was drawn from. */
  readonly version: number;
}

/** Saves and gives the new version. Refuses an older version, items outside the text or over each other, twice one id. */
export async function save({ engine }: DirectiveDeps, { actor, seen, items, version }: Saving): Promise<Result<number>> {
  const { directive, matter } = seen;
  const sorted = items.toSorted((a, b) => a.start - b.start);
  if (!inOrder(directive.text, sorted)) return refuse('invalid', 'review-spans-wrong');
  if (new Set(items.map((item) => item.id)).size !== items.length) return refuse('invalid', 'review-item-twice');
  return engine.database.transaction(whomOf(actor), async (tx) => {
    const stored = await lockDraft(tx, matter.id);
    if (stored !== version) return refuse('stale', 'review-moved-on', { version: stored });
    const draft = { version: stored + 1, items: withIssued(sorted, directive) };
    await saveDraft(tx, matter.id, draft, { person: actor.person, at: engine.now() });
    return ok(draft.version);
  });
}
