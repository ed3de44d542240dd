// The pass that raises rungs: in the hours of work days only, each rung once. Safe to run twice or on two processes, since the
// register looks again, with the matter locked, whether the rung is the next one.
import { type Asked, isWorkingMoment } from '#deadlines';
import { type MatterId, type Result, type UnitId, dayAt, ok } from '#kernel';
import type { Engine } from '../engine.ts';
import { handle } from '../handle.ts';
import type { Climber } from './climbers-store.ts';
import { type Ladders, type ReadAbsences, type Verdict, judgeAll, openLadders, unitAsked } from './ladders.ts';
import { presentRules } from './rules-store.ts';

/** A rung that was raised: over which matter, and of which unit it is asked. */
export interface RaisedRung {
  readonly matter: MatterId;
  readonly asked: Asked;
  readonly to: UnitId;
}

export interface Escalated {
  readonly raised: readonly RaisedRung[];
  /** Matters that could not be stepped; they are tried again at the next pass. */
  readonly failed: readonly MatterId[];
}

/** What one pass raises at most; what is left comes a minute later. */
const MOST = 5000;
const AT_ONCE = 4;
const NOTHING: Escalated = { raised: [], failed: [] };

interface Rungs {
  readonly ladders: Ladders;
  readonly queue: { readonly climber: Climber; readonly verdict: Verdict }[];
}

/** What is to be raised now; null outside the hours. */
async function findRungs(engine: Engine, absent: ReadAbsences): Promise<Result<Rungs | null>> {
  const [calendar, now] = [await engine.calendar(), engine.now()];
  return engine.database.reading('system', async (reader): Promise<Result<Rungs | null>> => {
    const open = isWorkingMoment(calendar, now, (await presentRules(reader)).rules.hours);
    if (!open.ok) return open;
    if (!open.value) return ok(null);
    const today = dayAt(now);
    const ladders = await openLadders(reader, calendar, absent, today);
    const queue: Rungs['queue'] = [];
    const judged = await judgeAll(reader, ladders, [today], (climber, verdict) => {
      if (verdict.kind === 'raise') queue.push({ climber, verdict });
      return queue.length < MOST ? 'more' : 'enough';
    });
    return judged.ok ? ok({ ladders, queue }) : judged;
  });
}

/** Raises what is due now. Outside the hours nothing is; beyond the loaded calendar it refuses rather than guess (CAL-16). */
export async function escalate(engine: Engine, absent: ReadAbsences): Promise<Result<Escalated>> {
  const found = await findRungs(engine, absent);
  if (!found.ok) return found;
  if (!found.value) return ok(NOTHING);
  const { ladders, queue } = found.value;
  const failed: MatterId[] = [];
  const raised: RaisedRung[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { climber, verdict } = next;
      if (verdict.kind !== 'raise') continue;
      const { register, matter, rule: clock, due } = climber;
      const type = engine.registers.get(register)?.escalate;
      const { nth: rung, late, rung: asked } = verdict;
      const to = unitAsked(ladders, climber, asked.to);
      const command = { type, clock, rung, whom: asked.to, to, due, late, version: ladders.set.version };
      const done = type ? await handle(engine, { register, matter, command, actor: 'system' }) : null;
      if (done?.ok) raised.push({ matter, asked: asked.to, to });
      else failed.push(matter);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ok({ raised, failed });
}
