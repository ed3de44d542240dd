// What can be asked of a look-back: the schema of each command. Forms and rights stand in definition.ts.
import { WarnClocks, dayShape, evidenceShape, matterShape, personShape, textShape, unitShape } from '#matters';
import { z } from 'zod';

/** Comes from a closing, in its transaction. */
export const ScheduleLookBack = z.strictObject({
  type: z.literal('ScheduleLookBack'),
  commitment: matterShape,
  commitmentNumber: z.string().max(100),
  title: textShape(200),
  itemKind: z.enum(['measure', 'prohibition', 'target', 'problem']),
  issuer: unitShape,
  lead: unitShape,
  assisting: z.array(unitShape).max(50),
  verifier: unitShape,
  involved: z.array(personShape).max(500),
  risk: z.array(z.enum(['late', 'returned', 'extended', 'checked-by-own-unit', 'over-open-parts', 'came-back-before'])).max(6),
});

/** What was seen. One that does not hold goes back to its unit, to be mended by the day named. */
export const RecordFinding = z.strictObject({
  type: z.literal('RecordFinding'),
  found: z.enum(['held', 'never-done', 'came-back']),
  note: textShape(5000),
  mendBy: dayShape.nullish(),
  evidence: evidenceShape.nullish(),
});

const Commands = z.union([ScheduleLookBack, RecordFinding, WarnClocks]);
export type LookBackCommand = z.infer<typeof Commands>;

/** One command of the union by its type. */
export type CommandOf<Type extends LookBackCommand['type']> = Extract<LookBackCommand, { type: Type }>;
