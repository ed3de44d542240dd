// The audit log's parts, one a month: made ahead at each start, dropped by a command when they are old enough. Both as the
// owner of the database; the application may do neither.
import { type Day, type Instant, addMonths } from '#kernel';
import { keptFrom, monthsAhead } from '#audit';
import type { Sql, Tx } from '#platform/server';

const nameOf = (month: Day): string => `audit_act_${month.slice(0, 7).replace('-', '_')}`;
const midnight = (day: Day): string => `'${day} 00:00:00+08'`;
const guard = (part: string): string =>
  `create or replace trigger audit_act_no_truncate before truncate on ${part} for each statement execute function refuse_audit_change()`;

/** Makes the parts of this month and the next two years that are missing. A month of which acts lie elsewhere keeps them there. */
export async function makeParts(owner: Sql, now: Instant): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`lock table audit_act in share update exclusive mode`;
    const made = await partNames(tx);
    await tx.unsafe(guard('audit_act_other'));
    for (const month of monthsAhead(now)) {
      const [part, from, to] = [nameOf(month), midnight(month), midnight(addMonths(month, 1))];
      if (made.has(part)) continue;
      const held = await tx.unsafe(`select 1 from audit_act_other where at >= ${from} and at < ${to} limit 1`);
      if (held.length > 0) continue;
      await tx.unsafe(`create table ${part} partition of audit_act for values from (${from}) to (${to})`);
      await tx.unsafe(guard(part));
    }
  });
}

async function partNames(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx<{ name: string }[]>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit_act'::regclass`;
  return new Set(rows.map(({ name }) => name));
}

/** Drops the parts of months before `before` and gives their names, or null where that would take what has to stay. */
export async function dropParts(owner: Sql, before: Day, now: Instant): Promise<readonly string[] | null> {
  if (before > keptFrom(now)) return null;
  const done = await owner.begin(async (tx) => {
    const old = [...(await partNames(tx))].filter((name) => /^audit_act_\d{4}_\d{2}$/.test(name) && name < nameOf(before)).sort();
    for (const name of old) await tx.unsafe(`drop table ${name}`);
    return { old };
  });
  return done.old;
}
