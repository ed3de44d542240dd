// Escalation 逐级督促 as data: which clocks, after how many work days, who is asked, and how much grace each level of the
// reporting line gets. The bureau's own setting, none of it law; it may be changed by an administrator, version by version.
import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel';
import type { WorkingHours } from '../working-hours.ts';

/** Who is asked: the head of the unit, that of the unit above it, the supervision office, or the leader at the top. */
export const ASKED = ['head', 'above', 'supervision', 'leader'] as const;
export type Asked = (typeof ASKED)[number];

const workDays = (least: number, most: number) => z.int().min(least).max(most);
const name = z.string().regex(/^[a-zA-Z0-9-]{1,40}$/);
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One rung: `after` work days past the last day of the clock, and `grace` more for each level between the unit and who is asked. */
const Rung = z.strictObject({ after: workDays(1, 250), to: z.enum(ASKED), grace: workDays(0, 20) });
export type Rung = Readonly<z.infer<typeof Rung>>;

const Ladder = z.strictObject({
  register: name,
  /** The clock rules that it is for. */
  clocks: z.array(name).min(1).max(20),
  /** Clock rules of the same matter which, while they run, hold it: somebody else has to decide first. */
  heldBy: z.array(name).max(20),
  rungs: z.array(Rung).min(1).max(9),
});

/** The rungs for the clocks of one register, lowest first. */
export interface Ladder {
  readonly register: string;
  readonly clocks: readonly string[];
  readonly heldBy: readonly string[];
  readonly rungs: readonly Rung[];
}

export const EscalationRules = z.strictObject({
  /** Between which times of a work day anybody is asked, in the bureau's zone. */
  hours: z.strictObject({ from: hour, to: hour }),
  /** Work days after the day on which a hand-over was opened for which it holds what is on its list, at most. */
  handOverDays: z.int().min(0).max(60).optional(),
  ladders: z.array(Ladder).max(20),
});
export interface EscalationRules {
  readonly hours: WorkingHours;
  /** Versions from before hand-overs were counted have none; `handOverDays` says what holds then. */
  readonly handOverDays?: number | undefined;
  readonly ladders: readonly Ladder[];
}

/** What holds until the bureau sets something else (version 0). */
export const SHIPPED_RULES: EscalationRules = {
  hours: { from: '09:00', to: '17:30' },
  handOverDays: 10,
  ladders: [
    {
      register: 'commitments',
      clocks: ['complete'],
      heldBy: ['decide-extension'],
      rungs: [
        { after: 1, to: 'head', grace: 0 },
        { after: 3, to: 'above', grace: 1 },
        { after: 5, to: 'supervision', grace: 1 },
      ],
    },
    {
      register: 'commitments',
      clocks: ['acknowledge', 'first-report', 'mend'],
      heldBy: ['decide-extension'],
      rungs: [
        { after: 1, to: 'head', grace: 0 },
        { after: 3, to: 'above', grace: 1 },
      ],
    },
  ],
};

/** Work days for which a hand-over holds at most: one that is never finished does not stop escalation for ever. */
export const handOverDays = (rules: EscalationRules): number => rules.handOverDays ?? 10;

/** How far from the late unit somebody is at least. */
const DISTANCE: Readonly<Record<Asked, number>> = { head: 0, above: 1, supervision: 2, leader: 2 };

/** Levels of the reporting line between a unit at this depth (1 at the top) and whoever is asked; each gets its grace. */
export const levelsTo = (to: Asked, depth: number): number =>
  to === 'head' ? 0 : to === 'above' ? Math.min(1, depth - 1) : depth - 1;

/** Work days past the last day after which a rung is due, for a unit at this depth. */
export const daysUntil = ({ after, grace, to }: Rung, depth: number): number => after + grace * levelsTo(to, depth);

/**
 * Refuses hours that end before they begin, a clock in two ladders, and a rung that could come before the one below it: fewer
 * days, less grace, or somebody nearer to the unit.
 */
export function checkRules(rules: EscalationRules): Result<EscalationRules> {
  if (rules.hours.from >= rules.hours.to) return refuse('invalid', 'escalation-hours-empty', { ...rules.hours });
  const seen = new Set<string>();
  for (const { register, clocks, rungs } of rules.ladders) {
    for (const clock of clocks) {
      if (seen.has(`${register} ${clock}`)) return refuse('invalid', 'escalation-clock-twice', { register, clock });
      seen.add(`${register} ${clock}`);
    }
    const wrong = rungs.findIndex((rung, index) => !mayFollow(rungs[index - 1], rung));
    if (wrong > 0) return refuse('invalid', 'escalation-rung-out-of-order', { rung: wrong + 1, register });
  }
  return ok(rules);
}

const mayFollow = (lower: Rung | undefined, rung: Rung): boolean =>
  lower === undefined || (rung.after > lower.after && rung.grace >= lower.grace && DISTANCE[rung.to] >= DISTANCE[lower.to]);

/** The ladder for a clock, or undefined where nobody is asked. */
export const ladderFor = ({ ladders }: EscalationRules, register: string, clock: string): Ladder | undefined =>
  ladders.find((ladder) => ladder.register === register && ladder.clocks.includes(clock));
