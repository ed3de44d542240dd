// The secrets of an installation: the small files that lie directly in its data folder, and those in its folder of keys.
// Whatever a later version keeps there is carried without a change here.
import { mkdir, open, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** By path below the data folder; bytes in base64. */
const Secrets = z.record(z.string().regex(/^(keys\/)?[\w.-]+$/), z.string());
export type Secrets = z.infer<typeof Secrets>;

const LARGEST = 64 * 1024;
const NO_SECRET = /\.(log|of|draft.*)$|^\./;

export const parseSecrets = (text: string): Secrets => Secrets.parse(JSON.parse(text));

export async function gatherSecrets(dataFolder: string): Promise<Secrets> {
  const secrets: Record<string, string> = {};
  for (const below of ['', 'keys/']) {
    for (const name of await readdir(path.join(dataFolder, below)).catch(() => [])) {
      const place = path.join(dataFolder, below, name);
      const found = await stat(place);
      if (!found.isFile() || found.size > LARGEST || NO_SECRET.test(name)) continue;
      secrets[`${below}${name}`] = (await readFile(place)).toString('base64');
    }
  }
  return secrets;
}

/** Writes them where there are none; one that lies there already is never written over. Gives the names of those written. */
export async function placeSecrets(dataFolder: string, secrets: Secrets): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [name, content] of Object.entries(secrets)) {
    const place = path.join(dataFolder, name);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const handle = await open(place, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null;
      throw error;
    });
    if (!handle) continue;
    await handle.writeFile(Buffer.from(content, 'base64'));
    await handle.sync();
    await handle.close();
    written.push(name);
  }
  return written;
}
