// What can be asked of an inspection: the schema of each command. Forms and rights stand in definition.ts.
import { dayShape, matterShape, textShape, unitShape } from '#matters';
import { z } from 'zod';
import { FINDING_STATUSES } from '../finding/finding.ts';
import { INSPECTION_KINDS } from '../kinds.ts';

export const MOST_FINDINGS = 500;

const head = {
  title: textShape(200),
  kind: z.enum(INSPECTION_KINDS),
  inspectedBy: textShape(200).nullish(),
  issuer: unitShape,
  units: z.array(unitShape).min(1).max(200),
  feedbackOn: dayShape,
  planBy: dayShape.nullish(),
  doneBy: dayShape.nullish(),
};

export const OpenInspection = z.strictObject({ type: z.literal('OpenInspection'), ...head });

/** One unit of a campaign; comes from the opening of the whole. */
export const OpenPart = z.strictObject({ type: z.literal('OpenPart'), ...head, campaign: matterShape });

/** Where in the feedback it stands. */
const span = z.strictObject({ matter: matterShape, start: z.int().min(0), end: z.int().min(1) });

/** One finding: whose, in a line and in full, what it offends against, and by when it has to be mended. */
export const Found = z.strictObject({
  unit: unitShape,
  title: textShape(200),
  text: textShape(5000),
  basis: textShape(500).nullish(),
  due: dayShape.nullish(),
  span: span.nullish(),
});
export type Found = z.infer<typeof Found>;

export const AddFinding = z.strictObject({ type: z.literal('AddFinding'), ...Found.omit({ span: true }).shape });

/** From a spreadsheet or a feedback document; one of a campaign is handed on to its parts. */
export const AddFindings = z.strictObject({
  type: z.literal('AddFindings'),
  findings: z.array(Found).min(1).max(MOST_FINDINGS),
  feedback: z.strictObject({ name: textShape(200), text: z.string().min(1).max(300_000) }).nullish(),
});

export const CloseInspection = z.strictObject({ type: z.literal('CloseInspection'), note: textShape(5000) });
export const WithdrawInspection = z.strictObject({ type: z.literal('WithdrawInspection'), reason: textShape(2000) });
export const NoteFinding = z.strictObject({
  type: z.literal('NoteFinding'),
  id: matterShape,
  unit: unitShape,
  status: z.enum(FINDING_STATUSES),
});
export const NotePart = z.strictObject({
  type: z.literal('NotePart'),
  id: matterShape,
  unit: unitShape,
  status: z.enum(['opened', 'under-way', 'closed', 'withdrawn']),
});

const Commands = z.union([
  OpenInspection,
  OpenPart,
  AddFinding,
  AddFindings,
  CloseInspection,
  WithdrawInspection,
  NoteFinding,
  NotePart,
]);
export type InspectionCommand = z.infer<typeof Commands>;
export type CommandOf<Type extends InspectionCommand['type']> = Extract<InspectionCommand, { type: Type }>;
