// The one pure step of a check. The carrier hears of every move; a danger found is a matter of its own.
import { startClock } from '#deadlines';
import { type LawReference, type PersonId, type Result, never, ok, refuse } from '#kernel';
import { type Facts, type Step, allClocks, personIn, recounted, warned } from '#matters';
import { itemsPublished } from '../carrier/plan.ts';
import { LAW } from '../law.ts';
import { PERIODS } from '../periods.ts';
import { bothSigned } from '../signed.ts';
import { type Check, type CheckStatus, isOver } from './check.ts';
import type { CheckCommand, CommandOf } from './commands.ts';
import type { CheckEvent } from './events.ts';
import { evolve } from './evolve.ts';

type Decision = Result<Step<CheckEvent>>;
type Said = Exclude<CheckCommand, { type: 'OpenCheck' | 'WarnClocks' | 'RecountClocks' }>;

/** In which state each is taken, and what says so. */
const DURING: Readonly<Record<Said['type'], readonly CheckStatus[]>> = {
  ApproveCheck: ['planned'],
  RefuseCheck: ['planned'],
  JoinCheck: ['planned', 'approved', 'notified'],
  NotifyFirm: ['approved'],
  EnterSite: ['notified'],
  FindDanger: ['entered', 'recorded'],
  RecordCheck: ['entered'],
  SignRecord: ['recorded'],
  CancelCheck: ['planned', 'approved', 'notified'],
};

export const available = ({ status }: Check): readonly CheckCommand['type'][] =>
  (Object.keys(DURING) as Said['type'][]).filter((type) => DURING[type].includes(status)); // its own keys

/** What a step too early is refused by: no entry without approval and notice. */
const TOO_EARLY: Partial<Readonly<Record<Said['type'], LawReference>>> = { NotifyFirm: LAW.approved, EnterSite: LAW.approved };

export function decide(state: Check | null, command: CheckCommand, facts: Facts): Decision {
  const decided = step(state, command, facts);
  return decided.ok ? ok(withNews(state, decided.value, facts)) : decided;
}

function step(state: Check | null, command: CheckCommand, facts: Facts): Decision {
  if (command.type === 'OpenCheck') return open(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  if (command.type === 'WarnClocks') return ok({ events: isOver(state.status) ? [] : warned(state.clocks, facts) });
  if (command.type === 'RecountClocks')
    return ok({ events: isOver(state.status) ? [] : recounted(state.clocks, command, facts) });
  const { status } = state;
  if (!DURING[command.type].includes(status)) {
    const law = TOO_EARLY[command.type];
    return refuse('conflict', 'not-at-this-step', { status }, ...(law ? [law] : []));
  }
  const by = personIn(facts);
  return by.ok ? said(state, command, by.value, facts) : by;
}

function open(command: CommandOf<'OpenCheck'>, facts: Facts): Decision {
  const by = personIn(facts);
  const clocks = allClocks(startClock(PERIODS.approveCheck, facts.today, facts.calendar));
  if (!by.ok) return by;
  if (!clocks.ok) return clocks;
  const { type: _, ...known } = command;
  return ok({
    events: [{ type: 'CheckOpened', on: facts.today, by: by.value, number: facts.number ?? '', ...known, clocks: clocks.value }],
  });
}

function said(state: Check, command: Said, by: PersonId, facts: Facts): Decision {
  const made = { on: facts.today, by };
  switch (command.type) {
    case 'JoinCheck':
      return join(command, by, facts);
    case 'ApproveCheck':
      return approve(state, command, by, facts);
    case 'RefuseCheck':
      return ok({ events: [{ type: 'CheckRefused', ...made, reason: command.reason, stopped: [PERIODS.approveCheck.rule] }] });
    case 'NotifyFirm':
      return ok({ events: [{ type: 'FirmNotified', ...made, how: command.how, to: command.to }] });
    case 'CancelCheck':
      return ok({ events: [{ type: 'CheckCancelled', ...made, reason: command.reason, stopped: [PERIODS.approveCheck.rule] }] });
    default:
      return onSite(state, command, by, facts);
  }
}

/** Two checks made one; what was approved has to be approved anew with what has come to it. */
function join({ unit, items }: CommandOf<'JoinCheck'>, by: PersonId, facts: Facts): Decision {
  const published = itemsPublished(items);
  if (!published.ok) return published;
  const clocks = allClocks(startClock(PERIODS.approveCheck, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  return ok({ events: [{ type: 'CheckJoined', on: facts.today, by, unit, items, clocks: clocks.value }] });
}

/** Not by an officer who goes; who planned it is kept apart by the engine. The code is made here. */
function approve({ officers }: Check, { note }: CommandOf<'ApproveCheck'>, by: PersonId, facts: Facts): Decision {
  if (officers.some(({ person }) => person === by)) return refuse('forbidden', 'approved-by-officer');
  const code = facts.id(0).slice(-12).toUpperCase();
  return ok({
    events: [{ type: 'CheckApproved', on: facts.today, by, code, note: note ?? null, stopped: [PERIODS.approveCheck.rule] }],
  });
}

type OnSite = Extract<Said, { type: 'EnterSite' | 'FindDanger' | 'RecordCheck' | 'SignRecord' }>;

/** OVS-12: on site only the two officers act. */
function onSite(state: Check, command: OnSite, by: PersonId, facts: Facts): Decision {
  if (!state.officers.some(({ person }) => person === by)) return refuse('forbidden', 'not-of-this-check', {}, LAW.whoMayCheck);
  switch (command.type) {
    case 'EnterSite':
      return enter(state, command, by, facts);
    case 'FindDanger':
      return findDanger(state, command, by, facts);
    case 'RecordCheck': {
      const { content, problems, handling, evidence } = command;
      const sides = bothSigned(command);
      if (!sides.ok) return sides;
      const told = { content, problems, handling, ...sides.value, evidence: evidence ?? [] };
      return ok({ events: [{ type: 'CheckRecorded', on: facts.today, by, ...told }] });
    }
    case 'SignRecord':
      return state.record?.by === by
        ? refuse('forbidden', 'second-officer-signs', {}, LAW.signed)
        : ok({ events: [{ type: 'RecordSigned', on: facts.today, by }] });
    default:
      return never(command);
  }
}

/** OVS-11: with the code of this very check, on its days; the entry is the trace. */
function enter({ code, from, to }: Check, command: CommandOf<'EnterSite'>, by: PersonId, facts: Facts): Decision {
  if (facts.today < from || facts.today > to) return refuse('forbidden', 'outside-check-days', { from, to }, LAW.approved);
  if (command.code.trim().toUpperCase() !== code) return refuse('forbidden', 'wrong-check-code', {}, LAW.scan);
  return ok({ events: [{ type: 'SiteEntered', on: facts.today, by, at: facts.now }] });
}

function findDanger(state: Check, command: CommandOf<'FindDanger'>, by: PersonId, facts: Facts): Decision {
  const sides = bothSigned(command);
  if (!sides.ok) return sides;
  const { title, text, place, evidence } = command;
  const { carrier, carrierName, kind, issuer, unit: lead } = state;
  const id = facts.id(0);
  const danger = {
    ...{
      type: 'OpenDanger',
      source: 'check',
      title,
      text,
      place,
      ...sides.value,
      evidence: (evidence ?? []).map((file) => ({ ...file })),
    },
    ...{ check: facts.matter, carrier, carrierName, kind, issuer, lead },
  };
  return ok({
    events: [{ type: 'DangerFound', on: facts.today, by, id, title }],
    then: [{ register: 'dangers', matter: id, command: danger }],
  });
}

/** Tells the carrier of every change. */
function withNews(before: Check | null, step: Step<CheckEvent>, facts: Facts): Step<CheckEvent> {
  const now = step.events.reduce<Check | null>(evolve, before);
  if (!now || now.status === before?.status) return step;
  const { status, number, carrier } = now;
  const news = { type: 'NoteCheck', id: facts.matter, number, status };
  return { ...step, then: [...(step.then ?? []), { register: 'carriers', matter: carrier, command: news }] };
}
