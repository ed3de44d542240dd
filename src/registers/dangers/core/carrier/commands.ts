// What can be asked of a carrier: the schema of each command. Forms and rights stand in definition.ts.
import { RecountClocks, WarnClocks, dayShape, evidenceShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { ACCIDENT_GRADES } from '../accident/grade.ts';
import { CHECK_STATUSES } from '../check/check.ts';
import { DANGER_STATUSES, SOURCES } from '../danger/danger.ts';
import { CARRIER_KINDS, CAUSES, LEVELS, RISK_GRADES } from '../kinds.ts';

const facts = {
  licence: textShape(100).nullish(),
  licenceUntil: dayShape.nullish(),
  exposure: z.int().min(0).max(1_000_000).nullish(),
  place: textShape(200).nullish(),
};

export const OpenCarrier = z.strictObject({
  type: z.literal('OpenCarrier'),
  name: textShape(200),
  kind: z.enum(CARRIER_KINDS),
  ...facts,
  issuer: unitShape,
  lead: unitShape,
  grade: z.enum(RISK_GRADES),
  reason: textShape(2000),
});
export const ChangeFacts = z.strictObject({ type: z.literal('ChangeFacts'), ...facts });
export const GradeRisk = z.strictObject({ type: z.literal('GradeRisk'), grade: z.enum(RISK_GRADES), reason: textShape(2000) });

export const Planned = z.strictObject({
  cause: z.enum(CAUSES),
  reason: textShape(2000).nullish(),
  unit: unitShape,
  from: dayShape,
  to: dayShape,
  items: z.array(textShape(100)).min(1).max(30),
  officer: personShape,
  certificate: textShape(50),
  second: personShape,
  secondCertificate: textShape(50),
});
export const PlanCheck = z.strictObject({ type: z.literal('PlanCheck'), ...Planned.shape });

/** Not by a check, which has a command of its own. */
export const RecordDanger = z.strictObject({
  type: z.literal('RecordDanger'),
  source: z.enum(SOURCES).exclude(['check']),
  title: textShape(200),
  text: textShape(5000),
  place: textShape(200),
  evidence: evidenceShape.nullish(),
});
export const CloseCarrier = z.strictObject({ type: z.literal('CloseCarrier'), reason: textShape(2000) });

const line = { id: matterShape, number: z.string().max(100) };
export const NoteCheck = z.strictObject({ type: z.literal('NoteCheck'), ...line, status: z.enum(CHECK_STATUSES) });
export const NoteDanger = z.strictObject({
  ...{ type: z.literal('NoteDanger'), ...line, foundOn: dayShape },
  ...{ level: z.enum(LEVELS).nullable(), status: z.enum(DANGER_STATUSES) },
});
export const NoteAccident = z.strictObject({
  ...{ type: z.literal('NoteAccident'), ...line, happenedOn: dayShape, grade: z.enum(ACCIDENT_GRADES) },
});

const Commands = z.union([
  OpenCarrier,
  ChangeFacts,
  GradeRisk,
  PlanCheck,
  RecordDanger,
  CloseCarrier,
  NoteCheck,
  NoteDanger,
  NoteAccident,
  WarnClocks,
  RecountClocks,
]);
export type CarrierCommand = z.infer<typeof Commands>;
export type CommandOf<Type extends CarrierCommand['type']> = Extract<CarrierCommand, { type: Type }>;
