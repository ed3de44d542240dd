// What can be asked of a commitment: the schema of each command. Forms and rights stand in definition.ts.
import { ASKED } from '#deadlines';
import {
  Expected,
  RecountClocks,
  WarnClocks,
  dayShape,
  evidenceShape,
  matterShape,
  personShape,
  textShape,
  unitShape,
} from '#matters';
import { z } from 'zod';

const count = z.number().int().min(0).max(100_000_000);

const milestone = z.strictObject({ name: textShape(100), due: dayShape.nullable() });

/** The measure as asked for; nothing is done yet. */
export const MeasureAsked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('quantity'), target: count.min(1), unit: textShape(20) }),
  z.strictObject({ kind: z.literal('milestones'), milestones: z.array(milestone).min(1).max(30) }),
  z.strictObject({ kind: z.literal('items'), unit: textShape(20), items: z.array(textShape(100)).min(1).max(2000) }),
]);
export type MeasureAsked = z.infer<typeof MeasureAsked>;

const SourceShape = z.strictObject({ directive: matterShape, start: count, end: count });

const Delay = z.strictObject({
  cause: z.enum(['understanding', 'attitude', 'method']),
  nature: z.enum(['objective', 'subjective']),
  explanation: textShape(2000),
  recovery: textShape(2000),
});

export const IssueCommitment = z.strictObject({
  type: z.literal('IssueCommitment'),
  title: textShape(200),
  sentence: z.string().max(5000),
  itemKind: z.enum(['measure', 'prohibition', 'target', 'problem']),
  source: SourceShape.nullable(),
  parent: matterShape.nullable(),
  /** The supervision act that it was promised or demanded in. */
  act: matterShape.optional(),
  issuer: unitShape,
  lead: unitShape,
  assisting: z.array(unitShape).max(50),
  verifier: unitShape.nullable(),
  ownUnitMayVerify: z.boolean(),
  leadOfficial: personShape.nullable(),
  due: dayShape.nullable(),
  measure: MeasureAsked,
  /** How much is expected by when; a straight line where it is left out. */
  expected: Expected.optional(),
});
export type IssueCommitment = z.infer<typeof IssueCommitment>;

export const Acknowledge = z.strictObject({
  type: z.literal('Acknowledge'),
  leadOfficial: personShape.nullish(),
  contact: z.string().trim().max(100).nullish(),
});

export const RaiseObjection = z.strictObject({ type: z.literal('RaiseObjection'), reason: textShape(2000) });

export const DecideObjection = z.strictObject({
  type: z.literal('DecideObjection'),
  outcome: z.enum(['dismissed', 'reassigned', 'withdrawn']),
  lead: unitShape.nullish(),
  reason: textShape(2000),
});

const Part = z.strictObject({
  unit: unitShape,
  title: textShape(200),
  due: dayShape.nullable(),
  measure: MeasureAsked,
  expected: Expected.optional(),
});

export const BreakDown = z.strictObject({ type: z.literal('BreakDown'), parts: z.array(Part).min(1).max(100) });

export const ReportProgress = z.strictObject({
  type: z.literal('ReportProgress'),
  text: textShape(5000),
  quantity: count.nullish(),
  milestones: z.array(count).max(30).nullish(),
  items: z.array(count).max(2000).nullish(),
  delay: Delay.nullish(),
  evidence: evidenceShape.nullish(),
});

export const ReportCompletion = z.strictObject({
  type: z.literal('ReportCompletion'),
  text: textShape(5000),
  openChildrenReason: textShape(2000).nullish(),
  delay: Delay.nullish(),
  evidence: evidenceShape.nullish(),
});

export const AskExtension = z.strictObject({ type: z.literal('AskExtension'), until: dayShape, reason: textShape(2000) });

export const DecideExtension = z.strictObject({
  type: z.literal('DecideExtension'),
  granted: z.boolean(),
  until: dayShape.nullish(),
  note: z.string().trim().max(2000).nullish(),
});

export const Verify = z.strictObject({ type: z.literal('Verify'), note: textShape(5000), evidence: evidenceShape.nullish() });
export const Return = z.strictObject({ type: z.literal('Return'), note: textShape(5000) });
export const Close = z.strictObject({
  type: z.literal('Close'),
  note: z.string().trim().max(2000).nullish(),
  openChildrenReason: textShape(2000).nullish(),
});
export const Withdraw = z.strictObject({ type: z.literal('Withdraw'), reason: textShape(2000) });
export const Supersede = z.strictObject({ type: z.literal('Supersede'), by: matterShape, reason: textShape(2000) });

/** By the issuer, or by a look-back that found that it does not hold. */
export const Reopen = z.strictObject({
  type: z.literal('Reopen'),
  how: z.enum(['never-done', 'came-back']),
  reason: textShape(5000),
  due: dayShape,
  lookBack: matterShape.nullish(),
});

export const ChangeOfficial = z.strictObject({
  type: z.literal('ChangeOfficial'),
  official: personShape,
  reason: textShape(2000),
});

/** By a hand-over, when whoever takes over has signed for it. */
export const PassOn = z.strictObject({
  type: z.literal('PassOn'),
  from: personShape,
  official: personShape,
  handOver: matterShape,
});

export const LinkDemand = z.strictObject({ type: z.literal('LinkDemand'), source: SourceShape });

const ShareShape = z.strictObject({ done: count, of: count });
const Status = z.enum([
  'issued',
  'objected',
  'acknowledged',
  'under-way',
  'reported',
  'returned',
  'verified',
  'closed',
  'withdrawn',
  'superseded',
]);

export const NoteChild = z.strictObject({
  type: z.literal('NoteChild'),
  child: z.strictObject({
    id: matterShape,
    unit: unitShape,
    status: Status,
    share: ShareShape.nullable(),
    counts: z.string().nullable(),
  }),
});

/** The parent is no longer wanted, so neither is its part. */
export const EndWithParent = z.strictObject({
  type: z.literal('EndWithParent'),
  how: z.enum(['withdrawn', 'superseded']),
  by: matterShape.nullable(),
  reason: textShape(2000),
});

/** Raises a rung that the ladder has found due; the clock and its day say what was seen then. */
export const Escalate = z.strictObject({
  type: z.literal('Escalate'),
  clock: z.string(),
  rung: count.min(1),
  whom: z.enum(ASKED),
  to: unitShape,
  due: dayShape,
  /** Work days past that day, those that did not count left out. */
  late: count,
  /** Of the rules by which it was found. */
  version: count,
});

export const AnswerEscalation = z.strictObject({ type: z.literal('AnswerEscalation'), text: textShape(2000) });
export const ForgoNotice = z.strictObject({ type: z.literal('ForgoNotice'), reason: textShape(2000) });

/** An act of supervision about this commitment was served. */
export const NoteAct = z.strictObject({ type: z.literal('NoteAct'), act: matterShape, number: z.string(), kind: z.string() });

const Commands = z.union([
  IssueCommitment,
  Acknowledge,
  RaiseObjection,
  DecideObjection,
  BreakDown,
  ReportProgress,
  ReportCompletion,
  AskExtension,
  DecideExtension,
  Verify,
  Return,
  Close,
  Withdraw,
  Supersede,
  Reopen,
  ChangeOfficial,
  PassOn,
  LinkDemand,
  NoteChild,
  EndWithParent,
  WarnClocks,
  RecountClocks,
  Escalate,
  AnswerEscalation,
  ForgoNotice,
  NoteAct,
]);
export type CommitmentCommand = z.infer<typeof Commands>;

/** One command of the union by its type. */
export type CommandOf<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: Type }>;
