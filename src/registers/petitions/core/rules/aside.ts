// A petition that turns out to be an accusation; causes fed back to where they arise (源头治理); what time and hand-overs bring.
import { ok, refuse } from '#kernel';
import { type Facts, personIn, recounted, warned } from '#matters';
import { isWithin } from '#people';
import { PETITION_CLOCKS } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { LAW } from '../law.ts';
import { type Petition, hasEnded } from '../petition.ts';
import { type Decision, namedHandlers, one, personApart, unitApart } from './step.ts';

/** Said again, it adds to whom it accuses. It goes back to the unit that received it, into the hands of those named; units that had it see it no more (PET-16). */
export function markAccusation(state: Petition, command: CommandOf<'MarkAccusation'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const accused = {
    units: [...new Set([...(state.accused?.units ?? []), ...(command.accusedUnits ?? [])])],
    people: [...new Set([...(state.accused?.people ?? []), ...(command.accusedPeople ?? [])])],
  };
  const here = unitApart(accused, state.issuer, facts);
  if (!here.ok) return here;
  const me = personApart(accused, by.value, facts.actor === 'system' ? [] : facts.actor.posts, facts);
  if (!me.ok) return me;
  const { steppedAside, issuer } = state;
  const handlers = namedHandlers({ handlers: command.handlers, units: [issuer], accused, steppedAside }, facts);
  if (!handlers.ok) return handlers;
  const said = { accused, handlers: handlers.value, reason: command.reason, stopped: [PETITION_CLOCKS.object.rule] };
  return one({ type: 'AccusationMarked', on: facts.today, by: by.value, ...said });
}

/** As a commitment of the unit where the cause lies. Not of an accusation: it would tell the accused (PET-16). */
export function feedBackCause(state: Petition, command: CommandOf<'FeedBackCause'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (state.kind === 'accusation') return refuse('conflict', 'accusation-stays-apart', {}, LAW.secrecy);
  const { cause, title, unit, due } = command;
  const [issuer, lead] = [facts.unit(state.issuer), facts.unit(unit)];
  if (!issuer || !lead || !isWithin(lead.path, issuer.path)) return refuse('invalid', 'cause-outside-the-unit');
  const commitment = facts.id(0);
  return ok({
    events: [{ type: 'CauseFedBack', on: facts.today, by: by.value, cause, commitment, title, unit }],
    then: [
      {
        ...{ register: 'commitments', matter: commitment },
        command: {
          ...{ type: 'IssueCommitment', title, sentence: cause, itemKind: 'problem', source: null, parent: null },
          ...{ issuer: state.issuer, lead: unit, assisting: [], verifier: null, ownUnitMayVerify: unit === state.issuer },
          ...{ leadOfficial: null, due, measure: { kind: 'done' } },
        },
      },
    ],
  });
}

/** Each warning once. */
export const warnClocks = ({ status, clocks }: Petition, facts: Facts): Decision =>
  ok({ events: hasEnded(status) ? [] : warned(clocks, facts) });

/** Each clock that the calendar of now counts otherwise is an entry of its own (CAL-16). */
export const recountClocks = ({ status, clocks }: Petition, calendar: CommandOf<'RecountClocks'>, facts: Facts): Decision =>
  ok({ events: hasEnded(status) ? [] : recounted(clocks, calendar, facts) });

/** By a hand-over. An accusation never passes by list: its handlers are named, one by one, with a look at their posts. */
export function passOn(state: Petition, { from, official, handOver }: CommandOf<'PassOn'>, facts: Facts): Decision {
  const { status, handlers, steppedAside, kind } = state;
  const stays = hasEnded(status) || kind === 'accusation' || handlers[0] !== from;
  if (stays || handlers.includes(official) || steppedAside.includes(official)) return ok({ events: [] });
  return one({ type: 'HandlerChanged', on: facts.today, from, official, handOver });
}
