// Clocks that are late enough for their next rung, in one query over one index: work days have been counted before, so that the
// database compares days only.
import type { Day, MatterId, PersonId, UnitId } from '#kernel';
import type { Reader } from '#platform/server';

/** A clock as it stands: which rungs were raised, and what has held it. */
export interface Climber {
  readonly matter: MatterId;
  readonly register: string;
  readonly unit: UnitId;
  readonly person: PersonId | null;
  readonly rule: string;
  readonly due: Day;
  readonly climbed: number;
  readonly raisedOn: Day | null;
  readonly held: readonly { readonly from: Day; readonly to: Day }[] | null;
  /** Since when decisions of somebody else are waited for, by the clocks under which they are due. */
  readonly waits: Readonly<Record<string, Day>> | null;
}

/** One step that clocks may take: the next rung from here, where the last day is no later than for units of any depth. */
export interface Step {
  readonly register: string;
  readonly rule: string;
  readonly climbed: number;
  readonly dueBy: Day;
  readonly heldBy: readonly string[];
}

const BATCH = 5000;

/** Hands over what the steps let through, in batches, until told to stop. A clock of which a rung was raised on the day is not among them. */
export async function readClimbers(
  reader: Reader,
  steps: readonly Step[],
  day: Day,
  take: (batch: readonly Climber[]) => 'more' | 'enough',
): Promise<void> {
  if (steps.length === 0) return;
  const column = <Value>(of: (step: Step) => Value): Value[] => steps.map(of);
  const waits = await readWaits(reader, [...new Set(steps.flatMap((step) => step.heldBy))]);
  // Late clocks first, by index, and only then their matters: joined at once, all matters are read. The steps' days are compared by
  // a difference, which no index answers: else the late clocks are read once for each step.
  const found = reader<Omit<Climber, 'waits'>[]>`
    with step as materialized (
      select * from unnest(${column(({ register }) => register)}::text[], ${column(({ rule }) => rule)}::text[],
                           ${column(({ climbed }) => climbed)}::int[], ${column(({ dueBy }) => dueBy)}::date[])
             as s (register, rule, climbed, due_by)),
    late as materialized (
      select c.matter_id, c.rule, c.due, c.rung, c.raised_on, c.held, s.register from clock c
      join step s on s.rule = c.rule and s.climbed = c.rung and s.due_by - c.due >= 0
      where c.due <= (select max(due_by) from step) and (c.raised_on is null or c.raised_on < ${day}))
    select c.matter_id as matter, m.register, m.unit_id as unit, m.lead_person as person, c.rule, c.due, c.rung as climbed,
           c.raised_on as "raisedOn", c.held
    from late c join matter m on m.id = c.matter_id and m.register = c.register`.cursor(BATCH);
  for await (const batch of found)
    if (take(batch.map((climber) => ({ ...climber, waits: waits.get(climber.matter) ?? null }))) === 'enough') break;
}

/** Decisions that are waited for are few and late clocks many: asked once, not once a clock. */
async function readWaits(
  reader: Reader,
  rules: readonly string[],
): Promise<ReadonlyMap<MatterId, NonNullable<Climber['waits']>>> {
  if (rules.length === 0) return new Map();
  const rows = await reader<{ matter: MatterId; waits: NonNullable<Climber['waits']> }[]>`
    select matter_id as matter, jsonb_object_agg(rule, started_on) as waits
    from clock where rule = any(${[...rules]}::text[]) group by matter_id`;
  return new Map(rows.map(({ matter, waits }) => [matter, waits]));
}

/** Numbers and titles of matters, by id. */
export async function titlesOf(
  reader: Reader,
  ids: readonly MatterId[],
): Promise<ReadonlyMap<string, { readonly number: string; readonly title: string }>> {
  const rows = await reader<{ id: string; number: string; title: string }[]>`
    select id, number, title from matter where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, number, title }) => [id, { number, title }]));
}
