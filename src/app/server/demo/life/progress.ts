// What a report of progress says of the measure, so that it never falls and reaches its end.
import type { CommitmentCommand, Delay } from '#registers/commitments';
import { PROGRESS } from './phrases.ts';
import { type Held, type World, someone } from './world.ts';

/** How many there are to be done in all; 0 where it is only done or not done. */
function targetOf({ measure }: Held): number {
  switch (measure.kind) {
    case 'done':
      return 0;
    case 'quantity':
      return measure.target;
    case 'milestones':
      return measure.milestones.length;
    case 'items':
      return measure.items.length;
  }
}

const counts = (held: Held): string | null => ('unit' in held.measure ? held.measure.unit : null);

/** What its parts have done of the same thing; those taken back do not count. */
const handed = (held: Held): number =>
  held.parts
    .filter((part) => part.status !== 'withdrawn' && part.status !== 'superseded' && counts(part) === counts(held))
    .filter(() => held.measure.kind === 'quantity')
    .reduce((sum, part) => sum + Math.min(targetOf(part), part.count + handed(part)), 0);

/** What it would still have to do itself before it could be reported complete. */
export const stillMissing = (held: Held): number => Math.max(0, targetOf(held) - handed(held) - held.count);

function measured(held: Held, before: number): Partial<Extract<CommitmentCommand, { type: 'ReportProgress' }>> {
  const fresh = Array.from({ length: held.count - before }, (_, index) => before + index);
  switch (held.measure.kind) {
    case 'done':
      return {};
    case 'quantity':
      return { quantity: held.count };
    case 'milestones':
      return fresh.length > 0 ? { milestones: fresh } : {};
    case 'items':
      return fresh.length > 0 ? { items: fresh } : {};
  }
}

/** Reports that so large a share is done; of what was handed down, only what its parts have not done. */
export async function reportProgress(world: World, held: Held, share: number, delay: Delay): Promise<void> {
  const before = held.count;
  const own = held.parts.length > 0 && share < 1 ? before : Math.round(targetOf(held) * share) - handed(held);
  held.count = Math.max(before, Math.min(own, targetOf(held)));
  const actor = someone(world, held.lead, ['clerk', 'head'], held.chance);
  const evidence = held.chance.happens(0.3) ? held.chance.some(world.files, 1) : [];
  const command = {
    type: 'ReportProgress',
    text: held.chance.one(PROGRESS),
    delay,
    evidence,
    ...measured(held, before),
  } as const;
  await world.stage.act('commitments', held.id, command, actor);
}
