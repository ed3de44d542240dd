// The security administrator decides on proposed posts: each is judged as a post that is given by hand, and never by the one
// who proposed it or whom it is about (SEC-20).
import { type Instant, type Result, ok, refuse } from '#kernel';
import { type Actor, mayAct, mayHoldTogether } from '#people';
import type { Database, Tx } from '#platform/server';
import { endPosts, insertPosts, rolesOf } from './person-store.ts';
import { type Proposal, decideProposal, lockProposals } from './proposal-store.ts';

export interface Decided {
  readonly decided: number;
  readonly refused: readonly { readonly id: string; readonly code: string }[];
}

/** Decides each for itself; what is not there or out of reach counts as refused with `not-there`. */
export const decide = (
  database: Database,
  actor: Actor,
  { ids, confirm }: { readonly ids: readonly string[]; readonly confirm: boolean },
  now: Instant,
): Promise<Result<Decided>> =>
  database.transaction<Decided>('nobody', async (tx) => {
    const found = new Map((await lockProposals(tx, ids)).map((proposal) => [proposal.id, proposal]));
    const refused: { readonly id: string; readonly code: string }[] = [];
    for (const id of new Set([...found.keys(), ...ids])) {
      const done = await one(tx, actor, found.get(id), confirm, now);
      if (!done.ok) refused.push({ id, code: done.refusal.code });
    }
    return ok({ decided: new Set(ids).size - refused.length, refused });
  });

async function one(tx: Tx, actor: Actor, proposal: Proposal | undefined, confirm: boolean, now: Instant): Promise<Result<null>> {
  if (!proposal || !mayAct(actor, 'give-posts', proposal.path)) return refuse('not-found', 'not-there');
  const { id, personId: person, unit, role, title, change, proposerId } = proposal;
  if (person === actor.person || proposerId === actor.person) return refuse('forbidden', 'own-posts');
  if (confirm && change === 'end') await endPosts(tx, [{ person, unit, role }], now);
  if (confirm && change === 'open') {
    const together = mayHoldTogether([...(await rolesOf(tx, person)), role]);
    if (!together.ok) return together;
    // Given by hand meanwhile, it is as was proposed; ended here first, it begins anew with the title of the proposal.
    await endPosts(tx, [{ person, unit, role }], now);
    await insertPosts(tx, [{ person, unit, role, title }], now);
  }
  await decideProposal(tx, id, confirm ? 'confirmed' : 'declined', actor.person, now);
  return ok(null);
}
