// Writes a look at a sensitive matter into its ledger before what was looked at leaves the house. Every look is an entry: an interval
// within which a second look is not noted would be a place to hide one.
import { ok } from '#kernel';
import { link } from '#ledger';
import { append, sha256 } from '#ledger/server';
import { type Look, MATTER_READ } from '#matters';
import type { Actor } from '#people';
import type { Engine } from './engine.ts';
import { type StoredMatter, lockMatter, moveHead } from './matter-store.ts';

/** Does nothing for a matter that is not sensitive. When it throws, nothing may be shown. */
export async function noteLook(engine: Engine, actor: Actor, matter: StoredMatter, look: Look): Promise<void> {
  const register = engine.registers.get(matter.register);
  if (!register?.sensitive?.(matter.state)) return;
  await engine.database.transaction('system', async (tx) => {
    const held = await lockMatter(tx, matter.id);
    if (!held) throw new Error('a matter vanished while it was looked at');
    const where = { matter: matter.id, at: engine.now(), actor: actor.person };
    const entries = link(held.head, [{ type: MATTER_READ, body: { type: MATTER_READ, look } }], where, sha256);
    await append(tx, entries);
    const [entry] = entries;
    if (entry) await moveHead(tx, matter.id, entry);
    return ok(null);
  });
}
