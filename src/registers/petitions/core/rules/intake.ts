// How a petition comes in: letter, visit, call, or handed over by another organ. Registered whole, or, where it is an accusation
// for an organ of discipline inspection, by its envelope alone (PET-34).
import type { Clock } from '#deadlines';
import { type Day, type PersonId, type Result, ok, refuse } from '#kernel';
import { type Facts, personIn, personal } from '#matters';
import { PETITION_CLOCKS, started } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import type { PetitionRegistered } from '../events.ts';
import { LAW } from '../law.ts';
import { type Accused, type Identity, isKnown } from '../petition.ts';
import { type Decision, namedHandlers, one, personApart, unitApart } from './step.ts';

type Register = CommandOf<'RegisterPetition'>;

const linesOf = (text: string | null | undefined): readonly string[] =>
  (text ?? '')
    .split(/[\r\n、，,;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const MOST_SPEAKERS = 5;

/** PET-13: at most five speak; more than five who come together have to choose them. */
function speakersOf({ channel, people, representatives }: Register): Result<number> {
  const speakers = linesOf(representatives).length;
  if (speakers > MOST_SPEAKERS)
    return refuse('invalid', 'too-many-representatives', { most: MOST_SPEAKERS }, LAW.representatives);
  if (channel === 'visit' && (people ?? 1) > MOST_SPEAKERS && speakers === 0)
    return refuse('invalid', 'representatives-missing', { most: MOST_SPEAKERS }, LAW.representatives);
  return ok(speakers);
}

/** Who petitions stays out of what is not sealed. */
function identityApart({ title, text, petitionerName, petitionerContact, representatives }: Register): Result<null> {
  const names = [petitionerName, petitionerContact, ...linesOf(representatives)].filter((name) => (name ?? '').length > 1);
  const open = names.some((name) => name && (title.includes(name) || text.includes(name)));
  return open ? refuse('invalid', 'identity-in-the-clear') : ok(null);
}

/** Refuses an accusation that is not to be entered, one without handlers apart from the accused, and one at the accused unit. */
function accusedOf(command: Register, by: PersonId, facts: Facts): Result<Accused | null> {
  const accused = { units: command.accusedUnits ?? [], people: command.accusedPeople ?? [] };
  if (command.disciplinary) return refuse('invalid', 'entered-in-the-wrong-place', {}, LAW.discipline);
  const named = accused.units.length + accused.people.length > 0;
  if (command.kind !== 'accusation') return named ? refuse('invalid', 'accused-in-no-accusation', {}, LAW.secrecy) : ok(null);
  const here = unitApart(accused, command.issuer, facts);
  if (!here.ok) return here;
  const me = personApart(accused, by, facts.actor === 'system' ? [] : facts.actor.posts, facts);
  return me.ok ? ok(accused) : me;
}

type Sealed = Pick<PetitionRegistered, 'petitionerName' | 'petitionerContact' | 'petitionerAddress' | 'representatives'>;

/** Sealed under a key of this petition alone: nothing connects it with another one of the same person. */
function sealedOf(command: Register, facts: Facts): Sealed {
  const keep = (field: keyof Sealed, value: string | null | undefined): Identity =>
    value ? personal(facts.matter, field, value) : null;
  return {
    petitionerName: keep('petitionerName', command.petitionerName),
    petitionerContact: keep('petitionerContact', command.petitionerContact),
    petitionerAddress: keep('petitionerAddress', command.petitionerAddress),
    representatives: keep('representatives', command.representatives),
  };
}

/** PET-03, PET-04: no notice can be given to somebody of whom neither name nor place is known. PET-05 for what was handed over. */
function clocksOf(sealed: Sealed, { handedOverBy, receivedOn }: Register, facts: Facts): Result<readonly Clock[]> {
  const tell = handedOverBy ? PETITION_CLOCKS.tellTransferred : PETITION_CLOCKS.tell;
  const owed: Parameters<typeof started>[1][] = isKnown(sealed) ? [[tell, receivedOn]] : [];
  return started(facts, ...owed, ...(handedOverBy ? [[PETITION_CLOCKS.object, receivedOn] as const] : []));
}

const pastDay = (day: Day, facts: Facts): Result<Day> =>
  day > facts.today ? refuse('invalid', 'day-still-to-come', { day }) : ok(day);

/** Opens a petition; whoever registers it is its first handler. */
export function register(command: Register, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const accused = accusedOf(command, by.value, facts);
  if (!accused.ok) return accused;
  const [received, speakers, apart] = [pastDay(command.receivedOn, facts), speakersOf(command), identityApart(command)];
  if (!received.ok) return received;
  if (!speakers.ok) return speakers;
  if (!apart.ok) return apart;
  const { issuer, title, text, kind, channel, receivedOn } = command;
  const naming = { units: [issuer], accused: accused.value, steppedAside: [] };
  const handlers = namedHandlers({ ...naming, handlers: [by.value, ...(command.handlers ?? [])] }, facts);
  if (!handlers.ok) return handlers;
  const sealed = sealedOf(command, facts);
  const clocks = clocksOf(sealed, command, facts);
  if (!clocks.ok) return clocks;
  return one({
    ...{ type: 'PetitionRegistered', on: facts.today, by: by.value, number: facts.number ?? '', issuer, title, text, kind },
    ...{ channel, receivedOn, handedOverBy: command.handedOverBy ?? null, people: command.people ?? 1 },
    ...{ speakers: speakers.value, ...sealed, handlers: handlers.value, accused: accused.value },
    ...{ evidence: command.evidence ?? [], clocks: clocks.value },
  });
}

/** That an accusation came and where it went; who, whom and what stays on its paper (PET-34). */
export function notePassedOn(command: CommandOf<'NotePassedOn'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { issuer, channel, receivedOn, passedOn, body } = command;
  const passed = pastDay(passedOn, facts);
  if (!passed.ok) return passed;
  if (passedOn < receivedOn) return refuse('invalid', 'days-out-of-order', { first: receivedOn, second: passedOn });
  const known = { number: facts.number ?? '', issuer, channel, receivedOn, passedOn, body };
  return one({ type: 'PassedOnNoted', on: facts.today, by: by.value, ...known, handlers: [by.value] });
}
