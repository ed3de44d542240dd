// What can be asked of a danger: the schema of each command. Forms and rights stand in definition.ts.
import { RecountClocks, WarnClocks, dayShape, evidenceShape, matterShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { CARRIER_KINDS, LEVELS } from '../kinds.ts';
import { MEASURES, SOURCES } from './danger.ts';

const text = textShape(5000);
const evidence = evidenceShape.nullish();
const said = z.boolean().nullish();

/** Comes from the check or the carrier, in its transaction. */
export const OpenDanger = z.strictObject({
  type: z.literal('OpenDanger'),
  source: z.enum(SOURCES),
  title: textShape(200),
  text,
  place: textShape(200),
  carrier: matterShape,
  carrierName: textShape(200),
  kind: z.enum(CARRIER_KINDS),
  check: matterShape.nullable(),
  signatory: textShape(100).nullable(),
  refusal: textShape(2000).nullable(),
  issuer: unitShape,
  lead: unitShape,
  evidence: evidenceShape,
});

export const SignDanger = z.strictObject({ type: z.literal('SignDanger') });
export const GradeDanger = z.strictObject({
  type: z.literal('GradeDanger'),
  level: z.enum(LEVELS),
  signs: z.strictObject({ licence: said, vehicle: said, driving: said, weather: said, 'long-line': said }).nullish(),
  reason: textShape(2000),
});
export const OrderFixing = z.strictObject({
  type: z.literal('OrderFixing'),
  measure: z.enum(MEASURES),
  due: dayShape.nullish(),
  evacuate: z.boolean(),
  text,
});
export const FilePlan = z.strictObject({
  ...{ type: z.literal('FilePlan'), goal: text, method: text, means: text, people: text, time: text, safety: text },
  evidence,
});
export const ReportFixing = z.strictObject({ type: z.literal('ReportFixing'), text, evidence });
export const SelfCheck = z.strictObject({ type: z.literal('SelfCheck'), text, evidence });
export const ReCheck = z.strictObject({ type: z.literal('ReCheck'), passed: z.boolean(), text, evidence });
export const ReportMajor = z.strictObject({ type: z.literal('ReportMajor'), to: textShape(200), reportedOn: dayShape, evidence });
export const ListMajor = z.strictObject({ type: z.literal('ListMajor'), body: textShape(200), until: dayShape, evidence });
export const FollowUp = z.strictObject({ type: z.literal('FollowUp'), text, evidence });
export const NoteRefusal = z.strictObject({ type: z.literal('NoteRefusal'), text, to: textShape(200), evidence });
export const CloseDanger = z.strictObject({ type: z.literal('CloseDanger'), note: textShape(2000).nullish() });
export const WithdrawDanger = z.strictObject({ type: z.literal('WithdrawDanger'), reason: textShape(2000) });

const Commands = z.union([
  OpenDanger,
  SignDanger,
  GradeDanger,
  OrderFixing,
  FilePlan,
  ReportFixing,
  SelfCheck,
  ReCheck,
  ReportMajor,
  ListMajor,
  FollowUp,
  NoteRefusal,
  CloseDanger,
  WithdrawDanger,
  WarnClocks,
  RecountClocks,
]);
export type DangerCommand = z.infer<typeof Commands>;
export type CommandOf<Type extends DangerCommand['type']> = Extract<DangerCommand, { type: Type }>;
