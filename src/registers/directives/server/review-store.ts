// Drafts of reviews: one row a directive, saved whole with a version check.
import type { Instant, MatterId, PersonId } from '#kernel';
import type { directivesApi } from '#registers/directives';
import type { Reader, Tx } from '#platform/server';

type ReviewItem = directivesApi.ReviewItem;

export interface ReviewDraft {
  readonly version: number;
  readonly items: readonly ReviewItem[];
}

/** The draft, or null while nobody has saved one. */
export async function findDraft(reader: Reader, matter: MatterId): Promise<ReviewDraft | null> {
  const [row] = await reader<ReviewDraft[]>`select version, draft as items from directive_review where matter_id = ${matter}`;
  return row ?? null;
}

/** The version of the draft, 0 while there is none; held until the transaction ends. */
export async function lockDraft(tx: Tx, matter: MatterId): Promise<number> {
  // Two first savers have no row to wait for each other on; the matter's own row serves them.
  await tx`select 1 from matter where id = ${matter} for update`;
  const [row] = await tx<{ version: number }[]>`select version from directive_review where matter_id = ${matter} for update`;
  return row?.version ?? 0;
}

/** Writes the draft as the given version, over any that was there. The caller holds it by `lockDraft`. */
export async function saveDraft(
  tx: Tx,
  matter: MatterId,
  { version, items }: ReviewDraft,
  by: { readonly person: PersonId; readonly at: Instant },
): Promise<void> {
  await tx`
    insert into directive_review (matter_id, version, draft, saved_by, saved_at)
    values (${matter}, ${version}, ${JSON.stringify(items)}::text::jsonb, ${by.person}, ${by.at})
    on conflict (matter_id) do update
    set version = excluded.version, draft = excluded.draft, saved_by = excluded.saved_by, saved_at = excluded.saved_at`;
}
