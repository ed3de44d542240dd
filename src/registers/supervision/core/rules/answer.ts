// At the unit that was served: read, receipt, reply, each once, in this order, by a person of that unit.
import { type Refusal, type Result, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import type { Role } from '#people';
import { type Act, type Target, wantsReply } from '../act.ts';
import type { CommandOf } from '../commands.ts';
import { endingBulletin } from './bulletin.ts';
import { type Decision, ownTargets, stamp, without } from './step.ts';

/** Whoever works there. */
export const OWN_UNIT: readonly Role[] = ['leader', 'head', 'clerk', 'supervisor'];

/** The first own unit that still owes the step, or why there is none. */
function owing(act: Act, facts: Facts, owes: (target: Target) => boolean, code: string): Result<Target, Refusal> {
  const own = ownTargets(act, facts, OWN_UNIT);
  if (own.length === 0) return refuse('forbidden', 'not-of-a-unit-served');
  const target = own.find(owes);
  return target ? ok(target) : refuse('conflict', code);
}

export function readNotice(act: Act, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const target = owing(act, facts, ({ read }) => read === null, 'already-read');
  if (!target.ok) return target;
  const { unit } = target.value;
  return ok({ events: [{ type: 'NoticeRead', ...stamp(facts, by.value), unit, clocks: act.clocks }] });
}

export function acknowledgeReceipt(act: Act, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const target = owing(act, facts, ({ receipt }) => receipt === null, 'already-received');
  if (!target.ok) return target;
  const { unit, read } = target.value;
  if (!read) return refuse('conflict', 'not-read-yet');
  const open = act.targets.some((other) => other.unit !== unit && other.receipt === null);
  const clocks = open ? act.clocks : without(act.clocks, 'notice-receipt');
  return endingBulletin(act, { type: 'ReceiptAcknowledged', ...stamp(facts, by.value), unit, clocks }, facts);
}

export function reply(act: Act, command: CommandOf<'Reply'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!wantsReply(act.kind)) return refuse('conflict', 'no-reply-wanted');
  if (act.conclusion) return refuse('conflict', 'already-concluded');
  const target = owing(act, facts, (own) => own.reply === null, 'already-replied');
  if (!target.ok) return target;
  const { unit, receipt } = target.value;
  if (!receipt) return refuse('conflict', 'not-received-yet');
  const open = act.targets.some((other) => other.unit !== unit && other.reply === null);
  const clocks = open ? act.clocks : without(act.clocks, 'notice-reply');
  const { text } = command;
  const evidence = command.evidence ?? [];
  return ok({ events: [{ type: 'ReplyGiven', ...stamp(facts, by.value), unit, text, evidence, clocks }] });
}
