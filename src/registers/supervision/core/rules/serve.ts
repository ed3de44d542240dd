// Serving a notice: under which power, by whose authority, to whom, and by when an answer is awaited.
import { type Clock, SETTING_CLOCKS, startClock, startClockUntil } from '#deadlines';
import { type Refusal, type Result, type UnitId, ok, refuse } from '#kernel';
import { type Dispatch, type Facts, personIn } from '#matters';
import { type Issued, type Notice, type Plan, wantsReply } from '../act.ts';
import { authorityTo } from '../authority.ts';
import type { CommandOf } from '../commands.ts';
import { LAW } from '../law.ts';
import { pointsOf } from '../documents/letter.ts';
import { issueNotice } from './issue.ts';
import { type Decision, stamp } from './step.ts';
import { teamAllowed } from './team.ts';
import { visitsAllowed } from './visits.ts';

type Serve = CommandOf<'ServeNotice'>;

/** SUP-01: 督查 is the government's own; a department has it only by an assignment on file. */
function power({ power: used, assignment }: Pick<Notice, 'power' | 'assignment'>, { today }: Facts): Result<null> {
  if (used !== 'government-supervision') return ok(null);
  if (!assignment) return refuse('forbidden', 'assignment-missing', {}, LAW.assignment);
  return assignment.on > today ? refuse('invalid', 'assignment-not-yet', { on: assignment.on }, LAW.assignment) : ok(null);
}

/** What each kind needs to say: when one is heard, and by which plan one is visited. */
function particulars({ kind, replyBy, meeting, plan }: Serve, { today }: Facts): Result<null> {
  if (kind === 'interview' && !meeting) return refuse('invalid', 'meeting-missing');
  if (kind === 'check' && !plan) return refuse('invalid', 'plan-missing', {}, LAW.plan);
  if (plan && plan.to < plan.from) return refuse('invalid', 'plan-ends-before-start', {}, LAW.plan);
  const past = [replyBy, meeting?.on, plan?.to].find((day) => day && day < today);
  return past ? refuse('invalid', 'day-has-passed', { day: past }) : ok(null);
}

/** What is said when an act of the plain form is served. */
export function noticeOf(command: Serve): Notice {
  const { kind, power: used, title, issue, issuer, commitments } = command;
  return {
    ...{ kind, power: used, title, issue, issuer },
    assignment: command.assignment ?? null,
    commitments: (commitments ?? []).map(({ id, number }) => ({ id: id ?? null, number })),
    replyBy: wantsReply(kind) ? (command.replyBy ?? null) : null,
    meeting: kind === 'interview' ? meetingOf(command) : null,
    plan: kind === 'check' ? planOf(command) : null,
    ...checklistOf(command),
  };
}

/** One item a line. */
function checklistOf({ kind, checklist }: Serve): Pick<Notice, 'checklist'> {
  const items = kind === 'check' && checklist ? pointsOf(checklist).map((title) => ({ title })) : [];
  return items.length > 0 ? { checklist: items } : {};
}

function planOf({ plan }: Serve): Plan | null {
  if (!plan) return null;
  const { team, ...rest } = plan;
  const others = [...new Set(team ?? [])].filter((person) => person !== plan.lead);
  return others.length > 0 ? { ...rest, team: others } : rest;
}

function meetingOf({ meeting }: Serve): Notice['meeting'] {
  if (!meeting) return null;
  const { on, time, place } = meeting;
  return time ? { on, time, place } : { on, place };
}

export function serve(command: Serve, facts: Facts): Decision {
  const ofItsKind = [particulars(command, facts), visitsAllowed(command, facts), teamAllowed(command, facts)];
  const write: Writing = (notice, targets) => issueNotice(command, notice, targets, facts);
  return serveAct({ said: noticeOf(command), to: command.targets, ofItsKind, write }, facts);
}

/** The document that goes out with the notice, as it is stored; see rules/issue.ts. */
export type Writing = (notice: Notice, targets: readonly UnitId[]) => Result<Issued>;

interface ServedAct {
  readonly said: Notice;
  readonly to: readonly UnitId[];
  /** What the kind itself refuses. */
  readonly ofItsKind: readonly Result<null>[];
  readonly write: Writing;
}

/** Serves an act of any kind at once to every unit named: it is in their inboxes, unread. */
export function serveAct({ said, to, ofItsKind, write }: ServedAct, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const targets = [...new Set(to)];
  const refused = [power(said, facts), authorityTo(said.kind, said.issuer, targets, facts), ...ofItsKind].find(
    (result): result is { readonly ok: false; readonly refusal: Refusal } => !result.ok,
  );
  if (refused) return refused;
  const dated = datedNotice(said, facts);
  if (!dated.ok) return dated;
  const { notice, clocks } = dated.value;
  const paper = write(notice, targets);
  if (!paper.ok) return paper;
  const number = facts.number ?? '';
  return ok({
    events: [{ type: 'ActServed', ...stamp(facts, by.value), number, ...notice, targets, clocks, ...paper.value }],
    then: noted(notice, number, facts),
  });
}

/** The notice as it is stored, with its day of reply, and the clocks that it starts. */
export function datedNotice(
  said: Notice,
  facts: Pick<Facts, 'today' | 'calendar'>,
): Result<{ readonly notice: Notice; readonly clocks: readonly Clock[] }> {
  const granted = { ...said, assignment: said.power === 'government-supervision' ? said.assignment : null };
  const clocks = clocksOf(granted, facts);
  if (!clocks.ok) return clocks;
  const replyBy = clocks.value.find(({ rule }) => rule === SETTING_CLOCKS.noticeReply.rule)?.due ?? null;
  return ok({ notice: { ...granted, replyBy }, clocks: clocks.value });
}

/** Each commitment that it is about hears of it, in one order, so that two acts never wait for each other in a ring. */
const noted = ({ commitments, kind }: Notice, number: string, { matter: act }: Facts): readonly Dispatch[] =>
  [...new Set(commitments.flatMap(({ id }) => id ?? []))]
    .sort()
    .map((matter) => ({ register: 'commitments', matter, command: { type: 'NoteAct', act, number, kind } }));

function clocksOf({ kind, replyBy }: Notice, { today, calendar }: Pick<Facts, 'today' | 'calendar'>): Result<readonly Clock[]> {
  const receipt = startClock(SETTING_CLOCKS.noticeReceipt, today, calendar);
  if (!receipt.ok || !wantsReply(kind)) return receipt.ok ? ok([receipt.value]) : receipt;
  const rule = SETTING_CLOCKS.noticeReply;
  const reply = replyBy ? startClockUntil(rule, today, replyBy, calendar) : startClock(rule, today, calendar);
  return reply.ok ? ok([receipt.value, reply.value]) : reply;
}
