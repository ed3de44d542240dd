// What a backup says of itself: which tables and files it holds, each with its digest, and what proves the ledger in it.
import { z } from 'zod';

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
/** A path inside the backup, which cannot lead out of it. */
const Inside = z.string().regex(/^[a-z]+(\/[0-9a-z_]+)*(\.[a-z]+)*$/);

/** One file as it lies on the disk. */
export const Piece = z.object({ path: Inside, bytes: z.int().min(0), sha256: Digest });
export type Piece = z.infer<typeof Piece>;

export const Manifest = z.object({
  format: z.literal(FORMAT),
  /** Version of the product that made it. */
  product: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: Digest })),
  tables: z.array(Piece.extend({ name: Name, columns: z.array(Name), rows: z.int().min(0) })),
  sequences: z.array(z.object({ name: Name, value: z.int(), called: z.boolean() })),
  ledger: z.object({ matters: z.int().min(0), entries: z.int().min(0), heads: Digest }),
  /** Stored files, each under its own hash; null in a backup of the database alone. */
  files: z.array(Piece.extend({ hash: Digest })).nullable(),
  /** Files that the database knows and the store had lost already. */
  missing: z.array(Digest),
  /** The installation's secrets, only in an encrypted backup. */
  secrets: Piece.nullable(),
  encryption: z.object({ salt: z.string(), check: z.string() }).nullable(),
});
export type Manifest = z.infer<typeof Manifest>;
