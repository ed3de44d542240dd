// Escalation over HTTP: the rules as data with every version, their change by an administrator, and the dry run. Whoever may be
// pressed by the rules may read them.
import { z } from 'zod';
import { ASKED, EscalationRules } from '#deadlines';
import { DayText, route } from '#platform';

const Id = z.string();
const Unit = z.object({ id: Id, name: z.string() });

const RulesView = z.object({
  version: z.int(),
  rules: EscalationRules,
  set: z
    .object({ by: z.object({ id: Id, name: z.string() }), at: z.string() })
    .nullable()
    .describe('null for the rules that came with the product'),
});
export type RulesView = z.infer<typeof RulesView>;

/** The rules that hold now come first; older versions follow. */
export const escalationRulesRoute = route({
  id: 'escalation-rules',
  method: 'GET',
  path: '/api/escalation/rules',
  summary: 'The rules of escalation, newest version first',
  access: 'signed-in',
  right: 'same-for-all',
  reply: z.object({ versions: z.array(RulesView) }),
});

/** `seen` is the version that was on screen. Refuses rules out of order, and a version that is no longer the newest. */
export const setEscalationRoute = route({
  id: 'set-escalation',
  method: 'POST',
  path: '/api/escalation/rules',
  summary: 'Set a new version of the rules of escalation',
  access: 'set-escalation',
  right: 'action',
  audited: 'settings-change',
  body: z.object({ seen: z.int().min(0), rules: EscalationRules }),
  reply: z.object({ version: z.int() }),
});

const Stopping = z.enum(['leave', 'hand-over', 'extension']);

const ForeseenView = z.object({
  matter: Id,
  register: z.string(),
  number: z.string(),
  title: z.string(),
  unit: Unit,
  clock: z.string(),
  due: DayText,
  rung: z.int(),
  whom: z.enum(ASKED),
  to: Unit,
  late: z.int().nullable().describe('work days past the day that count; null where it is held'),
  held: z.object({ by: Stopping, until: DayText.nullable(), stopped: z.int() }).nullable(),
});
export type ForeseenView = z.infer<typeof ForeseenView>;

const ForesightView = z.object({
  today: DayText,
  day: DayText,
  version: z.int(),
  raised: z.array(z.object({ rung: z.int(), whom: z.enum(ASKED), count: z.int() })),
  held: z.array(z.object({ by: Stopping, count: z.int() })),
  rows: z.array(ForeseenView).describe('the gravest of what is raised, then of what is held'),
});
export type ForesightView = z.infer<typeof ForesightView>;

/** What would be raised on a work day within a month, by default the next one. Writes nothing. */
export const foresightRoute = route({
  id: 'escalation-dry-run',
  method: 'GET',
  path: '/api/escalation/dry-run',
  summary: 'What escalation would raise on a day, to whom and why, and what is held by what',
  access: 'foresee-escalation',
  right: 'action',
  query: z.object({ day: DayText.optional() }),
  reply: ForesightView,
});
