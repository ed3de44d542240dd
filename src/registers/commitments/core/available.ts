// Which commands make sense in a status, before rights are asked; the page offers no others.
import type { CommitmentCommand } from './commands.ts';
import { type Commitment, hasEnded } from './commitment.ts';
import { unanswered } from './rungs.ts';

type Type = CommitmentCommand['type'];

const OFFERED: Readonly<Record<Commitment['status'], readonly Type[]>> = {
  issued: ['Acknowledge', 'RaiseObjection'],
  objected: ['DecideObjection'],
  acknowledged: ['ReportProgress', 'ReportCompletion', 'BreakDown'],
  'under-way': ['ReportProgress', 'ReportCompletion', 'BreakDown'],
  returned: ['ReportProgress', 'ReportCompletion'],
  reported: ['Verify', 'Return'],
  verified: ['Close'],
  closed: [],
  withdrawn: [],
  superseded: [],
};

export function available(state: Commitment): readonly Type[] {
  if (state.status === 'closed') return ['Reopen'];
  if (hasEnded(state.status)) return [];
  const inHand = ['acknowledged', 'under-way', 'returned'].includes(state.status);
  const extension: readonly Type[] = state.extensionAsked ? ['DecideExtension'] : inHand && state.due ? ['AskExtension'] : [];
  const asked: readonly Type[] = unanswered(state, 'line').length > 0 ? ['AnswerEscalation'] : [];
  const office: readonly Type[] = unanswered(state, 'supervision').length > 0 ? ['ForgoNotice'] : [];
  return [...OFFERED[state.status], ...extension, ...asked, ...office, 'ChangeOfficial', 'Withdraw', 'Supersede'];
}
