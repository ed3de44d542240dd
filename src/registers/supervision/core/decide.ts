// The one pure step of a supervision act: which rule answers which command.
import { never, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import { type Act, hasEnded } from './act.ts';
import { issuerSide } from './authority.ts';
import type { ActCommand } from './commands.ts';
import { withdrawnOf } from './documents/letter.ts';
import { acknowledgeReceipt, readNotice, reply } from './rules/answer.ts';
import { issueBulletin } from './rules/bulletin.ts';
import { recountClocks, warnClocks } from './rules/clocks.ts';
import { convene, recordMinutes, signMinutes } from './rules/dispatch.ts';
import { askReview, conclude, decideReview, receiveConclusion } from './rules/conclude.ts';
import { noteDelivery } from './rules/delivery.ts';
import { serve } from './rules/serve.ts';
import { type Decision, stamp } from './rules/step.ts';
import { changeLead, passOn } from './rules/team.ts';
import { recordFinding, recordInterview, signRecord } from './rules/visit.ts';

/** Steps of the issuer's side: whoever takes one could have issued the act. */
const ISSUERS: readonly ActCommand['type'][] = [
  ...(['RecordInterview', 'RecordMinutes', 'RecordFinding', 'ConcludeAct', 'DecideReview', 'Withdraw', 'ChangeLead'] as const),
];

/** Steps of the machine find an act that has ended meanwhile, and leave it. */
const INSIDE: readonly ActCommand['type'][] = ['WarnClocks', 'RecountClocks', 'PassOn'];

export function decide(state: Act | null, command: ActCommand, facts: Facts): Decision {
  if (command.type === 'ServeNotice') return serve(command, facts);
  if (command.type === 'ConveneMeeting') return convene(command, facts);
  if (command.type === 'IssueBulletin') return issueBulletin(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  if (command.type === 'NoteDelivery') return noteDelivery(state, command, facts);
  if (hasEnded(state)) {
    return INSIDE.includes(command.type) ? ok({ events: [] }) : refuse('conflict', 'act-ended');
  }
  const granted = ISSUERS.includes(command.type) ? issuerSide(state, facts) : ok(null);
  return granted.ok ? answer(state, command, facts) : granted;
}

function answer(
  state: Act,
  command: Exclude<ActCommand, { type: 'ServeNotice' | 'ConveneMeeting' | 'IssueBulletin' | 'NoteDelivery' }>,
  facts: Facts,
): Decision {
  switch (command.type) {
    case 'ReadNotice':
      return readNotice(state, facts);
    case 'AcknowledgeReceipt':
      return acknowledgeReceipt(state, facts);
    case 'Reply':
      return reply(state, command, facts);
    case 'RecordInterview':
      return recordInterview(state, command, facts);
    case 'RecordMinutes':
      return recordMinutes(state, command, facts);
    case 'SignRecord':
      return state.kind === 'dispatch' ? signMinutes(state, facts) : signRecord(state, facts);
    case 'RecordFinding':
      return recordFinding(state, command, facts);
    case 'ConcludeAct':
      return conclude(state, command, facts);
    case 'ReceiveConclusion':
      return receiveConclusion(state, facts);
    case 'AskReview':
      return askReview(state, command, facts);
    case 'DecideReview':
      return decideReview(state, command, facts);
    case 'Withdraw':
      return withdraw(state, command.reason, facts);
    case 'ChangeLead':
      return changeLead(state, command, facts);
    case 'PassOn':
      return passOn(state, command, facts);
    case 'WarnClocks':
      return warnClocks(state, facts);
    case 'RecountClocks':
      return recountClocks(state, command, facts);
    default:
      return never(command);
  }
}

/** Takes a notice back; what has been concluded stands. */
function withdraw(act: Act, reason: string, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (act.conclusion) return refuse('conflict', 'already-concluded');
  const withdrawn = withdrawnOf(act, reason);
  return ok({ events: [{ type: 'ActWithdrawn', ...stamp(facts, by.value), reason, clocks: [] }], withdrawn });
}
