// Private keys of seals: one file a key in the data folder, readable by nobody else. The database knows the public half.
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

export interface KeyFolder {
  /** Kept on the disk when it returns. */
  readonly keep: (id: string, privateKey: string) => Promise<void>;
  /** The private key as PEM, or null where this server does not hold it. */
  readonly find: (id: string) => Promise<string | null>;
}

/** The folder `seal-keys` of a data folder. */
export function keyFolder(dataFolder: string): KeyFolder {
  const folder = path.join(dataFolder, 'seal-keys');
  const fileOf = (id: string): string => path.join(folder, `${id}.pem`);
  return {
    keep: async (id, privateKey) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const fresh = `${fileOf(id)}.new`;
      const file = await open(fresh, 'w', 0o600);
      try {
        await file.writeFile(privateKey);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(fresh, fileOf(id));
    },
    find: async (id) => {
      try {
        return await readFile(fileOf(id), 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
