// The life of one commitment from issue to closing, as its unit's temper has it. It may stop anywhere: where the play ends,
// where a cold unit does nothing, or where it was told to stay.
import { type Instant, addDays, dayAt, daysBetween } from '#kernel';
import type { Actor } from '#people';
import type { CommitmentCommand, CommitmentStatus } from '#registers/commitments';
import { handDown } from './hand-down.ts';
import { lookBackLife } from './look-back-life.ts';
import { ANSWERS, COMPLETION, EXTENSIONS, MENDED, OBJECTIONS, OPEN_PARTS, RETURNED, VERIFIED, delayOf } from './phrases.ts';
import { reportProgress, stillMissing } from './progress.ts';
import type { Life } from './schedule.ts';
import { type Temper, temperOf } from './temper.ts';
import { type Held, type World, endWith, isOver, issuerOf, later, onDay, someone } from './world.ts';

/** A stretch of a life; true when it goes on after it. */
type Stretch = AsyncGenerator<Instant, boolean, void>;

const give = (world: World, held: Held, command: CommitmentCommand, actor: Actor) =>
  world.stage.act('commitments', held.id, command, actor);

/** Takes the new status; false where the commitment was told to stay there. */
function reached(held: Held, status: CommitmentStatus): boolean {
  held.status = status;
  return held.halt !== status;
}

/** Waits; false when the commitment ended meanwhile. */
async function* until(held: Held, moment: Instant): Stretch {
  yield moment;
  return !isOver(held);
}

export async function* commitmentLife(world: World, held: Held): Life {
  if (held.halt === 'issued') return;
  if (held.issuer.kind === 'bureau' && (held.halt === 'objected' || (held.halt === null && held.chance.happens(0.05))))
    if (!(yield* objection(world, held))) return;
  const temper = temperOf(held.lead, world.units);
  if (held.halt === null && held.chance.happens(temper.ignores)) return;
  if (!(yield* takeOn(world, held, temper))) return;
  if (held.down > 0 && held.chance.happens(temper.breaksDown) && !(yield* breakDown(world, held))) return;
  if (held.halt === null && !held.chance.happens(temper.reports)) return;
  if (!(yield* work(world, held, temper))) return;
  if (!(yield* awaitParts(world, held))) return;
  yield* settle(world, held, temper);
}

/** What was found not to hold is mended, reported, checked and closed again. */
async function* mending(world: World, held: Held): Life {
  if (!(yield* until(held, later(world, held.chance.whole(3, 8), held.chance)))) return;
  yield* settle(world, held, temperOf(held.lead, world.units));
}

async function* objection(world: World, held: Held): Stretch {
  const { chance } = held;
  if (!(yield* until(held, later(world, 1, chance)))) return false;
  const command = { type: 'RaiseObjection', reason: chance.one(OBJECTIONS) } as const;
  await give(world, held, command, someone(world, held.lead, ['head'], chance));
  if (!reached(held, 'objected')) return false;
  if (!(yield* until(held, later(world, chance.whole(1, 3), chance)))) return false;
  const outcome = chance.one(['dismissed', 'dismissed', 'reassigned', 'withdrawn'] as const);
  const others = world.units.filter((unit) => unit.kind === held.lead.kind && unit.id !== held.lead.id);
  const lead = outcome === 'reassigned' ? chance.one(others) : null;
  const decision = { type: 'DecideObjection', outcome, reason: ANSWERS[outcome], lead: lead?.id ?? null } as const;
  await give(world, held, decision, issuerOf(world, held.issuer, chance));
  if (lead) held.lead = lead;
  if (outcome === 'withdrawn') endWith(held, 'withdrawn');
  return outcome !== 'withdrawn' && reached(held, 'issued');
}

async function* takeOn(world: World, held: Held, temper: Temper): Stretch {
  const { chance, lead } = held;
  if (!(yield* until(held, later(world, temper.ack * (0.4 + 1.2 * chance.next()), chance)))) return false;
  const official = someone(world, lead, ['head'], chance).person;
  await give(world, held, { type: 'Acknowledge', leadOfficial: official }, someone(world, lead, ['clerk'], chance));
  return reached(held, 'acknowledged');
}

async function* breakDown(world: World, held: Held): Stretch {
  if (!(yield* until(held, later(world, held.chance.whole(1, 4), held.chance)))) return false;
  // What is overdue already is not handed on.
  if (dayAt(world.stage.now()) < held.due) await handDown(world, held, commitmentLife);
  return held.parts.length === 0 || reached(held, 'under-way');
}

/** Reports on the way, and asks for more time where it will be late, up to the day on which the work is done. */
async function* work(world: World, held: Held, temper: Temper): Stretch {
  const { chance } = held;
  const slip = chance.whole(...temper.slip);
  const begun = dayAt(world.stage.now());
  const span = Math.max(6, daysBetween(begun, held.due) + slip);
  for (const share of chance.happens(0.6) ? [0.3, 0.7] : [0.5]) {
    if (!(yield* until(held, onDay(world, addDays(begun, Math.round(span * share)), chance)))) return false;
    await reportProgress(world, held, share, delayOf(temper.cause));
    if (!reached(held, 'under-way')) return false;
    const close = daysBetween(dayAt(world.stage.now()), held.due);
    if (slip > 5 && close > 0 && close < 60 && chance.happens(0.35)) if (!(yield* moreTime(world, held, slip))) return false;
  }
  return yield* until(held, onDay(world, addDays(begun, span), chance));
}

async function* moreTime(world: World, held: Held, slip: number): Stretch {
  const { chance } = held;
  const asked = addDays(held.due, slip);
  const command = { type: 'AskExtension', until: asked, reason: chance.one(EXTENSIONS) } as const;
  await give(world, held, command, someone(world, held.lead, ['head'], chance));
  if (!(yield* until(held, later(world, chance.whole(1, 3), chance)))) return false;
  const granted = chance.happens(0.65);
  const decision = granted ? { granted } : { granted, note: '请倒排工期，按原时限完成。' };
  await give(world, held, { type: 'DecideExtension', ...decision }, issuerOf(world, held.issuer, chance));
  if (granted) held.due = asked;
  return true;
}

/** A whole waits for its parts, and now and then goes on over one that is open. */
async function* awaitParts(world: World, held: Held): Stretch {
  while (held.parts.some((part) => !isOver(part))) {
    if (held.chance.happens(0.04)) break;
    if (!(yield* until(held, later(world, 6, held.chance)))) return false;
  }
  const missing = stillMissing(held);
  if (missing > 0) {
    await reportProgress(world, held, 1, delayOf('method'));
    if (!(yield* until(held, later(world, 1, held.chance)))) return false;
  }
  return true;
}

async function* settle(world: World, held: Held, temper: Temper): Stretch {
  const { chance } = held;
  await reportCompletion(world, held, temper, chance.one(COMPLETION));
  if (!reached(held, 'reported')) return false;
  if (!(yield* until(held, later(world, chance.whole(1, 5), chance)))) return false;
  if (held.halt === 'returned' || chance.happens(temper.returned)) {
    await give(world, held, { type: 'Return', note: chance.one(RETURNED) }, issuerOf(world, held.issuer, chance));
    if (!reached(held, 'returned')) return false;
    if (!(yield* until(held, later(world, chance.whole(2, 6), chance)))) return false;
    await reportCompletion(world, held, temper, chance.one(MENDED));
    if (!reached(held, 'reported')) return false;
    if (!(yield* until(held, later(world, chance.whole(1, 4), chance)))) return false;
  }
  const evidence = chance.happens(0.2) ? chance.some(world.files, 1) : [];
  const checker = issuerOf(world, held.issuer, chance);
  await give(world, held, { type: 'Verify', note: chance.one(VERIFIED), evidence }, checker);
  if (!reached(held, 'verified')) return false;
  if (!(yield* until(held, later(world, chance.whole(1, 3), chance)))) return false;
  const open = held.parts.some((part) => !isOver(part));
  const over = open ? { openChildrenReason: OPEN_PARTS } : {};
  const closed = await give(world, held, { type: 'Close', ...over }, issuerOf(world, held.issuer, chance));
  const [lookBack] = closed.opened;
  if (lookBack) await world.schedule.start(lookBackLife(world, held, { id: lookBack, checker, mending }));
  return reached(held, 'closed');
}

async function reportCompletion(world: World, held: Held, temper: Temper, text: string): Promise<void> {
  const open = held.parts.some((part) => !isOver(part));
  const evidence = held.chance.some(world.files, held.chance.whole(0, 2));
  await give(
    world,
    held,
    {
      type: 'ReportCompletion',
      ...{ text, evidence, delay: delayOf(temper.cause) },
      ...(open ? { openChildrenReason: OPEN_PARTS } : {}),
    },
    someone(world, held.lead, ['clerk'], held.chance),
  );
}
