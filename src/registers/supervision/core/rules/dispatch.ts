// The dispatch meeting 调度: called with an agenda of what is late; its minutes are signed by the chair, not by who wrote them,
// and with that signature everything demanded in them becomes a commitment. It draws no conclusion, so none is reviewed.
import { type Result, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import type { Act, Notice } from '../act.ts';
import { issuerSide } from '../authority.ts';
import type { CommandOf } from '../commands.ts';
import { openings, promisedHere } from './promises.ts';
import { serveAct } from './serve.ts';
import { type Decision, stamp } from './step.ts';

/** Calls the units. The agenda is part of the notice, as things stand today. */
export function convene(command: CommandOf<'ConveneMeeting'>, facts: Facts): Decision {
  const { type: _, targets, assignment, ...said } = command;
  const notice: Notice = {
    ...{ ...said, kind: 'dispatch', assignment: assignment ?? null },
    ...{ commitments: [], replyBy: null, plan: null },
  };
  const ofItsKind = [aheadAndAmongThem(command, facts)];
  return serveAct({ said: notice, to: targets, ofItsKind, write: () => ok({}) }, facts);
}

function aheadAndAmongThem({ meeting, agenda }: CommandOf<'ConveneMeeting'>, { today }: Facts): Result<null> {
  if (meeting.on < today) return refuse('invalid', 'day-has-passed', { day: meeting.on });
  const named = agenda.flatMap(({ commitment }) => commitment ?? []);
  return new Set(named).size === named.length ? ok(null) : refuse('invalid', 'agenda-names-twice');
}

/** May be written anew until the chair has signed. Whoever was in the chair writes no minutes: they need two persons. */
export function recordMinutes(act: Act, command: CommandOf<'RecordMinutes'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const chair = command.chair ?? act.meeting?.chair;
  if (act.kind !== 'dispatch' || !chair) return refuse('conflict', 'no-meeting');
  if (chair === by.value) return refuse('forbidden', 'chair-writes-no-minutes');
  const { heldOn, present, points } = command;
  if (heldOn > facts.today) return refuse('invalid', 'held-in-the-future', { day: heldOn });
  const decisions = command.decisions ?? [];
  const promises = (command.promises ?? []).map((promise) => ({ ...promise, item: promise.item ?? null }));
  const last = (act.agenda ?? []).length - 1;
  const beyond = [...decisions, ...promises].find(({ item }) => (item ?? 0) > last);
  if (beyond) return refuse('invalid', 'not-on-the-agenda', { item: (beyond.item ?? 0) + 1 });
  const fit = promisedHere(act, promises, facts);
  if (!fit.ok) return fit;
  const record = { chair, heldOn, present, points, decisions, promises };
  return ok({ events: [{ type: 'MinutesRecorded', ...stamp(facts, by.value), ...record, clocks: act.clocks }] });
}

/** The chair's signature opens what is demanded, and ends the meeting. */
export function signMinutes(act: Act, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { record } = act;
  if (!record) return refuse('conflict', 'no-record-to-sign');
  if (record.by === by.value) return refuse('forbidden', 'chair-writes-no-minutes');
  if (record.chair !== by.value || !issuerSide(act, facts).ok) return refuse('forbidden', 'not-in-the-chair');
  const then = openings(act, record, facts);
  const opened = then.map(({ matter }) => matter);
  const stamped = stamp(facts, by.value);
  return ok({
    events: [
      { type: 'RecordSigned', ...stamped, side: 'chair', unit: act.issuer, opened, clocks: act.clocks },
      { type: 'ActEnded', on: facts.today, at: facts.now, clocks: [] },
    ],
    then,
  });
}
