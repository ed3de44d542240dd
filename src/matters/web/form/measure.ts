// The measure of completion in a matter's state, where it has one: read leniently, drawn by form and page.
import { z } from 'zod';

const Line = z.object({ name: z.string(), due: z.string().nullish(), doneOn: z.string().nullable() });

export const Measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('quantity'), target: z.number(), unit: z.string(), own: z.number() }),
  z.object({ kind: z.literal('milestones'), milestones: z.array(Line) }),
  z.object({ kind: z.literal('items'), unit: z.string(), items: z.array(Line) }),
]);
export type Measure = z.infer<typeof Measure>;
export type MeasureLine = z.infer<typeof Line>;

export const measureIn = (state: Readonly<Record<string, unknown>>): Measure | null => {
  const read = Measure.safeParse(state['measure']);
  return read.success ? read.data : null;
};

export const linesIn = (measure: Measure): readonly MeasureLine[] =>
  measure.kind === 'milestones' ? measure.milestones : measure.kind === 'items' ? measure.items : [];

/** Done and whole, of the matter's own measure; null where it is only done or not. */
export function shareOf(measure: Measure): { readonly done: number; readonly of: number; readonly unit: string } | null {
  if (measure.kind === 'done') return null;
  if (measure.kind === 'quantity') return { done: measure.own, of: measure.target, unit: measure.unit };
  const lines = linesIn(measure);
  return {
    done: lines.filter(({ doneOn }) => doneOn !== null).length,
    of: lines.length,
    unit: measure.kind === 'items' ? measure.unit : '',
  };
}

const Parts = z.array(
  z.object({ status: z.string(), counts: z.string().nullable(), share: z.object({ done: z.number() }).nullable() }),
);

/** The matter's own count and that of its living parts that count the same, as the register adds them. */
export function countedWith(measure: Measure, children: unknown): ReturnType<typeof shareOf> {
  const own = shareOf(measure);
  const parts = Parts.safeParse(children);
  if (!own || own.unit === '' || !parts.success) return own;
  const living = parts.data.filter(
    ({ status, counts }) => counts === own.unit && status !== 'withdrawn' && status !== 'superseded',
  );
  return {
    ...own,
    done: Math.min(
      own.of,
      living.reduce((sum, { share }) => sum + (share?.done ?? 0), own.done),
    ),
  };
}
