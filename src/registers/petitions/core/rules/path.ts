// After the opinion: when the person had it, re-examination and review, whether it is solved, and the end (art. 35, 36).
import { type Result, ok, refuse } from '#kernel';
import { type Facts, personIn, running } from '#matters';
import { isWithin } from '#people';
import { PETITION_CLOCKS, started } from '../clocks.ts';
import type { CommandOf } from '../commands.ts';
import { LAW } from '../law.ts';
import { type Asked, type Opinion, type Petition, isKnown, lastOpinion } from '../petition.ts';
import { give } from './handle.ts';
import { type Decision, one, unitApart } from './step.ts';

const { askReExamination, askReview, reExamine, review, again } = PETITION_CLOCKS;

/** From here the person has thirty days to ask for the next level; after the review there is none. */
export function noteReceipt(state: Petition, command: CommandOf<'NoteReceipt'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const last = lastOpinion(state);
  const { receivedOn, evidence } = command;
  if (!last || last.receivedOn) return refuse('conflict', 'received-already');
  if (receivedOn > facts.today) return refuse('invalid', 'day-still-to-come', { day: receivedOn });
  if (receivedOn < last.on) return refuse('invalid', 'days-out-of-order', { first: last.on, second: receivedOn });
  const clocks = started(facts, [last.level === 'handling' ? askReExamination : askReview, receivedOn]);
  if (!clocks.ok) return clocks;
  const askUntil = last.level === 'review' ? null : (clocks.value[0]?.due ?? null);
  return one({ type: 'OpinionReceived', on: facts.today, by: by.value, receivedOn, askUntil, evidence: evidence ?? [] });
}

/** One that is not accused: a unit above the one that answered, or an organ outside. */
function organAbove(
  { accused }: Petition,
  { unit: from, level }: Opinion,
  { unit, body }: CommandOf<'AskAgain'>,
  facts: Facts,
): Result<null> {
  if ((unit ? 1 : 0) + (body ? 1 : 0) !== 1) return refuse('invalid', 'one-organ-answers');
  if (!unit) return ok(null);
  const [above, below] = [facts.unit(unit), from && facts.unit(from)];
  const law = level === 're-examination' ? LAW.review : LAW.reExamination;
  if (unit === from || !above || !below || !isWithin(below.path, above.path))
    return refuse('invalid', 'not-the-organ-above', {}, law);
  return unitApart(accused, unit, facts);
}

/** Within thirty days of the receipt (PET-09, PET-10). */
export function askAgain(state: Petition, command: CommandOf<'AskAgain'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const last = lastOpinion(state);
  if (!last) return refuse('conflict', 'no-opinion');
  const level = last.level === 'handling' ? 're-examination' : 'review';
  const law = level === 'review' ? LAW.review : LAW.reExamination;
  const { askedOn, reason, unit, body, evidence } = command;
  if (askedOn > facts.today) return refuse('invalid', 'day-still-to-come', { day: askedOn });
  if (askedOn < last.on) return refuse('invalid', 'days-out-of-order', { first: last.on, second: askedOn });
  if (last.askUntil && askedOn > last.askUntil) return refuse('conflict', 'asked-too-late', { day: last.askUntil }, law);
  const organ = organAbove(state, last, command, facts);
  if (!organ.ok) return organ;
  const clocks = started(facts, [level === 'review' ? review : reExamine, askedOn]);
  if (!clocks.ok) return clocks;
  const asked: Asked = { level, unit: unit ?? null, body: body ?? null, reason, on: askedOn };
  const said = { asked, evidence: evidence ?? [], clocks: clocks.value };
  return one({ type: 'AskedAgain', on: facts.today, by: by.value, ...said });
}

/** By the unit above, and by nobody who gave an opinion below (PET-18). */
export function answerAgain(state: Petition, command: CommandOf<'AnswerAgain'>, facts: Facts): Decision {
  const { asked } = state;
  if (!asked?.unit) return refuse('conflict', 'answered-outside');
  const { level, unit, body } = asked;
  if (facts.actor !== 'system') {
    const { person } = facts.actor;
    if (state.opinions.some(({ by }) => by === person)) return refuse('forbidden', 'answered-by-the-same', {}, LAW.recusal);
  }
  return give(state, command, { level, unit, body }, facts);
}

export function noteAnswer(state: Petition, command: CommandOf<'NoteAnswer'>, facts: Facts): Decision {
  const { asked } = state;
  if (!asked?.body) return refuse('conflict', 'answered-inside');
  const { level, unit, body, on } = asked;
  const { answeredOn } = command;
  if (answeredOn > facts.today) return refuse('invalid', 'day-still-to-come', { day: answeredOn });
  if (answeredOn < on) return refuse('invalid', 'days-out-of-order', { first: on, second: answeredOn });
  return give(state, command, { level, unit, body }, facts, answeredOn);
}

/** "No" opens it again, until the review has ended the path (PET-12). */
export function askSolved(state: Petition, command: CommandOf<'AskSolved'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { solved } = command;
  const reopened = !solved && state.status !== 'ended';
  const clocks = started(facts, ...(reopened ? [[again, facts.today] as const] : []));
  if (!clocks.ok) return clocks;
  const said = { solved, satisfaction: command.satisfaction ?? null, note: command.note ?? null, reopened };
  return one({ type: 'PetitionerAsked', on: facts.today, by: by.value, ...said, clocks: clocks.value });
}

/** When the person says that it is solved, or has let the days to ask pass; one who is not known cannot be asked. */
export function close(state: Petition, command: CommandOf<'Close'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const until = lastOpinion(state)?.askUntil ?? null;
  const free = state.solved?.solved === true || !isKnown(state) || (until !== null && facts.today > until);
  if (!free) return refuse('conflict', until ? 'days-to-ask-run' : 'receipt-unknown', { day: until ?? '' }, LAW.reExamination);
  return one({ type: 'PetitionClosed', on: facts.today, by: by.value, note: command.note ?? null, stopped: running(state) });
}

export function endByPetitioner(state: Petition, { reason }: CommandOf<'EndByPetitioner'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  return one({ type: 'EndedByPetitioner', on: facts.today, by: by.value, reason, stopped: running(state) });
}
