// The audit log in its table: added to, and read; nothing here changes or removes a row.
import { randomBytes } from 'node:crypto';
import type { Act } from '#audit';
import { type Instant, millisecondsOf, ok, uuidV7 } from '#kernel';
import type { Database, Tx } from '#platform/server';

/**
 * Keeps an act within the transaction of what was done, so that neither stands without the other. Throws when it cannot be
 * kept, which undoes the act too: nobody acts unseen (SEC-13).
 */
export async function noteAct(tx: Tx, at: Instant, act: Act): Promise<void> {
  const { type, person, success, address, request, subject, detail = {} } = act;
  await tx`
    insert into audit_act (id, at, type, person_id, success, address, request, subject_kind, subject_id, detail)
    values (${uuidV7(millisecondsOf(at), randomBytes(10))}, ${at}, ${type}, ${person}, ${success}, ${address}, ${request},
            ${subject?.kind ?? null}, ${subject?.id ?? null}, ${tx.json(detail)})`;
}

/** The same in a transaction of its own: for what leaves no other trace (a failed sign-in, a refusal, an export). */
export async function noteAlone(database: Database, at: Instant, act: Act): Promise<void> {
  await database.transaction('nobody', async (tx) => {
    await noteAct(tx, at, act);
    return ok(null);
  });
}
