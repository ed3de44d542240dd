// The audit log in its table: added to, and read; nothing here changes or removes a row.
import { randomBytes } from 'node:crypto';
import type { Act, ActFilter, KeptAct } from '#audit';
import { type Instant, millisecondsOf, ok, uuidV7 } from '#kernel';
import type { Database, Reader, Tx } from '#platform/server';

/** The bureau's own days. */
const ZONE = 'Asia/Shanghai';

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

interface Row extends Omit<KeptAct, 'subject'> {
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
}

/** Acts that the filter lets through, newest first, at most `limit`, from the one after `after` (`at_id`) on. */
export async function listKept(
  reader: Reader,
  { from, to, type, person, success, after }: ActFilter & { readonly after?: string | undefined },
  limit: number,
): Promise<readonly KeptAct[]> {
  const [at, id] = after?.split('_') ?? [];
  const rows = await reader<Row[]>`
    select id, at, type, person_id as person, success, address, request, subject_kind as "subjectKind", subject_id as "subjectId", detail
    from audit_act
    where ${from ? reader`at >= ${from}::date::timestamp at time zone ${ZONE}` : reader`true`}
      and ${to ? reader`at < (${to}::date + 1)::timestamp at time zone ${ZONE}` : reader`true`}
      and ${type ? reader`type = ${type}` : reader`true`}
      and ${person ? reader`person_id = ${person}` : reader`true`}
      and ${success ? reader`success = ${success === 'true'}` : reader`true`}
      and ${at && id ? reader`(at, id) < (${at}::timestamptz, ${id}::uuid)` : reader`true`}
    order by at desc, id desc limit ${limit}`;
  return rows.map(({ subjectKind: kind, subjectId, ...row }) => ({
    ...row,
    subject: kind === null || subjectId === null ? null : { kind, id: subjectId },
  }));
}
