// The receiver's side, and the confirmation by a third person.
import { type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import { type Dispatch, type Facts, personIn } from '#matters';
import { isAdministrator } from '#people';
import type { CommandOf } from '../commands.ts';
import type { HandOver, Outcome } from '../hand-over.ts';
import { cameSince } from './give.ts';
import { type Decision, inHand, saidTo, stamp } from './step.ts';

/** Whoever receives, with a post at the unit by now. */
function receiver(state: HandOver, facts: Facts): Result<PersonId> {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (by.value !== state.to) return refuse('forbidden', 'not-the-receiver');
  if (by.value === state.given?.by) return refuse('forbidden', 'both-sides-one-person');
  const there = inHand(facts).staff.some(
    ({ person, role }) => person === by.value && !isAdministrator(role) && role !== 'auditor',
  );
  return there ? by : refuse('conflict', 'receiver-without-post');
}

/** Two have signed; a head who is neither of them confirms, at the unit if there is one, else at the unit above. */
function confirmingUnit(state: HandOver, facts: Facts): UnitId {
  const parties = [state.from, state.to, state.given?.by];
  const third = inHand(facts).staff.some(
    ({ person, role }) => (role === 'head' || role === 'leader') && !parties.includes(person),
  );
  return third ? state.unit : (state.above ?? state.unit);
}

/** The second signature. Each listed matter that the giver still leads has its new official in the same transaction. */
export function receive(state: HandOver, facts: Facts): Decision {
  const by = receiver(state, facts);
  if (!by.ok) return by;
  const { held, passOn } = inHand(facts);
  const came = cameSince(state, held).length;
  if (came > 0) return refuse('conflict', 'list-has-grown', { came });
  const present = new Map(held.map((one) => [one.matter, one]));
  const then: Dispatch[] = [];
  const outcomes = state.lines.map(({ matter: line, register }): { line: typeof line; outcome: Outcome } => {
    const now = present.get(line);
    if (!now) return { line, outcome: 'left' };
    const type = passOn[register];
    if (!now.lead || !type) return { line, outcome: 'noted' };
    then.push({ register, matter: line, command: { type, from: state.from, official: by.value, handOver: facts.matter } });
    return { line, outcome: 'moved' };
  });
  const confirmAt = confirmingUnit(state, facts);
  return ok({ events: [{ type: 'HandOverReceived', ...stamp(facts, by.value), outcomes, confirmAt }], then });
}

/** Sends it back over single lines, each with its reason. */
export function object(state: HandOver, { objection }: CommandOf<'ObjectToLines'>, facts: Facts): Decision {
  const by = receiver(state, facts);
  if (!by.ok) return by;
  const objections = saidTo(state.lines, objection);
  if (!objections.ok) return objections;
  return ok({ events: [{ type: 'LinesObjected', ...stamp(facts, by.value), objections: objections.value }] });
}

/** By a third person: neither who gives or receives, nor who signed in the giver's stead. */
export function confirm(state: HandOver, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if ([state.from, state.to, state.given?.by].includes(by.value)) return refuse('forbidden', 'confirmed-by-a-party');
  return ok({ events: [{ type: 'HandOverConfirmed', ...stamp(facts, by.value) }] });
}
