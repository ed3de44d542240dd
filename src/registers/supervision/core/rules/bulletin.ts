// The inspection bulletin 检查通报: served as it was drawn, and over when every unit has received it.
import { ok } from '#kernel';
import type { Facts } from '#matters';
import { type Act, type Notice, hasEnded, isAnswered } from '../act.ts';
import type { CommandOf } from '../commands.ts';
import type { ActEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { issueBulletinDocument } from './issue.ts';
import { type Writing, serveAct } from './serve.ts';
import type { Decision } from './step.ts';

export function issueBulletin(command: CommandOf<'IssueBulletin'>, facts: Facts): Decision {
  const { type: _, targets, assignment, ...said } = command;
  const notice: Notice = {
    ...{ ...said, kind: 'bulletin', assignment: assignment ?? null },
    ...{ commitments: [], replyBy: null, plan: null, meeting: null },
  };
  const write: Writing = (served, to) => issueBulletinDocument(command.bulletin, served, to, facts);
  return serveAct({ said: notice, to: targets, ofItsKind: [], write }, facts);
}

/** The step, and the end of a bulletin that it was the last receipt of. */
export function endingBulletin(act: Act, step: ActEvent, { today: on, now: at }: Facts): Decision {
  const after = evolve(act, step);
  const over = act.kind === 'bulletin' && !hasEnded(after) && isAnswered(after);
  return ok({ events: over ? [step, { type: 'ActEnded', on, at, clocks: [] }] : [step] });
}
