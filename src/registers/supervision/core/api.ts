// The wire of acts that are drawn up on a page of their own: the agenda that is proposed for a meeting, and calling it.
import { dayShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { DayText, IdText as Id, route } from '#platform';
import { z } from 'zod';
import { POWERS } from './act.ts';
import { CAUSES, LATE_REASONS } from './agenda.ts';
import { SPANS } from './bulletin/bulletin.ts';
import { MOST_ITEMS } from './commands.ts';

/** Ids separated by commas. */
const Ids = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,49}$/);

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
  right: 'by-rule',
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
  right: 'by-rule',
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

const FigureText = z.object({ text: z.string(), link: z.string() });
const RunText = z.object({ text: z.string(), link: z.string().optional() });
const About = { issuer: Id, units: Ids, year: z.coerce.number().int().min(2000).max(2100), span: z.enum(SPANS) };

export const draftBulletinRoute = route({
  id: 'draft-bulletin',
  method: 'GET',
  path: '/api/supervision/bulletin-draft',
  summary: 'The figures of a bulletin with the lists behind them, and a text around them',
  access: 'signed-in',
  right: 'by-rule',
  query: z.object(About),
  reply: z.object({
    figures: z.record(z.string(), FigureText),
    table: z.object({
      columns: z.array(z.object({ title: z.string(), width: z.number() })),
      rows: z.array(z.array(z.array(RunText))),
    }),
    basis: z.string(),
    overview: z.string(),
    problems: z.array(z.object({ title: z.string(), text: z.string() })),
    demands: z.array(z.string()),
  }),
});

/** `{{name}}` in a text stands for a figure. `seen` are the figures as they stood when it was written. */
export const issueBulletinRoute = route({
  id: 'issue-bulletin',
  method: 'POST',
  path: '/api/supervision/bulletins',
  summary: 'Issue an inspection bulletin; its figures are drawn again, and must be those that were seen',
  access: 'signed-in',
  right: 'by-rule',
  body: z.strictObject({
    ...Drawn,
    subject: textShape(60),
    year: z.number().int().min(2000).max(2100),
    span: z.enum(SPANS),
    basis: textShape(500),
    overview: textShape(4000),
    problems: z
      .array(z.strictObject({ title: textShape(40), text: textShape(10_000) }))
      .min(1)
      .max(20),
    demands: z.array(textShape(1000)).min(1).max(20),
    seen: z.record(z.string(), z.string()),
  }),
  reply: Opened,
});
