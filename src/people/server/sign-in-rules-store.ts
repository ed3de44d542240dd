// The rules of sign-in: the latest row holds, and none is ever changed.
import { randomBytes } from 'node:crypto';
import { type Instant, type PersonId, millisecondsOf, uuidV7 } from '#kernel';
import { FIRST_RULES, SignInRules } from '#people';
import type { Reader, Tx } from '#platform/server';

export interface KeptRules {
  readonly rules: SignInRules;
  readonly setBy: string | null;
  readonly at: Instant | null;
}

/** The row that holds, as JSON, for statements that read it beside something else; null where nobody has set any. */
export const latestRules = (sql: Reader) => sql`(select r.rules from sign_in_rules r order by r.at desc, r.id desc limit 1)`;

/** What a row says, over what holds where it says nothing: a rule that came later than the row. */
export const rulesFrom = (row: unknown): SignInRules => {
  const read = SignInRules.safeParse({ ...FIRST_RULES, ...(row === null || typeof row !== 'object' ? {} : row) });
  return read.success ? read.data : FIRST_RULES;
};

export async function findRules(sql: Reader): Promise<KeptRules> {
  const [row] = await sql<{ rules: unknown; setBy: string; at: Instant }[]>`
    select r.rules, p.name as "setBy", r.at from sign_in_rules r join person p on p.id = r.set_by
    order by r.at desc, r.id desc limit 1`;
  return row ? { ...row, rules: rulesFrom(row.rules) } : { rules: FIRST_RULES, setBy: null, at: null };
}

export async function insertRules(tx: Tx, rules: SignInRules, setBy: PersonId, at: Instant): Promise<void> {
  await tx`
    insert into sign_in_rules (at, id, set_by, rules)
    values (${at}, ${uuidV7(millisecondsOf(at), randomBytes(10))}, ${setBy}, ${tx.json(rules)})`;
}
