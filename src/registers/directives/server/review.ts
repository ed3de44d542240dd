// The review as one reads it: the text, its outline, and the items as they stand: proposed, saved, or issued already.
import { extract } from '#directives';
import { type MatterId, dayAt } from '#kernel';
import { namesIn } from '#matters/server';
import { type Actor, pickScopes, readScopes } from '#people';
import { listUnits } from '#people/server';
import { type Directive, type directivesApi, proposeItems, withIssued } from '#registers/directives';
import type { Reader } from '#platform/server';
import { listSeenCommitments, shortNames } from './demand-store.ts';
import type { DirectiveDeps } from './deps.ts';
import { type ReviewDraft, findDraft } from './review-store.ts';
import type { SeenDirective } from './seen-directive.ts';

type Review = directivesApi.Review;
type ReviewItem = directivesApi.ReviewItem;

/** The draft as saved, or version 0 with every proposal of the extraction open. */
export async function draftOf(
  reader: Reader,
  actor: Actor,
  id: MatterId,
  directive: Pick<Directive, 'text' | 'docDate'>,
): Promise<ReviewDraft> {
  const saved = await findDraft(reader, id);
  if (saved) return saved;
  const units = await listUnits(reader, pickScopes(actor));
  return { version: 0, items: proposeItems(extract(directive.text, { docDate: directive.docDate }), units) };
}

/** What the actor sees of the review: reviewers the whole draft, others only sentences whose commitments they may see. */
export async function viewReview(deps: DirectiveDeps, sql: Reader, actor: Actor, seen: SeenDirective): Promise<Review> {
  const { matter, directive, mayReview } = seen;
  const draft = mayReview ? await draftOf(sql, actor, matter.id, directive) : await issuedDraft(sql, matter.id);
  const items = await asIssued(sql, actor, withIssued(draft.items, directive), mayReview);
  const names = await namesIn(sql, JSON.stringify([directive.issuer, items.map(mentioned)]));
  const short = await shortNames(sql, Object.keys(names.units));
  return {
    ...{ id: matter.id, number: matter.number, title: directive.title, status: directive.status, text: directive.text },
    ...{ matterVersion: matter.version, version: draft.version, docDate: directive.docDate },
    today: dayAt(deps.engine.now()),
    issuer: { id: directive.issuer, name: names.units[directive.issuer] ?? '' },
    clauses: extract(directive.text, { docDate: directive.docDate }).outline.clauses.map(({ parent: _, ...clause }) => clause),
    items,
    names: { ...short, ...names.people },
    mayIssue: mayReview,
    secondOpinion: mayReview && deps.secondOpinion !== null,
  };
}

/** Readers get nothing of a draft but what was issued of it. */
async function issuedDraft(reader: Reader, id: MatterId): Promise<ReviewDraft> {
  const saved = await findDraft(reader, id);
  return { version: saved?.version ?? 0, items: (saved?.items ?? []).filter((item) => item.decision !== 'rejected') };
}

const mentioned = ({ lead, assisting, leadOfficial, verifier }: ReviewItem) => [lead, assisting, leadOfficial, verifier];

/** Issued items with title, lead and day as their commitments have them now; those out of sight go, for readers. */
async function asIssued(reader: Reader, actor: Actor, items: readonly ReviewItem[], mayReview: boolean): Promise<ReviewItem[]> {
  const ids = items.flatMap((item) => (item.commitment === null ? [] : [item.commitment as MatterId])); // from the ledger
  const seen = new Map((await listSeenCommitments(reader, ids, readScopes(actor))).map((one) => [one.id as string, one]));
  return items.flatMap((item): ReviewItem[] => {
    if (item.decision !== 'issued') return mayReview ? [item] : [];
    const now = item.commitment === null ? undefined : seen.get(item.commitment);
    if (!now) return mayReview ? [item] : [];
    return [{ ...item, title: now.title, lead: now.lead, leadOfficial: now.leadOfficial, due: now.due }];
  });
}
