// What can be asked of an accident: the schema of each command. Forms and rights stand in definition.ts.
import { RecountClocks, WarnClocks, instantShape, matterShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { AUTHORITIES } from './grade.ts';

const text = textShape(5000);
const casualties = {
  dead: z.int().min(0).max(100_000),
  hurt: z.int().min(0).max(100_000),
  loss: z.number().min(0).max(100_000_000),
};

/** The six items of the first report (SAF-30), and when who was told. */
export const OpenAccident = z.strictObject({
  type: z.literal('OpenAccident'),
  title: textShape(200),
  carrier: matterShape.nullish(),
  road: z.boolean(),
  happenedAt: instantShape,
  place: textShape(200),
  course: text,
  ...casualties,
  measures: text,
  other: text.nullish(),
  firmToldAt: instantShape.nullish(),
  firmReportedAt: instantShape.nullish(),
  toldAt: instantShape,
  level: z.enum(AUTHORITIES),
  issuer: unitShape,
  lead: unitShape,
});
export const NoteFirmReport = z.strictObject({ type: z.literal('NoteFirmReport'), at: instantShape });
export const PassUp = z.strictObject({
  type: z.literal('PassUp'),
  to: textShape(200),
  at: instantShape,
  government: z.boolean(),
});
export const Supplement = z.strictObject({ type: z.literal('Supplement'), ...casualties, text });
export const CloseAccident = z.strictObject({ type: z.literal('CloseAccident'), note: text });

const Commands = z.union([OpenAccident, NoteFirmReport, PassUp, Supplement, CloseAccident, WarnClocks, RecountClocks]);
export type AccidentCommand = z.infer<typeof Commands>;
export type CommandOf<Type extends AccidentCommand['type']> = Extract<AccidentCommand, { type: Type }>;
