// The inbox 我的待办: steps that wait for units where the actor holds a post whose role may take them, by clock.
import type { Day, MatterId, UnitId } from '#kernel';
import { type Reader, asSystem } from '#platform/server';
import { titlesBehind } from './names-store.ts';

export interface InboxScope {
  readonly unit: UnitId;
  readonly actions: readonly string[];
}

export interface InboxStep {
  readonly matter: MatterId;
  readonly action: string;
  readonly due: Day | null;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly issuer: { readonly id: UnitId; readonly name: string } | null;
  readonly origin: { readonly id: MatterId; readonly title: string } | null;
}

/** Where a page of the inbox ended. */
export interface InboxCursor {
  readonly due: string;
  readonly matter: string;
  readonly action: string;
}

const START: InboxCursor = { due: '-infinity', matter: '00000000-0000-0000-0000-000000000000', action: '' };

function waitingOf(reader: Reader, { unit, actions }: InboxScope, after: InboxCursor, limit: number) {
  return reader`
    (select w.due, w.matter_id, w.action, w.unit_id from waiting w
     where w.unit_id = ${unit} and w.action = any(${[...actions]}::text[])
       and (w.due, w.matter_id, w.action) > (${after.due}::date, ${after.matter}::uuid, ${after.action})
     order by w.due, w.matter_id, w.action limit ${limit})`;
}

type Found = Omit<InboxStep, 'origin'> & { readonly origin: MatterId | null };

/**
 * The next steps after the cursor, soonest first; those without a day come last. Empty for someone who acts nowhere. Where a step
 * comes from is named to whoever has it, also where that is out of sight.
 */
export async function listInbox(
  reader: Reader,
  scopes: readonly InboxScope[],
  after: InboxCursor | null,
  limit: number,
): Promise<readonly InboxStep[]> {
  const [first, ...others] = scopes;
  if (!first) return [];
  const from = after ?? START;
  const steps = others.reduce(
    (sql, scope) => reader`${sql} union all ${waitingOf(reader, scope, from, limit)}`,
    waitingOf(reader, first, from, limit),
  );
  const found = await reader<Found[]>`
    select w.matter_id as matter, w.action, nullif(w.due, 'infinity') as due, m.register, m.number, m.title, m.status,
           w.unit_id as unit, u.short_name as "unitName",
           (select jsonb_build_object('id', i.id, 'name', i.name) from matter_party p join unit i on i.id = p.unit_id
            where p.matter_id = m.id and p.role = 'issuer' limit 1) as issuer,
           m.origin
    from (select * from (${steps}) s order by due, matter_id, action limit ${limit}) w
    join matter m on m.id = w.matter_id join unit u on u.id = w.unit_id
    order by w.due, w.matter_id, w.action`;
  const origins = [...new Set(found.flatMap(({ origin }) => origin ?? []))];
  const titles = await asSystem(reader, () => titlesBehind(reader, origins));
  const originOf = (id: MatterId | null) => {
    const title = id === null ? undefined : titles.get(id);
    return id === null || title === undefined ? null : { id, title };
  };
  return found.map((step) => ({ ...step, origin: originOf(step.origin) }));
}
