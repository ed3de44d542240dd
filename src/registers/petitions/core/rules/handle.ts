// Handling: who handles, who looks at the identity and why, what is done, the hearing, the one extension, the opinion.
import { extendClock, pauseClock, resumeClock } from '#deadlines';
import type { OfficialDocument } from '#documents';
import { type Result, type UnitId, ok, refuse } from '#kernel';
import { type Facts, personIn } from '#matters';
import { NOTICES, PETITION_CLOCKS } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { opinionDocument } from '../documents/opinion.ts';
import { LAW } from '../law.ts';
import type { Level, Opinion, Petition } from '../petition.ts';
import { type Decision, namedHandlers, one } from './step.ts';

const { handle, review, again, reExamine } = PETITION_CLOCKS;

export function nameHandlers(state: Petition, command: CommandOf<'NameHandlers'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { accused, steppedAside, issuer, lead, asked } = state;
  const units = [issuer, lead, ...(asked?.unit ? [asked.unit] : [])];
  const handlers = namedHandlers({ handlers: command.handlers, units, accused, steppedAside }, facts);
  if (!handlers.ok) return handlers;
  return one({ type: 'HandlersNamed', on: facts.today, by: by.value, handlers: handlers.value });
}

/** PET-18. The last handler first has another one named: else nobody could see an accusation any more. */
export function stepAside(state: Petition, { reason }: CommandOf<'StepAside'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!state.handlers.includes(by.value)) return refuse('conflict', 'no-handler-of-it');
  if (state.handlers.length === 1) return refuse('conflict', 'last-handler', {}, LAW.recusal);
  return one({ type: 'SteppedAside', on: facts.today, by: by.value, reason });
}

/** A look at who petitions: an entry of its own, good for the day. */
export function seeIdentity(state: Petition, { purpose }: CommandOf<'SeeIdentity'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!state.handlers.includes(by.value)) return refuse('forbidden', 'no-handler-of-it');
  return one({ type: 'IdentitySeen', on: facts.today, by: by.value, purpose });
}

export function note(_: Petition, { text, evidence }: CommandOf<'NoteHandling'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  return one({ type: 'HandlingNoted', on: facts.today, by: by.value, text, evidence: evidence ?? [] });
}

/** PET-11: its time does not count in the limit of the review, and counts in every other. */
export function openHearing(state: Petition, { about }: CommandOf<'OpenHearing'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (state.hearing) return refuse('conflict', 'hearing-open');
  const clock = state.clocks.find(({ rule }) => rule === review.rule);
  const paused = clock ? pauseClock(clock, facts.today) : null;
  return one({ type: 'HearingOpened', on: facts.today, by: by.value, about, clocks: paused?.ok ? [paused.value] : [] });
}

export function closeHearing(state: Petition, command: CommandOf<'CloseHearing'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (!state.hearing) return refuse('conflict', 'no-hearing');
  const clock = state.clocks.find(({ rule, pausedOn }) => rule === review.rule && pausedOn !== null);
  const resumed = clock ? resumeClock(clock, facts.today, facts.calendar) : null;
  if (resumed && !resumed.ok) return resumed;
  const { record, evidence } = command;
  const said = { record, evidence: evidence ?? [], clocks: resumed ? [resumed.value] : [] };
  return one({ type: 'HearingClosed', on: facts.today, by: by.value, ...said });
}

const LONGEST_EXTENSION = 30;

/** PET-08: once, thirty days at most, before the sixty are over, by the head, with the reason told. */
export function extend(state: Petition, { days, reason, told }: CommandOf<'Extend'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (state.extension) return refuse('conflict', 'extended-already', { days: state.extension.days }, LAW.extension);
  if (days > LONGEST_EXTENSION) return refuse('invalid', 'extension-too-long', { most: LONGEST_EXTENSION }, LAW.extension);
  const clock = state.clocks.find(({ rule }) => rule === handle.rule);
  if (!clock) return refuse('conflict', 'nothing-to-extend', {}, LAW.extension);
  if (facts.today > clock.due) return refuse('conflict', 'extended-too-late', { day: clock.due }, LAW.extension);
  const extended = extendClock(clock, days, facts.calendar);
  if (!extended.ok) return extended;
  return one({ type: 'PetitionExtended', on: facts.today, by: by.value, days, reason, told, clocks: [extended.value] });
}

/** What is said of one opinion, whoever gives it. */
type Said = Pick<CommandOf<'Answer'>, 'result' | 'claim' | 'facts' | 'opinion' | 'basis'>;

export interface Giver {
  readonly level: Level;
  readonly unit: UnitId | null;
  readonly body: string | null;
}

/** The document of an opinion of the house, where the engine has a number for it. */
function paperOf(state: Petition, said: Said, { level, unit }: Giver, facts: Facts): Result<OfficialDocument | null> {
  const { documentNumber: number } = facts;
  const issuer = unit && facts.unit(unit);
  if (!number || !issuer) return ok(null);
  const contact = { person: facts.actor === 'system' ? '' : facts.actor.name, phone: null };
  const { title, number: of, receivedOn } = state;
  return opinionDocument(
    { title, number: of, receivedOn, level, ...said },
    { issuer: issuer.name, number, on: facts.today, contact },
  );
}

/** PET-15: what the person asked for, facts and reasons, the opinion and its basis; one of three results. */
export function give(
  state: Petition,
  command: Said & Pick<CommandOf<'Answer'>, 'evidence'>,
  giver: Giver,
  facts: Facts,
  on = facts.today,
): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (state.hearing) return refuse('conflict', 'hearing-open');
  const { result, claim, facts: found, opinion, basis } = command;
  const paper = paperOf(state, command, giver, facts);
  if (!paper.ok) return paper;
  const given: Opinion = {
    ...{ ...giver, result, claim, facts: found, opinion, basis, on, by: by.value, document: paper.value },
    ...{ receivedOn: null, askUntil: null },
  };
  const stopped = [handle.rule, again.rule, reExamine.rule, review.rule, ...(giver.level === 'review' ? NOTICES : [])];
  return one({ type: 'OpinionGiven', on: facts.today, by: by.value, opinion: given, evidence: command.evidence ?? [], stopped });
}

export const answer = (state: Petition, command: CommandOf<'Answer'>, facts: Facts): Decision =>
  give(state, command, { level: 'handling', unit: state.lead, body: null }, facts);
