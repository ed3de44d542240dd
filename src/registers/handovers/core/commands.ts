// What can be asked of a hand-over: the schema of each command. Forms and rights stand in definition.ts.
import { dayShape, personShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { WHYS } from './hand-over.ts';

export const OpenHandOver = z.strictObject({
  type: z.literal('OpenHandOver'),
  unit: unitShape,
  from: personShape,
  to: personShape,
  why: z.enum(WHYS),
  effective: dayShape,
});

/** What is said to lines of the list, each by its place. */
const said = z.array(z.strictObject({ item: z.int().min(0), text: textShape(2000) })).max(2000);

export const RedrawList = z.strictObject({ type: z.literal('RedrawList') });
export const SignList = z.strictObject({
  type: z.literal('SignList'),
  remark: said.nullish(),
  inStead: textShape(500).nullish(),
});
export const Receive = z.strictObject({ type: z.literal('Receive') });
export const ObjectToLines = z.strictObject({ type: z.literal('ObjectToLines'), objection: said.min(1) });
export const Confirm = z.strictObject({ type: z.literal('Confirm') });
export const Withdraw = z.strictObject({ type: z.literal('Withdraw'), reason: textShape(2000) });

const Commands = z.union([OpenHandOver, RedrawList, SignList, Receive, ObjectToLines, Confirm, Withdraw]);
export type HandOverCommand = z.infer<typeof Commands>;

/** One command of the union by its type. */
export type CommandOf<Type extends HandOverCommand['type']> = Extract<HandOverCommand, { type: Type }>;
