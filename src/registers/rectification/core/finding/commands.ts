// What can be asked of a finding: the schema of each command. Forms and rights stand in definition.ts.
import { RecountClocks, WarnClocks, dayShape, evidenceShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { CAUSES, INSPECTION_KINDS } from '../kinds.ts';

const text = textShape(5000);
const evidence = evidenceShape.nullish();

/** Comes from the inspection, in its transaction. */
export const RecordFound = z.strictObject({
  type: z.literal('RecordFound'),
  unit: unitShape,
  title: textShape(200),
  text,
  basis: textShape(500).nullable(),
  span: z.strictObject({ matter: matterShape, start: z.int().min(0), end: z.int().min(1) }).nullable(),
  inspection: matterShape,
  inspectionNumber: z.string().max(100),
  kind: z.enum(INSPECTION_KINDS),
  inspectedBy: textShape(200).nullable(),
  issuer: unitShape,
  planBy: dayShape,
  due: dayShape,
});

export const Accept = z.strictObject({ type: z.literal('Accept'), official: personShape.nullish() });
export const SetMeasures = z.strictObject({
  type: z.literal('SetMeasures'),
  causeClass: z.enum(CAUSES),
  cause: text,
  measures: text,
  official: personShape,
  due: dayShape.nullish(),
});
export const AddProof = z.strictObject({ type: z.literal('AddProof'), text, evidence });
export const SelfCheck = z.strictObject({ type: z.literal('SelfCheck'), text, evidence });
export const SignOff = z.strictObject({
  type: z.literal('SignOff'),
  text,
  signatory: textShape(200).nullish(),
  evidence,
});
export const SendBack = z.strictObject({ type: z.literal('SendBack'), note: text });
export const AskException = z.strictObject({
  type: z.literal('AskException'),
  reason: text,
  meanwhile: text,
  until: dayShape,
});
export const DecideException = z.strictObject({
  type: z.literal('DecideException'),
  granted: z.boolean(),
  until: dayShape.nullish(),
  note: text.nullish(),
});
export const TakeUpAgain = z.strictObject({ type: z.literal('TakeUpAgain'), due: dayShape });
export const Publish = z.strictObject({
  type: z.literal('Publish'),
  side: z.enum(['inside', 'outside']),
  where: textShape(500),
  publishedOn: dayShape,
  evidence,
});
export const WithholdPublication = z.strictObject({ type: z.literal('WithholdPublication'), reason: textShape(500) });
export const Close = z.strictObject({ type: z.literal('Close'), note: text.nullish() });
export const Withdraw = z.strictObject({ type: z.literal('Withdraw'), reason: textShape(2000) });
export const ConfirmSame = z.strictObject({ type: z.literal('ConfirmSame'), finding: matterShape });
export const DenySame = z.strictObject({ type: z.literal('DenySame'), finding: matterShape });

/** Only the engine says these. */
export const NoteSame = z.strictObject({ type: z.literal('NoteSame'), finding: matterShape, number: z.string().max(100) });
export const EndWithInspection = z.strictObject({ type: z.literal('EndWithInspection'), reason: textShape(2000) });
export const PassOn = z.strictObject({
  type: z.literal('PassOn'),
  from: personShape,
  official: personShape,
  handOver: matterShape,
});

const Outside = z.union([
  RecordFound,
  Accept,
  SetMeasures,
  AddProof,
  SelfCheck,
  SignOff,
  SendBack,
  AskException,
  DecideException,
  TakeUpAgain,
  Publish,
  WithholdPublication,
  Close,
  Withdraw,
  ConfirmSame,
  DenySame,
]);
const Inside = z.union([NoteSame, EndWithInspection, PassOn, WarnClocks, RecountClocks]);

export type FindingCommand = z.infer<typeof Outside> | z.infer<typeof Inside>;
export type CommandOf<Type extends FindingCommand['type']> = Extract<FindingCommand, { type: Type }>;
