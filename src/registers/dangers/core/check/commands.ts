// What can be asked of a check: the schema of each command. Forms and rights stand in definition.ts.
import { RecountClocks, WarnClocks, dayShape, evidenceShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { CARRIER_KINDS, CAUSES } from '../kinds.ts';

const items = z.array(textShape(100)).min(1).max(30);
const evidence = evidenceShape.nullish();

/** Comes from the carrier, in its transaction. */
export const OpenCheck = z.strictObject({
  type: z.literal('OpenCheck'),
  carrier: matterShape,
  carrierName: textShape(200),
  kind: z.enum(CARRIER_KINDS),
  cause: z.enum(CAUSES),
  season: z.enum(['spring', 'may', 'summer', 'october']).nullable(),
  reason: textShape(2000).nullable(),
  from: dayShape,
  to: dayShape,
  items,
  officers: z.array(z.strictObject({ person: personShape, certificate: textShape(50) })).length(2),
  issuer: unitShape,
  unit: unitShape,
});
export const JoinCheck = z.strictObject({ type: z.literal('JoinCheck'), unit: unitShape, items });
export const ApproveCheck = z.strictObject({ type: z.literal('ApproveCheck'), note: textShape(2000).nullish() });
export const RefuseCheck = z.strictObject({ type: z.literal('RefuseCheck'), reason: textShape(2000) });
export const NotifyFirm = z.strictObject({ type: z.literal('NotifyFirm'), how: textShape(200), to: textShape(200) });
export const EnterSite = z.strictObject({ type: z.literal('EnterSite'), code: textShape(40) });
const side = { signatory: textShape(100).nullish(), refusal: textShape(2000).nullish() };
export const FindDanger = z.strictObject({
  type: z.literal('FindDanger'),
  title: textShape(200),
  text: textShape(5000),
  place: textShape(200),
  ...side,
  evidence,
});
export const RecordCheck = z.strictObject({
  type: z.literal('RecordCheck'),
  content: textShape(5000),
  problems: textShape(5000),
  handling: textShape(5000),
  ...side,
  evidence,
});
export const SignRecord = z.strictObject({ type: z.literal('SignRecord') });
export const CancelCheck = z.strictObject({ type: z.literal('CancelCheck'), reason: textShape(2000) });

const Commands = z.union([
  OpenCheck,
  JoinCheck,
  ApproveCheck,
  RefuseCheck,
  NotifyFirm,
  EnterSite,
  FindDanger,
  RecordCheck,
  SignRecord,
  CancelCheck,
  WarnClocks,
  RecountClocks,
]);
export type CheckCommand = z.infer<typeof Commands>;
export type CommandOf<Type extends CheckCommand['type']> = Extract<CheckCommand, { type: Type }>;
