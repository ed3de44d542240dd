// What a major danger asks beside its mending: reported, put on the list, followed up (SAF-02, SAF-03, SAF-34); and a refusal of any.
import { startClock } from '#deadlines';
import { type PersonId, ok, refuse } from '#kernel';
import { type Facts, allClocks } from '#matters';
import { LAW } from '../law.ts';
import { PERIODS } from '../periods.ts';
import type { CommandOf } from './commands.ts';
import type { Danger } from './danger.ts';
import type { Decision } from './decide.ts';

export function reportMajor(state: Danger, command: CommandOf<'ReportMajor'>, by: PersonId, facts: Facts): Decision {
  const { to, reportedOn } = command;
  if (state.reported) return refuse('conflict', 'reported-already', { on: state.reported.on });
  if (reportedOn > facts.today) return refuse('invalid', 'reported-in-future', { day: reportedOn });
  const told = { on: facts.today, by, to, reportedOn, evidence: command.evidence ?? [] };
  return ok({ events: [{ type: 'MajorReported', ...told, stopped: [PERIODS.reportMajor.rule] }] });
}

/** By the day that the notice names: no law names one (SAF-35). */
export function listMajor(state: Danger, command: CommandOf<'ListMajor'>, by: PersonId, facts: Facts): Decision {
  const { body, until } = command;
  if (!state.reported) return refuse('conflict', 'major-not-reported', {}, LAW.reportMajor);
  if (until < facts.today) return refuse('invalid', 'order-day-passed', { due: until });
  const clocks = allClocks(startClock(PERIODS.follow, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  const listed = { on: facts.today, by, body, until, evidence: command.evidence ?? [] };
  return ok({ events: [{ type: 'MajorListed', ...listed, clocks: clocks.value }] });
}

export function followUp(state: Danger, { text, evidence }: CommandOf<'FollowUp'>, by: PersonId, facts: Facts): Decision {
  if (!state.listed) return refuse('conflict', 'major-not-listed', {}, LAW.followMajor);
  const clocks = allClocks(startClock(PERIODS.follow, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  return ok({
    events: [{ type: 'FollowedUp', on: facts.today, by, text, evidence: evidence ?? [], clocks: clocks.value }],
  });
}

/** SAF-09: a firm that refuses, noted with whom it was reported to. */
export const noteRefusal = (_: Danger, command: CommandOf<'NoteRefusal'>, by: PersonId, facts: Facts): Decision =>
  ok({
    events: [
      {
        ...{ type: 'RefusalNoted', on: facts.today, by, text: command.text, to: command.to },
        evidence: command.evidence ?? [],
      },
    ],
  });
