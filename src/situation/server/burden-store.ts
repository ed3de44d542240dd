// Counts of what was asked of units, from the rows that the engine keeps beside each matter (docs/decisions/0012).
import type { Day, UnitId } from '#kernel';
import type { AskKind } from '#matters';
import type { Reader } from '#platform/server';
import { type BurdenCounts, NO_BURDEN } from '#situation';

/** What was asked of each unit on these days, by kind. Units of which nothing was asked are absent. */
export async function sumBurden(
  reader: Reader,
  units: readonly UnitId[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<UnitId, BurdenCounts>> {
  const rows = await reader<{ readonly unit: UnitId; readonly kind: AskKind; readonly count: number }[]>`
    select a.unit_id as unit, a.kind, count(*)::int as count from ask a
    where a.unit_id = any(${[...units]}::uuid[]) and a.asked_on between ${from} and ${to} group by a.unit_id, a.kind`;
  const sums = new Map<UnitId, BurdenCounts>();
  for (const { unit, kind, count } of rows) sums.set(unit, { ...(sums.get(unit) ?? NO_BURDEN), [kind]: count });
  return sums;
}
