// What can be asked of a supervision act: the schema of each command. Forms and rights stand in definition.ts.
import {
  RecountClocks,
  WarnClocks,
  dayShape,
  deliveriesShape,
  evidenceShape,
  matterShape,
  personShape,
  textShape,
  unitShape,
} from '#matters';
import { z } from 'zod';
import { KINDS, POWERS } from './act.ts';
import { AgendaItem } from './agenda.ts';
import { Bulletin } from './bulletin/bulletin.ts';

/** HH:MM of the bureau's time. */
const timeShape = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time written HH:MM');

export const MOST_ITEMS = 100;

/** What is said when any act is served. */
const said = {
  power: z.enum(POWERS),
  assignment: z.strictObject({ document: textShape(100), on: dayShape }).nullish(),
  issue: textShape(5000),
  issuer: unitShape,
  targets: z.array(unitShape).min(1).max(50),
};

export const ServeNotice = z.strictObject({
  type: z.literal('ServeNotice'),
  kind: z.enum(KINDS),
  ...said,
  title: textShape(60),
  /** What is asked, one point a line; left out, the document says the usual. */
  measures: textShape(3000).nullish(),
  basis: textShape(300).nullish(),
  urgency: z.enum(['特急', '加急']).nullish(),
  contact: z.strictObject({ person: textShape(40).nullish(), phone: textShape(40).nullish() }).nullish(),
  commitments: z
    .array(z.strictObject({ id: matterShape.nullish(), number: textShape(100) }))
    .max(100)
    .nullish(),
  /** The day by which the urged matter was due. */
  wasDue: dayShape.nullish(),
  replyBy: dayShape.nullish(),
  meeting: z.strictObject({ on: dayShape, time: timeShape.nullish(), place: textShape(100) }).nullish(),
  plan: z
    .strictObject({
      ...{ scope: textShape(2000), from: dayShape, to: dayShape, lead: personShape },
      team: z.array(personShape).max(30).nullish(),
    })
    .nullish(),
  /** What a check looks at, one item a line. */
  checklist: textShape(5000)
    .refine((text) => text.split('\n').length <= MOST_ITEMS, `at most ${MOST_ITEMS} items`)
    .nullish(),
});

/** Drawn up by the register's own route, which fills in how each item stands. */
export const ConveneMeeting = z.strictObject({
  type: z.literal('ConveneMeeting'),
  ...said,
  title: textShape(200),
  meeting: z.strictObject({ on: dayShape, place: textShape(200), chair: personShape }),
  agenda: z.array(AgendaItem).min(1).max(MOST_ITEMS),
});

/** Composed by the register's own route, which draws the figures. */
export const IssueBulletin = z.strictObject({
  type: z.literal('IssueBulletin'),
  ...said,
  title: textShape(200),
  bulletin: Bulletin,
});

export const ReadNotice = z.strictObject({ type: z.literal('ReadNotice') });
export const AcknowledgeReceipt = z.strictObject({ type: z.literal('AcknowledgeReceipt') });
export const Reply = z.strictObject({ type: z.literal('Reply'), text: textShape(5000), evidence: evidenceShape.nullish() });

const Promise = z.strictObject({
  unit: unitShape,
  title: textShape(200),
  due: dayShape.nullable(),
  /** The commitments register reads it when the promise becomes one. */
  measure: z.intersection(z.object({ kind: z.string() }), z.record(z.string(), z.json())),
});

export const RecordInterview = z.strictObject({
  type: z.literal('RecordInterview'),
  heldOn: dayShape,
  present: textShape(1000),
  points: textShape(5000),
  promises: z.array(Promise).max(50).nullish(),
});
const at = z
  .int()
  .min(0)
  .max(MOST_ITEMS - 1);

export const RecordMinutes = z.strictObject({
  type: z.literal('RecordMinutes'),
  heldOn: dayShape,
  /** Where somebody else was in the chair than the notice said. */
  chair: personShape.nullish(),
  present: textShape(1000),
  points: textShape(5000),
  decisions: z
    .array(z.strictObject({ item: at, text: textShape(2000) }))
    .max(MOST_ITEMS)
    .nullish(),
  promises: z
    .array(Promise.extend({ item: at.nullish() }))
    .max(50)
    .nullish(),
});
export const SignRecord = z.strictObject({ type: z.literal('SignRecord') });

export const RecordFinding = z.strictObject({
  type: z.literal('RecordFinding'),
  unit: unitShape,
  text: textShape(5000),
  /** What was seen at items of the checklist. */
  checked: z
    .array(z.strictObject({ item: at, text: textShape(2000) }))
    .max(MOST_ITEMS)
    .nullish(),
  evidence: evidenceShape,
});

export const ConcludeAct = z.strictObject({
  type: z.literal('ConcludeAct'),
  findings: textShape(5000),
  signedBy: personShape.nullish(),
  openReason: textShape(2000).nullish(),
  evidence: evidenceShape.nullish(),
});
export const ReceiveConclusion = z.strictObject({ type: z.literal('ReceiveConclusion') });
export const AskReview = z.strictObject({
  type: z.literal('AskReview'),
  reason: textShape(5000),
  evidence: evidenceShape.nullish(),
});
export const DecideReview = z.strictObject({
  type: z.literal('DecideReview'),
  unit: unitShape.nullish(),
  outcome: z.enum(['upheld', 'changed', 'revoked']),
  note: textShape(5000),
});

export const Withdraw = z.strictObject({ type: z.literal('Withdraw'), reason: textShape(2000) });
/** Another team lead of a check, or another chair of a meeting. */
export const ChangeLead = z.strictObject({ type: z.literal('ChangeLead'), official: personShape, reason: textShape(2000) });

/** The same by a hand-over, when whoever takes over has signed for it. */
export const PassOn = z.strictObject({
  type: z.literal('PassOn'),
  from: personShape,
  official: personShape,
  handOver: matterShape,
});

export const NoteDelivery = z.strictObject({ type: z.literal('NoteDelivery'), deliveries: deliveriesShape });

const Commands = z.union([
  ServeNotice,
  ConveneMeeting,
  IssueBulletin,
  ReadNotice,
  AcknowledgeReceipt,
  Reply,
  RecordInterview,
  RecordMinutes,
  SignRecord,
  RecordFinding,
  ConcludeAct,
  ReceiveConclusion,
  AskReview,
  DecideReview,
  Withdraw,
  ChangeLead,
  PassOn,
  WarnClocks,
  NoteDelivery,
  RecountClocks,
]);
export type ActCommand = z.infer<typeof Commands>;

/** One command of the union by its type. */
export type CommandOf<Type extends ActCommand['type']> = Extract<ActCommand, { type: Type }>;
