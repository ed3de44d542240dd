// The one pure step of a danger: which rule answers which command, and in which state. The carrier hears of every move.
import { startClock } from '#deadlines';
import { type PersonId, type Result, never, ok, refuse } from '#kernel';
import { type Facts, type Step, allClocks, personIn, recounted, warned } from '#matters';
import { PERIODS } from '../periods.ts';
import type { CommandOf, DangerCommand } from './commands.ts';
import { type Danger, type DangerStatus, DANGER_STATUSES, hasEnded } from './danger.ts';
import type { DangerEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { grade, order, sign } from './grading.ts';
import { followUp, listMajor, noteRefusal, reportMajor } from './major.ts';
import { close, filePlan, recheck, reportFixing, selfCheck, withdraw } from './mending.ts';

export type Decision = Result<Step<DangerEvent>>;
type Said = Exclude<DangerCommand, { type: 'OpenDanger' | 'WarnClocks' | 'RecountClocks' }>;

const OPEN = DANGER_STATUSES.filter((status) => !hasEnded(status));
const GRADED = OPEN.filter((status) => status !== 'recorded' && status !== 'signed');

/** In which state each is taken. */
const DURING: Readonly<Record<Said['type'], readonly DangerStatus[]>> = {
  SignDanger: ['recorded'],
  GradeDanger: ['signed', 'graded', 'ordered', 'planned', 'fixing', 'returned'],
  OrderFixing: ['graded'],
  FilePlan: ['ordered', 'planned', 'fixing', 'returned'],
  ReportFixing: ['ordered', 'planned', 'fixing', 'returned'],
  SelfCheck: ['ordered', 'planned', 'fixing', 'returned'],
  ReCheck: ['self-checked'],
  ReportMajor: GRADED,
  ListMajor: GRADED,
  FollowUp: GRADED,
  NoteRefusal: OPEN,
  CloseDanger: ['rechecked'],
  WithdrawDanger: OPEN,
};

const OF_A_MAJOR: readonly DangerCommand['type'][] = ['FilePlan', 'ReportMajor', 'ListMajor', 'FollowUp'];

/** Which commands make sense in a state, before rights are asked. */
export function available(state: Danger): readonly DangerCommand['type'][] {
  const { level, reported, listed, plan } = state;
  const fits = (type: Said['type']): boolean => {
    if (OF_A_MAJOR.includes(type) && level !== 'major') return false;
    if (type === 'ReportMajor') return reported === null;
    if (type === 'ListMajor') return reported !== null && listed === null;
    if (type === 'FollowUp') return listed !== null;
    if (type === 'ReportFixing' || type === 'SelfCheck') return level !== 'major' || plan !== null;
    return type !== 'CloseDanger' || level !== 'major' || listed !== null;
  };
  return (Object.keys(DURING) as Said['type'][]).filter((type) => DURING[type].includes(state.status) && fits(type)); // its own keys
}

export function decide(state: Danger | null, command: DangerCommand, facts: Facts): Decision {
  const decided = step(state, command, facts);
  return decided.ok ? ok(withNews(state, decided.value, facts)) : decided;
}

function step(state: Danger | null, command: DangerCommand, facts: Facts): Decision {
  if (command.type === 'OpenDanger') return open(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  const ended = hasEnded(state.status);
  if (command.type === 'WarnClocks') return ok({ events: ended ? [] : warned(state.clocks, facts) });
  if (command.type === 'RecountClocks') return ok({ events: ended ? [] : recounted(state.clocks, command, facts) });
  const { status, level } = state;
  if (!DURING[command.type].includes(status)) return refuse('conflict', 'not-at-this-step', { status });
  if (OF_A_MAJOR.includes(command.type) && level !== 'major') return refuse('conflict', 'not-a-major-danger');
  const by = personIn(facts);
  return by.ok ? said(state, command, by.value, facts) : by;
}

/** Found on site it waits for the second signature, otherwise it can be graded at once. */
function open(command: CommandOf<'OpenDanger'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const clocks = command.source === 'check' ? ok([]) : allClocks(startClock(PERIODS.grade, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  const { type: _, ...known } = command;
  const event = { type: 'DangerRecorded', on: facts.today, by: by.value, number: facts.number ?? '', ...known } as const;
  return ok({ events: [{ ...event, clocks: clocks.value }] });
}

function said(state: Danger, command: Said, by: PersonId, facts: Facts): Decision {
  switch (command.type) {
    case 'SignDanger':
      return sign(state, by, facts);
    case 'GradeDanger':
      return grade(state, command, by, facts);
    case 'OrderFixing':
      return order(state, command, by, facts);
    case 'FilePlan':
      return filePlan(state, command, by, facts);
    case 'ReportFixing':
      return reportFixing(state, command, by, facts);
    case 'SelfCheck':
      return selfCheck(state, command, by, facts);
    case 'ReCheck':
      return recheck(state, command, by, facts);
    case 'CloseDanger':
      return close(state, command, by, facts);
    case 'WithdrawDanger':
      return withdraw(state, command, by, facts);
    case 'ReportMajor':
      return reportMajor(state, command, by, facts);
    case 'ListMajor':
      return listMajor(state, command, by, facts);
    case 'FollowUp':
      return followUp(state, command, by, facts);
    case 'NoteRefusal':
      return noteRefusal(state, command, by, facts);
    default:
      return never(command);
  }
}

function withNews(before: Danger | null, step: Step<DangerEvent>, facts: Facts): Step<DangerEvent> {
  const now = step.events.reduce<Danger | null>(evolve, before);
  if (!now || (now.status === before?.status && now.level === before.level)) return step;
  const { status, level, number, openedOn: foundOn, carrier } = now;
  const news = { type: 'NoteDanger', id: facts.matter, number, foundOn, level, status };
  return { ...step, then: [...(step.then ?? []), { register: 'carriers', matter: carrier, command: news }] };
}
