// Files that prove a step, by the hash of their content; a matter never loses one once it is named.
import type { Instant, MatterId, PersonId } from '#kernel';
import type { EvidenceRef } from '#matters';
import type { Reader, Tx } from '#platform/server';

export interface Evidence {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly at: Instant;
  readonly by: { readonly id: PersonId; readonly name: string } | null;
}

/** The hashes among those given that no stored file has. */
export async function missingFiles(reader: Reader, hashes: readonly string[]): Promise<readonly string[]> {
  if (hashes.length === 0) return [];
  const rows = await reader<{ hash: string }[]>`select hash from file where hash = any(${[...hashes]}::text[])`;
  const found = new Set(rows.map((row) => row.hash));
  return hashes.filter((hash) => !found.has(hash));
}

/** Ties stored files to a matter; the same file twice is one row. */
export async function insertEvidence(
  tx: Tx,
  matter: MatterId,
  files: readonly EvidenceRef[],
  by: PersonId | null,
  at: Instant,
): Promise<void> {
  await Promise.all(
    files.map(
      (file) => tx`
        insert into evidence (matter_id, hash, name, media_type, size, by_person, at)
        select ${matter}, f.hash, ${file.name}, f.media_type, f.size, ${by}, ${at} from file f where f.hash = ${file.hash}
        on conflict (matter_id, hash) do nothing`,
    ),
  );
}

export async function listEvidence(reader: Reader, matter: MatterId): Promise<readonly Evidence[]> {
  const rows = await reader<
    {
      hash: string;
      name: string;
      media_type: string;
      size: number;
      at: Instant;
      by_person: PersonId | null;
      by_name: string | null;
    }[]
  >`
    select e.hash, e.name, e.media_type, e.size, e.at, e.by_person, p.name as by_name
    from evidence e left join person p on p.id = e.by_person where e.matter_id = ${matter} order by e.at, e.name`;
  return rows.map((row) => ({
    hash: row.hash,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    at: row.at,
    by: row.by_person ? { id: row.by_person, name: row.by_name ?? '' } : null,
  }));
}

/** One file of a matter, or null: a file that belongs to another matter is not there. */
export async function findEvidence(
  reader: Reader,
  matter: MatterId,
  hash: string,
): Promise<{ name: string; mediaType: string } | null> {
  const [row] = await reader<{ name: string; media_type: string }[]>`
    select name, media_type from evidence where matter_id = ${matter} and hash = ${hash}`;
  return row ? { name: row.name, mediaType: row.media_type } : null;
}
