// The one pure step of a hand-over: which rule answers which command, and in which state.
import { never, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import type { HandOverCommand } from './commands.ts';
import { type HandOver, type HandOverStatus, hasEnded } from './hand-over.ts';
import { open, redraw, sign } from './rules/give.ts';
import { type Decision, stamp } from './rules/step.ts';
import { confirm, object, receive } from './rules/take.ts';

type Inside = Exclude<HandOverCommand, { type: 'OpenHandOver' }>;

const DURING: Readonly<Record<Inside['type'], readonly HandOverStatus[]>> = {
  SignList: ['drawn', 'objected'],
  RedrawList: ['drawn', 'objected', 'signed'],
  Receive: ['signed'],
  ObjectToLines: ['signed'],
  Confirm: ['received'],
  Withdraw: ['drawn', 'objected', 'signed'],
};

/** Which commands make sense in a state, before rights are asked. */
export const available = ({ status }: HandOver): readonly HandOverCommand['type'][] =>
  (Object.keys(DURING) as Inside['type'][]).filter((type) => DURING[type].includes(status)); // its own keys

export function decide(state: HandOver | null, command: HandOverCommand, facts: Facts): Decision {
  if (command.type === 'OpenHandOver') return open(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  if (hasEnded(state.status)) return refuse('conflict', 'hand-over-ended');
  if (!DURING[command.type].includes(state.status)) return refuse('conflict', 'not-at-this-step', { status: state.status });
  switch (command.type) {
    case 'SignList':
      return sign(state, command, facts);
    case 'RedrawList':
      return redraw(state, facts);
    case 'Receive':
      return receive(state, facts);
    case 'ObjectToLines':
      return object(state, command, facts);
    case 'Confirm':
      return confirm(state, facts);
    case 'Withdraw':
      return withdraw(command.reason, facts);
    default:
      return never(command);
  }
}

/** Nothing has moved yet, so nothing has to be undone. */
function withdraw(reason: string, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  return ok({ events: [{ type: 'HandOverWithdrawn', ...stamp(facts, by.value), reason }] });
}
