// What becomes of what came in: told, accepted, declined, led to another way, handed to a unit that may object within five work
// days, merged with what came before (art. 22 to 24, 31).
import { type Result, ok, refuse } from '#kernel';
import { type Facts, personIn, running } from '#matters';
import { NOTICES, PETITION_CLOCKS, started } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { LAW } from '../law.ts';
import { type Petition, hasEnded, isKnown } from '../petition.ts';
import { type Decision, namedHandlers, one, unitApart } from './step.ts';

const { handle, object } = PETITION_CLOCKS;

export function tell(state: Petition, { how, evidence }: CommandOf<'TellPetitioner'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (state.toldOn) return refuse('conflict', 'told-already', { day: state.toldOn });
  if (!isKnown(state)) return refuse('conflict', 'nobody-to-tell');
  return one({
    ...{ type: 'PetitionerTold', on: facts.today, by: by.value, how, evidence: evidence ?? [], stopped: [...NOTICES] },
  });
}

/** From here the sixty days run, whenever it was received (PET-07, TRAP-11). */
export function accept(state: Petition, command: CommandOf<'Accept'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const acceptedOn = command.acceptedOn ?? facts.today;
  if (acceptedOn > facts.today) return refuse('invalid', 'day-still-to-come', { day: acceptedOn });
  if (acceptedOn < state.receivedOn)
    return refuse('invalid', 'days-out-of-order', { first: state.receivedOn, second: acceptedOn });
  const clocks = started(facts, [handle, acceptedOn]);
  if (!clocks.ok) return clocks;
  const said = { acceptedOn, reason: command.reason, clocks: clocks.value, stopped: [object.rule] };
  return one({ type: 'PetitionAccepted', on: facts.today, by: by.value, ...said });
}

export function decline(state: Petition, command: CommandOf<'Decline'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { ground, reason, told } = command;
  return one({ type: 'PetitionDeclined', on: facts.today, by: by.value, ground, reason, told, stopped: running(state) });
}

/** PET-14, or the organ in charge of an accusation. */
export function routeElsewhere(state: Petition, command: CommandOf<'RouteElsewhere'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if ((command.way === 'organ-in-charge') !== (state.kind === 'accusation')) return refuse('invalid', 'way-does-not-fit');
  const { way, body, reason, told } = command;
  return one({ type: 'PetitionRouted', on: facts.today, by: by.value, way, body, reason, told, stopped: running(state) });
}

/** To another unit, which has five work days to object (PET-05); never to the accused, nor below them (PET-16). */
export function transfer(state: Petition, command: CommandOf<'Transfer'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { unit, reason } = command;
  if (unit === state.lead) return refuse('invalid', 'transferred-to-itself');
  const apart = unitApart(state.accused, unit, facts);
  if (!apart.ok) return apart;
  const { accused, steppedAside, issuer } = state;
  const handlers = namedHandlers(
    { handlers: [by.value, ...command.handlers], units: [issuer, unit], accused, steppedAside },
    facts,
  );
  if (!handlers.ok) return handlers;
  const clocks = started(facts, [object, facts.today]);
  if (!clocks.ok) return clocks;
  const said = { unit, reason, handlers: handlers.value, clocks: clocks.value };
  return one({ type: 'PetitionTransferred', on: facts.today, by: by.value, ...said });
}

/** Of a unit against a transfer, or of the bureau against what another organ handed over; once, within five work days. */
export function raiseObjection(state: Petition, { reason }: CommandOf<'RaiseObjection'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (state.objection?.refused) return refuse('conflict', 'objection-refused-already', {}, LAW.objection);
  const clock = state.clocks.find(({ rule }) => rule === object.rule);
  if (!clock) return refuse('conflict', 'nothing-to-object-to', {}, LAW.objection);
  if (facts.today > clock.due) return refuse('conflict', 'objection-too-late', { day: clock.due }, LAW.objection);
  return one({ type: 'ObjectionRaised', on: facts.today, by: by.value, reason, stopped: [object.rule] });
}

export function decideObjection(state: Petition, command: CommandOf<'DecideObjection'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { consent, note } = command;
  const ends = consent && state.objection?.from !== 'transferred';
  const stopped = ends ? running(state) : [];
  return one({ type: 'ObjectionDecided', on: facts.today, by: by.value, consent, note, stopped });
}

/** By a person, who has read both; never an accusation, of which the other's handlers would hear (PET-16). */
export function merge(state: Petition, { into, reason }: CommandOf<'Merge'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (into === facts.matter) return refuse('invalid', 'merged-with-itself');
  if (state.kind === 'accusation') return refuse('conflict', 'accusation-stays-apart', {}, LAW.secrecy);
  const other = facts.other(into);
  if (!other) return refuse('not-found', 'no-such-petition');
  const event = { type: 'PetitionMerged', on: facts.today, by: by.value, into, other: other.number, reason } as const;
  const command = { type: 'NoteMerged', petition: facts.matter, number: state.number };
  return ok({
    events: [{ ...event, stopped: running(state) }],
    then: [{ register: 'petitions', matter: into, command }],
  });
}

export function noteMerged(state: Petition, { petition, number }: CommandOf<'NoteMerged'>, facts: Facts): Decision {
  const fits: Result<null> =
    state.kind === 'accusation'
      ? refuse('conflict', 'accusation-stays-apart', {}, LAW.secrecy)
      : hasEnded(state.status)
        ? refuse('conflict', 'merged-with-what-has-ended', { status: state.status })
        : ok(null);
  if (!fits.ok) return fits;
  const by = facts.actor === 'system' ? null : facts.actor.person;
  return one({ type: 'DuplicateMerged', on: facts.today, by, petition, other: number });
}
