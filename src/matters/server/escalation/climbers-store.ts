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

/** One step that a clock may take: the next rung from here, for units at this depth, if its last day is no later. */
export interface Step {
  readonly register: string;
  readonly rule: string;
  readonly climbed: number;
  readonly depth: number;
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
  const last = steps.reduce<Day | null>((latest, { dueBy }) => (latest && latest >= dueBy ? latest : dueBy), null);
  if (!last) return;
  const found = reader<Climber[]>`
    select c.matter_id as matter, m.register, m.unit_id as unit, m.lead_person as person, c.rule, c.due, c.rung as climbed,
           c.raised_on as "raisedOn", c.held, h.waits
    from clock c
    join matter m on m.id = c.matter_id
    join (select id, length(path) - length(replace(path, '/', '')) - 1 as depth from unit) u on u.id = m.unit_id
    left join (select matter_id, jsonb_object_agg(rule, started_on) as waits from clock
               where rule = any(${[...new Set(steps.flatMap(({ heldBy }) => heldBy))]}::text[]) group by matter_id) h
      on h.matter_id = c.matter_id
    join unnest(${steps.map((step) => step.register)}::text[], ${steps.map((step) => step.rule)}::text[],
                ${steps.map((step) => step.climbed)}::int[], ${steps.map((step) => step.depth)}::int[],
                ${steps.map((step) => step.dueBy)}::date[]) as s (register, rule, climbed, depth, due_by)
      on s.register = m.register and s.rule = c.rule and s.climbed = c.rung and s.depth = u.depth and c.due <= s.due_by
    where c.due <= ${last} and (c.raised_on is null or c.raised_on < ${day})`.cursor(BATCH);
  for await (const batch of found) if (take(batch) === 'enough') break;
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
