// Versions of the rules of escalation: those that the bureau has set, above those that come with the product (version 0).
import { EscalationRules, SHIPPED_RULES } from '#deadlines';
import { type Instant, type PersonId, type Result, ok, refuse } from '#kernel';
import type { Reader, Tx } from '#platform/server';

/** Rules with their version; nobody set those that came with the product. */
export interface SetRules {
  readonly version: number;
  readonly rules: EscalationRules;
  readonly set: { readonly by: { readonly id: PersonId; readonly name: string }; readonly at: Instant } | null;
}

const LOCK = 4_201_130;
const SHIPPED: SetRules = { version: 0, rules: SHIPPED_RULES, set: null };

interface Row {
  readonly version: number;
  readonly body: unknown;
  readonly by: PersonId;
  readonly name: string | null;
  readonly at: Instant;
}

/** A stored row that no longer passes its check is a fault of the machine. */
const rulesOf = ({ version, body, by, name, at }: Row): SetRules => ({
  ...{ version, rules: EscalationRules.parse(body), set: { by: { id: by, name: name ?? '' }, at } },
});

/** Every version, newest first, the shipped one last. */
export async function listRules(reader: Reader, limit: number): Promise<readonly SetRules[]> {
  const rows = await reader<Row[]>`
    select r.version, r.body, r.set_by as by, p.name, r.set_at as at
    from escalation_rules r left join person p on p.id = r.set_by order by r.version desc limit ${limit}`;
  return [...rows.map(rulesOf), SHIPPED];
}

/** The rules that hold now. */
export const presentRules = async (reader: Reader): Promise<SetRules> => (await listRules(reader, 1))[0] ?? SHIPPED;

/** Sets a version above the one that was seen. Refuses `escalation-moved-on` where somebody else was quicker. */
export async function insertRules(
  tx: Tx,
  seen: number,
  rules: EscalationRules,
  { by, at }: { readonly by: PersonId; readonly at: Instant },
): Promise<Result<number>> {
  await tx`select pg_advisory_xact_lock(${LOCK})`;
  const { version } = await presentRules(tx);
  if (version !== seen) return refuse('conflict', 'escalation-moved-on', { version });
  await tx`
    insert into escalation_rules (version, body, set_by, set_at)
    values (${version + 1}, ${tx.json(JSON.parse(JSON.stringify(rules)))}, ${by}, ${at})`;
  return ok(version + 1);
}
