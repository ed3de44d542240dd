// From a granted step to the document that it issues: names and number come from the facts. Without a number nothing is issued.
import type { OfficialDocument } from '#documents';
import { type Day, type MatterId, type PersonId, type Result, type UnitId, ok } from '#kernel';
import type { Facts } from '#matters';
import type { Act, Issued, Notice, Target } from '../act.ts';
import type { Bulletin } from '../bulletin/bulletin.ts';
import type { CommandOf } from '../commands.ts';
import { bulletinDocument } from '../documents/bulletin-document.ts';
import { type Concluding, type Reviewed, conclusionDocument, reviewDocument } from '../documents/closing-documents.ts';
import type { Letter } from '../documents/letter.ts';
import { servingDocument } from '../documents/serving-document.ts';

/** Of what a step knows, what its document says: the draft beside a form has no more. */
export interface PaperFacts extends Pick<Facts, 'documentNumber'> {
  readonly today: Day;
  readonly matter: MatterId;
  readonly actor: { readonly name: string } | 'system';
  readonly unit: (id: UnitId) => { readonly name: string } | undefined;
  readonly person: (id: PersonId) => { readonly name: string } | undefined;
}

const nameIn =
  (facts: PaperFacts) =>
  (unit: UnitId): string =>
    facts.unit(unit)?.name ?? unit;

const personIn =
  (facts: PaperFacts) =>
  (person: PersonId): string =>
    facts.person(person)?.name ?? person;

function letterOf(facts: PaperFacts, issuer: UnitId, to: readonly UnitId[]): Omit<Letter, 'number'> {
  const nameOf = nameIn(facts);
  const person = facts.actor === 'system' ? '' : facts.actor.name;
  const contact = { person, phone: null };
  return { issuer: nameOf(issuer), addressees: to.map(nameOf), on: facts.today, contact, urgency: null };
}

const issued = (made: Result<OfficialDocument> | null): Result<Issued> =>
  made === null ? ok({}) : made.ok ? ok({ document: made.value }) : made;

type Serve = CommandOf<'ServeNotice'>;

/** The notice; `notice` is what is stored of the command, with its day of reply. */
export function issueNotice(command: Serve, notice: Notice, targets: readonly UnitId[], facts: PaperFacts): Result<Issued> {
  const { documentNumber: number } = facts;
  if (!number) return ok({});
  const letter = letterOf(facts, notice.issuer, targets);
  const { contact, urgency } = command;
  const { plan, meeting } = notice;
  return issued(
    servingDocument(
      {
        ...{ ...notice, basis: command.basis ?? null, measures: command.measures ?? null, wasDue: command.wasDue ?? null },
        meeting: meeting && { ...meeting, time: meeting.time ?? '09:00' },
        plan: plan && { ...plan, lead: personIn(facts)(plan.lead), team: (plan.team ?? []).map(personIn(facts)) },
      },
      {
        ...{ ...letter, number, urgency: urgency ?? null },
        contact: { person: contact?.person ?? letter.contact.person, phone: contact?.phone ?? null },
      },
    ),
  );
}

/** The bulletin in print. */
export function issueBulletinDocument(
  bulletin: Bulletin,
  notice: Notice,
  to: readonly UnitId[],
  facts: PaperFacts,
): Result<Issued> {
  const { documentNumber: number } = facts;
  if (!number) return ok({});
  return issued(bulletinDocument(bulletin, notice.power, { ...letterOf(facts, notice.issuer, to), number }));
}

export function issueConclusion(act: Act, concluding: Concluding, facts: PaperFacts): Result<Issued> {
  const { documentNumber: number, matter } = facts;
  if (!number) return ok({});
  const units = act.targets.map(({ unit }) => unit);
  const letter = { ...letterOf(facts, act.issuer, units), number };
  return issued(conclusionDocument(act, concluding, letter, { act: matter, nameOf: nameIn(facts) }));
}

export function issueReview(act: Act, unit: Target['unit'], reviewed: Reviewed, facts: PaperFacts): Result<Issued> {
  const { documentNumber: number, matter } = facts;
  if (!number) return ok({});
  return issued(reviewDocument(act, reviewed, { ...letterOf(facts, act.issuer, [unit]), number }, { act: matter }));
}
