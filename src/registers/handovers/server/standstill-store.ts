// For how long hand-overs keep the matters on their lists from going on: for whoever counts days in which somebody could not act.
import { type Day, type Instant, type MatterId, dayAt } from '#kernel';
import type { Reader } from '#platform/server';

/** A matter that its official was handing over on these days, first and last included; without an end it still stands so. */
export interface Standstill {
  readonly matter: MatterId;
  readonly from: Day;
  readonly to: Day | null;
}

interface Row {
  readonly matter: MatterId;
  readonly from: Day;
  readonly closed: Day | null;
  readonly received: Instant | null;
}

/**
 * Of each matter that the giver led when the list was drawn: from the day on which the hand-over was opened to that on which it was
 * received or withdrawn. Hand-overs that touch the days from `since` on, those opened first coming first.
 */
export async function standstillsSince(reader: Reader, since: Day): Promise<readonly Standstill[]> {
  const rows = await reader<Row[]>`
    select l->>'matter' as matter, m.opened_on as "from", m.closed_on as closed, m.fields->'received'->>'at' as received
    from matter m cross join lateral jsonb_array_elements(m.fields->'lines') l
    where m.register = 'handovers' and (m.closed_on is null or m.closed_on >= ${since}) and (l->>'lead')::boolean
    order by m.opened_on, m.id`;
  return rows.map(({ matter, from, closed, received }) => ({ matter, from, to: received ? dayAt(received) : closed }));
}
