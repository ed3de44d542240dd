// The documents of this register beside their forms: what is not filled in yet is blank, and all else goes through the very
// functions that serve, conclude and decide.
import { BLANK } from '#documents';
import { type Day, type JsonObject, type MatterId, type PersonId, type Refusal, type Result, type UnitId, yearOf } from '#kernel';
import type { Draft, DraftFacts, DraftOf, Drafts, Said } from '#matters';
import { type Act, type Issued, KINDS, isAnswered, isConcluded } from './act.ts';
import type { CommandOf } from './commands.ts';
import { seriesOf } from './documents/letter.ts';
import { reviewToDecide } from './rules/conclude.ts';
import { type PaperFacts, issueConclusion, issueNotice, issueReview } from './rules/issue.ts';
import { datedNotice, noticeOf } from './rules/serve.ts';

type Serve = CommandOf<'ServeNotice'>;
type Grouped = 'assignment' | 'meeting' | 'plan';

/** The form of a notice: any member may be missing, also within a group. */
interface ServeForm extends Partial<Omit<Serve, Grouped>> {
  readonly assignment?: Partial<NonNullable<Serve['assignment']>>;
  readonly meeting?: Partial<NonNullable<Serve['meeting']>>;
  readonly plan?: Partial<NonNullable<Serve['plan']>>;
}

// Seams: the values of a form and a stored state are JSON of our own making; the server checks a command that is carried out.
const serveForm = (said: Said) => said as ServeForm;
const concludeForm = (said: Said) => said as Partial<CommandOf<'ConcludeAct'>>;
const reviewForm = (said: Said) => said as Partial<CommandOf<'DecideReview'>>;
const actIn = (state: JsonObject | null) => state as Act | null;

const DAY = BLANK as Day;
const UNIT = BLANK as UnitId;
const PERSON = BLANK as PersonId;
const MATTER = BLANK as MatterId;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The names that a document gives; what nobody chose, or the page cannot name, is blank. */
function paperFacts(facts: DraftFacts, issuer: UnitId, kind: Act['kind'] | null): PaperFacts {
  const { today, actor, matter } = facts;
  const code = `${facts.unit(issuer)?.issuingCode ?? '×'}${seriesOf(issuer, kind).kind}`;
  return {
    ...{ today, actor, matter: matter ?? MATTER, documentNumber: { code, year: yearOf(today), serial: null } },
    unit: (id) => facts.unit(id) ?? { name: BLANK },
    person: (id) => facts.person(id) ?? { name: BLANK },
  };
}

/** A unit without a code can be shown its document, but not issue it. */
function codeMissing(facts: DraftFacts, issuer: UnitId): Refusal | null {
  const unit = facts.unit(issuer);
  return unit?.issuingCode === null ? { kind: 'conflict', code: 'unit-without-issuing-code', facts: { unit: unit.name } } : null;
}

function draftOf(made: Result<Issued>, facts: DraftFacts, issuer: UnitId): Draft {
  if (!made.ok) return { document: null, refusal: made.refusal };
  return { document: made.value.document ?? null, refusal: codeMissing(facts, issuer) };
}

/** What every notice says; each group by itself, since half of one may be filled in. */
const NOTHING_SAID: Pick<Serve, 'power' | 'title' | 'issue' | 'issuer' | 'targets'> = {
  ...{ power: 'follow-up', title: BLANK, issue: BLANK, issuer: UNIT, targets: [UNIT] },
};
const NO_ASSIGNMENT = { document: BLANK, on: DAY };
const NO_MEETING = { on: DAY, place: BLANK };
const NO_PLAN = { scope: BLANK, from: DAY, to: DAY, lead: PERSON };

/** The command with blanks where its form is empty: what is empty there is not there. */
function filled(said: Said, kind: Serve['kind']): Serve {
  const form = serveForm(said);
  return {
    ...{ ...NOTHING_SAID, ...form, type: 'ServeNotice', kind },
    assignment: { ...NO_ASSIGNMENT, ...form.assignment },
    meeting: { ...NO_MEETING, ...form.meeting, time: timeOf(form.meeting?.time) },
    plan: { ...NO_PLAN, ...form.plan },
  };
}

/** A time half typed is none yet. */
const timeOf = (typed: string | null | undefined): string | null =>
  typed === undefined || typed === null ? null : TIME.test(typed) ? typed : BLANK;

const serveDraft: DraftOf = (_, said, facts) => {
  const kind = KINDS.find((each) => each === said['kind']);
  if (!kind) return { document: null, refusal: null };
  const command = filled(said, kind);
  const dated = datedNotice(noticeOf(command), facts);
  if (!dated.ok) return { document: null, refusal: dated.refusal };
  const { issuer } = command;
  const targets = [...new Set(command.targets)];
  return draftOf(issueNotice(command, dated.value.notice, targets, paperFacts(facts, issuer, kind)), facts, issuer);
};

const concludeDraft: DraftOf = (state, said, facts) => {
  const act = actIn(state);
  if (!act || !isConcluded(act.kind)) return null;
  const { findings, openReason } = concludeForm(said);
  const concluding = { findings: findings ?? BLANK, openReason: isAnswered(act) ? null : (openReason ?? BLANK) };
  return draftOf(issueConclusion(act, concluding, paperFacts(facts, act.issuer, null)), facts, act.issuer);
};

const reviewDraft: DraftOf = (state, said, facts) => {
  const act = actIn(state);
  const form = reviewForm(said);
  const target = act && reviewToDecide(act, form.unit ?? null);
  if (!act || !target) return null;
  const { askedOn, reason } = target.review;
  const reviewed = { outcome: form.outcome ?? null, note: form.note ?? BLANK, askedOn, reason };
  return draftOf(issueReview(act, target.unit, reviewed, paperFacts(facts, act.issuer, null)), facts, act.issuer);
};

/** What each form's document would be, as far as it is filled in; said of the whole form, what the step then issues. */
export const drafts: Drafts = { ServeNotice: serveDraft, ConcludeAct: concludeDraft, DecideReview: reviewDraft };
