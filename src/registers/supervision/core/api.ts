// The wire of acts that are drawn up on a page of their own: the agenda that is proposed for a meeting, and calling it.
import { dayShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { route } from '#platform';
import { z } from 'zod';
import { POWERS } from './act.ts';
import { CAUSES, LATE_REASONS } from './agenda.ts';
import { MOST_ITEMS } from './commands.ts';

const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const DayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Ids separated by commas. */
const Ids = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/);

const Proposed = z.object({
  commitment: Id,
  number: z.string(),
  title: z.string(),
  unit: z.object({ id: Id, name: z.string() }),
  due: DayText.nullable(),
  late: z.number().int(),
  cause: z.enum(CAUSES).nullable(),
  reasons: z.array(z.enum(LATE_REASONS)),
});

export const agendaRoute = route({
  id: 'propose-agenda',
  method: 'GET',
  path: '/api/supervision/agenda',
  summary: 'What is late at the units, as the agenda of a dispatch meeting, the longest overdue first',
  access: 'signed-in',
  query: z.object({ issuer: Id, units: Ids }),
  reply: z.object({ items: z.array(Proposed), more: z.boolean().describe('there is more than a meeting can hold') }),
});

/** What every act that has a page of its own says. */
const Drawn = {
  power: z.enum(POWERS),
  assignment: z.strictObject({ document: textShape(100), on: dayShape }).nullish(),
  issuer: unitShape,
  targets: z.array(unitShape).min(1).max(50),
};

const Opened = z.object({ id: Id, version: z.number().int() });

/** An item is a commitment, whose standing the server fills in, or words of the convener's own. */
export const conveneRoute = route({
  id: 'convene-meeting',
  method: 'POST',
  path: '/api/supervision/meetings',
  summary: 'Call a dispatch meeting with its agenda',
  access: 'signed-in',
  body: z.strictObject({
    ...Drawn,
    title: textShape(200),
    issue: textShape(5000),
    meeting: z.strictObject({ on: dayShape, place: textShape(200), chair: personShape }),
    agenda: z
      .array(
        z.union([
          z.strictObject({ commitment: matterShape }),
          z.strictObject({ title: textShape(200), unit: unitShape.nullish() }),
        ]),
      )
      .min(1)
      .max(MOST_ITEMS),
  }),
  reply: Opened,
});
