// What the database knows of stored files: size and media type by hash.
import type { Instant } from '#kernel';
import type { FileHash } from '#documents';
import type { Reader, Tx } from '#platform/server';
import type { StoredFile } from './file-folder.ts';

/** Records a file that is in the folder; a second record of the same bytes changes nothing. */
export async function insertFile(tx: Tx, { hash, size, mediaType }: StoredFile, at: Instant): Promise<void> {
  await tx`
    insert into file (hash, size, media_type, stored_at) values (${hash}, ${size}, ${mediaType}, ${at})
    on conflict (hash) do nothing`;
}

/** Null when no file with this hash was recorded. */
export async function findFile(reader: Reader, hash: FileHash): Promise<StoredFile | null> {
  const [row] = await reader<StoredFile[]>`
    select hash, size, media_type as "mediaType" from file where hash = ${hash}`;
  return row ?? null;
}
