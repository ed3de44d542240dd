// The wire of what is asked of units: for whoever is about to ask for more, and behind the figures of the burden meter.
import { parseDay } from '#kernel';
import { DayText, IdText as Id, route } from '#platform';
import { z } from 'zod';
import { ASK_KINDS } from './projection.ts';

const IDS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,99}$/;
const Ids = z.string().regex(IDS).describe('ids, separated by commas; at most a hundred');
const UnitRef = z.object({ id: Id, name: z.string() });

/** One thing that is asked of a unit; `name` is the register's word `ask.<name>`. */
export const AskRow = z.object({
  matter: z.object({ id: Id, register: z.string(), number: z.string(), title: z.string() }),
  unit: UnitRef,
  issuer: UnitRef.nullable(),
  name: z.string(),
  kind: z.enum(ASK_KINDS),
  askedOn: DayText,
  from: DayText,
  to: DayText.nullable(),
  metOn: DayText.nullable(),
});
export type AskRow = z.infer<typeof AskRow>;

/** A report that was given so many days ago still serves; who needs it again is led to it. */
export const REUSE_DAYS = 30;

export const asksRoute = route({
  id: 'asks',
  method: 'GET',
  path: '/api/asks',
  summary: 'What was asked of units in a week, and reports on the same matters that they owe or have given',
  access: 'signed-in',
  right: 'readers',
  query: z.object({
    units: Ids,
    reach: z.enum(['own', 'below']).default('own').describe('`below` counts also what was asked of the units below these'),
    week: DayText.refine((text) => parseDay(text) !== null)
      .optional()
      .describe('any day of the week; this week where it is left out'),
    kind: z.enum(ASK_KINDS).optional(),
    about: Ids.optional().describe('matters on which somebody is about to ask for a report'),
  }),
  reply: z.object({
    today: DayText,
    from: DayText,
    to: DayText,
    /** The units whose matters I may see; of the others nothing is said. */
    units: z.array(UnitRef.extend({ count: z.number().int() })),
    total: z.number().int(),
    rows: z.array(AskRow).describe('the first two hundred, by the day on which they begin'),
    reusable: z.array(AskRow).describe('reports on the matters named that are owed, or were given in the last thirty days'),
  }),
});
