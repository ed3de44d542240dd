// What the engine needs of files and spreadsheets, made from the documents capability.
import { parseFileHash } from '#documents';
import { type FileStore, insertFile, writeSheet } from '#documents/server';
import { type Instant, ok } from '#kernel';
import type { FileShelf } from '#matters/server';
import { type Database, UPLOAD_LIMIT } from '#platform/server';

export const fileShelf = (database: Database, store: FileStore, now: () => Instant): FileShelf => ({
  put: async ({ bytes, name }) => {
    const stored = await store.put(bytes, { name, limit: UPLOAD_LIMIT });
    if (!stored.ok) return stored;
    return database.transaction('nobody', async (tx) => {
      await insertFile(tx, stored.value, now());
      return ok(stored.value);
    });
  },
  get: async (hash) => {
    const parsed = parseFileHash(hash);
    return parsed ? store.get(parsed) : null;
  },
  sheet: (columns, rows) =>
    writeSheet(
      columns.map((column, index) => ({
        ...column,
        kind: 'text' as const,
        value: (row: readonly (string | null)[]) => row[index] ?? null,
      })),
      rows,
      { name: columns[0]?.title ?? '' },
    ),
});
