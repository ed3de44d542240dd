// The inspecting side's part, and how a finding ends: signed off or sent back, made known inside and outside, closed.
import { SETTING_CLOCKS, startClock } from '#deadlines';
import { type LawReference, ok, refuse } from '#kernel';
import { type Facts, allClocks, clockUntil, personIn, running } from '#matters';
import { isOfTheParty } from '../kinds.ts';
import { PERIODS } from '../periods.ts';
import type { CommandOf } from './commands.ts';
import { type Finding, hasEnded } from './finding.ts';
import { type Decision, independent } from './step.ts';

const { complete, mend, verify } = SETTING_CLOCKS;

/** INS-04, for party inspections; for the others the bureau does the same by its own choice. */
const TWO_WAYS: LawReference = { rule: 'INS-04', law: '关于加强巡察整改和成果运用的办法', article: '双公开' };

/**
 * By the inspecting side, never by who mended. Where another body inspected, who signed for it has to be named, and its paper
 * attached.
 */
export function signOff(state: Finding, command: CommandOf<'SignOff'>, facts: Facts): Decision {
  const by = independent(state, facts);
  if (!by.ok) return by;
  const signatory = command.signatory ?? null;
  const evidence = command.evidence ?? [];
  if (state.inspectedBy && (!signatory || evidence.length === 0))
    return refuse('invalid', 'signatory-missing', { body: state.inspectedBy });
  const clocks = allClocks(startClock(PERIODS.publish, facts.today, facts.calendar));
  if (!clocks.ok) return clocks;
  const { text } = command;
  const signed = { type: 'SignedOff', on: facts.today, by: by.value, text, signatory, evidence } as const;
  return ok({ events: [{ ...signed, clocks: clocks.value, stopped: [verify.rule] }] });
}

/** To be mended again; the day that was set stands, so that a late one is late at once. */
export function sendBack(state: Finding, { note }: CommandOf<'SendBack'>, facts: Facts): Decision {
  const by = independent(state, facts);
  if (!by.ok) return by;
  const { today, calendar } = facts;
  const clocks = allClocks(startClock(mend, today, calendar), clockUntil(complete, state.openedOn, state.due, calendar));
  if (!clocks.ok) return clocks;
  return ok({
    events: [{ type: 'SentBack', on: today, by: by.value, note, clocks: clocks.value, stopped: [verify.rule] }],
  });
}

const bothKnown = (state: Finding, side: 'inside' | 'outside'): readonly string[] =>
  (side === 'inside' ? state.outside : state.inside) ? [PERIODS.publish.rule] : [];

export function publish(state: Finding, command: CommandOf<'Publish'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { side, where, publishedOn } = command;
  if (state[side]) return refuse('conflict', 'published-already', { side });
  if (publishedOn > facts.today) return refuse('invalid', 'published-in-future');
  const told = { side, where, publishedOn, withheld: false, evidence: command.evidence ?? [] };
  return ok({ events: [{ type: 'Published', on: facts.today, by: by.value, ...told, stopped: bothKnown(state, side) }] });
}

/** Not made known to the public, for a reason that stands in its place; the inspecting side decides it. */
export function withhold(state: Finding, { reason }: CommandOf<'WithholdPublication'>, facts: Facts): Decision {
  const by = independent(state, facts);
  if (!by.ok) return by;
  if (state.outside) return refuse('conflict', 'published-already', { side: 'outside' });
  const told = { side: 'outside', where: reason, publishedOn: facts.today, withheld: true, evidence: [] } as const;
  return ok({ events: [{ type: 'Published', on: facts.today, by: by.value, ...told, stopped: bothKnown(state, 'outside') }] });
}

/** Refuses while it is not made known on both sides (INS-04), and whoever took part in the mending. */
export function close(state: Finding, command: CommandOf<'Close'>, facts: Facts): Decision {
  const by = independent(state, facts);
  if (!by.ok) return by;
  if (!state.inside || !state.outside) {
    const missing = [...(state.inside ? [] : ['inside']), ...(state.outside ? [] : ['outside'])];
    return refuse('conflict', 'not-published', { missing }, ...(isOfTheParty(state.kind) ? [TWO_WAYS] : []));
  }
  return ok({
    events: [{ type: 'FindingClosed', on: facts.today, by: by.value, note: command.note ?? null, stopped: running(state) }],
  });
}

/** Taken back by the inspecting side, or with its inspection. */
export function withdraw(state: Finding, reason: string, facts: Facts): Decision {
  if (hasEnded(state.status)) return ok({ events: [] });
  const by = facts.actor === 'system' ? null : facts.actor.person;
  return ok({ events: [{ type: 'FindingWithdrawn', on: facts.today, by, reason, stopped: running(state) }] });
}
