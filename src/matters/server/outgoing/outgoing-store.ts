// News on its way out of the house, in its table. Whoever sends takes one row for a while by moving `leave_at`: two processes
// never hold the same one, and what was held by a process that died comes back by itself.
import type { Day, Instant, MatterId, PersonId, UnitId } from '#kernel';
import type { Announced, Delivery } from '#matters';
import type { Reader, Tx } from '#platform/server';

export interface ToTell extends Announced {
  readonly leaveAt: Instant;
}

/** The people of a compartment, if the matter lies in one: nobody else is told. */
export type Told = readonly PersonId[] | undefined;

/** One row a person who holds a post there that may take the step, has an address on the channel, and wants it. */
export async function insertOutgoing(
  tx: Tx,
  matter: MatterId,
  steps: readonly ToTell[],
  channels: readonly string[],
  only: Told,
) {
  const admitted = only ? tx`and p.id = any(${[...only]}::uuid[])` : tx``;
  const insert = ({ unit, action, due, roles, leaveAt }: ToTell) => tx`
      insert into outgoing (matter_id, unit_id, action, person_id, channel, due, leave_at)
      select distinct ${matter}::uuid, ${unit}::uuid, ${action}, c.person_id, c.channel, ${due}::date, ${leaveAt}::timestamptz
      from post o join person p on p.id = o.person_id join person_contact c on c.person_id = p.id
      where o.unit_id = ${unit} and o.until is null and o.role = any(${[...roles]}::text[]) and p.active
        and c.wanted and c.channel = any(${[...channels]}::text[]) ${admitted}`;
  await Promise.all(steps.map(insert)); // all at once, so that they travel before the commit
}

export interface Outgoing {
  readonly matter: MatterId;
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly unitName: string;
  readonly action: string;
  readonly due: Day | null;
  readonly channel: string;
  /** This attempt included. */
  readonly attempts: number;
  /** Where to; null when there is no reason to send any more: the step is done, or the person left, or wants no mail. */
  readonly address: string | null;
}

/** Takes the row that should have left longest ago, until `until`; null when none should. */
export async function takeOutgoing(tx: Tx, channels: readonly string[], now: Instant, until: Instant): Promise<Outgoing | null> {
  const [row] = await tx<Outgoing[]>`
    with next as (
      select matter_id, id from outgoing
      where state = 'waiting' and leave_at <= ${now} and channel = any(${[...channels]}::text[])
      order by leave_at limit 1 for update skip locked
    ), held as (
      update outgoing o set attempts = o.attempts + 1, leave_at = ${until} from next
      where o.matter_id = next.matter_id and o.id = next.id returning o.*
    )
    select h.matter_id as matter, h.id, m.register, m.number, u.short_name as "unitName", h.action, h.due, h.channel, h.attempts,
      (select c.address from person_contact c join person p on p.id = c.person_id
       where c.person_id = h.person_id and c.channel = h.channel and c.wanted and p.active
         and exists (select from waiting w where w.matter_id = h.matter_id and w.unit_id = h.unit_id and w.action = h.action)
         and exists (select from post o where o.person_id = h.person_id and o.unit_id = h.unit_id and o.until is null)
         and (m.compartment is null or h.person_id = any (m.compartment))) as address
    from held h join matter m on m.id = h.matter_id join unit u on u.id = h.unit_id`;
  return row ?? null;
}

type Held = Pick<Outgoing, 'matter' | 'id' | 'attempts'>;

/** Ends a row that is held. What was dropped needs no note in the ledger. Does nothing where somebody else holds it by now. */
export async function settleOutgoing(
  tx: Tx,
  { matter, id, attempts }: Held,
  state: Delivery['outcome'] | 'dropped',
  code: string | null,
  at: Instant,
): Promise<void> {
  await tx`
    update outgoing set state = ${state}, code = ${code}, settled_at = ${at}, noted = ${state === 'dropped'}
    where matter_id = ${matter} and id = ${id} and attempts = ${attempts} and state = 'waiting'`;
}

/** Puts a row that is held back until `at`. */
export async function postponeOutgoing(tx: Tx, { matter, id, attempts }: Held, code: string, at: Instant): Promise<void> {
  await tx`
    update outgoing set leave_at = ${at}, code = ${code}
    where matter_id = ${matter} and id = ${id} and attempts = ${attempts} and state = 'waiting'`;
}

export interface Unnoted {
  readonly matter: MatterId;
  readonly register: string;
  readonly deliveries: readonly Delivery[];
}

interface UnnotedRow extends Delivery {
  readonly matter: MatterId;
  readonly register: string;
  readonly unit: UnitId;
  readonly person: PersonId;
}

/** What has been sent or given up and is not noted in the ledger yet, by matter. */
export async function listUnnoted(reader: Reader, limit: number): Promise<readonly Unnoted[]> {
  const rows = await reader<UnnotedRow[]>`
    select o.matter_id as matter, m.register, o.id, o.unit_id as unit, o.person_id as person, o.channel, o.action,
      o.settled_at as at, o.state as outcome, o.code
    from outgoing o join matter m on m.id = o.matter_id
    where o.settled_at is not null and not o.noted order by o.matter_id, o.settled_at, o.id limit ${limit}`;
  return [...Map.groupBy(rows, ({ matter }) => matter)].map(([matter, of]) => ({
    matter,
    register: of[0]?.register ?? '',
    deliveries: of.map(({ matter: _, register: __, ...delivery }) => delivery),
  }));
}

export async function markNoted(tx: Tx, matter: MatterId, ids: readonly string[]): Promise<void> {
  await tx`update outgoing set noted = true where matter_id = ${matter} and id = any(${[...ids]}::uuid[])`;
}

/** Forgets what was settled before: the ledger has what has to be proved. */
export async function clearOutgoing(tx: Tx, before: Instant): Promise<void> {
  await tx`delete from outgoing where noted and settled_at < ${before}`;
}

/** How many wait that should have left by now. */
export async function countOverdueOutgoing(reader: Reader): Promise<number> {
  const [row] = await reader<
    { count: number }[]
  >`select count(*)::int as count from outgoing where state = 'waiting' and leave_at < now()`;
  return row?.count ?? 0;
}
