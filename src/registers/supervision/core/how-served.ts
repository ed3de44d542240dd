// How each unit was told, and how far it has come since: what the page of an act shows at a glance.
import type { Served } from '#matters';
import { type Act, type Target, wantsReply } from './act.ts';

const stepsOf = (act: Act, { read, receipt, reply, signed, heard }: Target): Served['steps'] => [
  { step: 'read', done: read },
  { step: 'receipt', done: receipt },
  ...(wantsReply(act.kind) ? [{ step: 'reply', done: reply }] : []),
  ...(act.record ? [{ step: 'signed', done: signed }] : []),
  ...(act.conclusion ? [{ step: 'heard', done: heard }] : []),
];

export const howServed = (act: Act): readonly Served[] =>
  act.targets.map((target) => ({
    unit: target.unit,
    at: target.delivered.at,
    sent: target.sent ?? [],
    steps: stepsOf(act, target).map(({ step, done }) => ({ step, done: done && { at: done.at, by: done.by } })),
  }));
