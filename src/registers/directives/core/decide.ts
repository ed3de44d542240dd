// Receiving, issuing and discarding a directive. Issuing opens the commitments in the same transaction: all or none.
import { type Refusal, type Result, type UnitId, never, ok, refuse } from '#kernel';
import type { Dispatch, Facts, Step } from '#matters';
import type { CommandOf, DirectiveCommand, ItemToIssue } from './commands.ts';
import type { Directive, IssuedSentence } from './directive.ts';
import type { DirectiveEvent } from './events.ts';

type Decision = Result<Step<DirectiveEvent>, Refusal>;

export function decide(state: Directive | null, command: DirectiveCommand, facts: Facts): Decision {
  if (command.type === 'ReceiveDirective') return receive(command, facts);
  if (!state) return refuse('not-found', 'not-there');
  switch (command.type) {
    case 'IssueDirective':
      return issue(state, command, facts);
    case 'DiscardDirective':
      return discard(state, command, facts);
    default:
      return never(command);
  }
}

function receive(command: CommandOf<'ReceiveDirective'>, facts: Facts): Decision {
  const { type: _, ...rest } = command;
  return ok({ events: [{ type: 'DirectiveReceived', on: facts.today, number: facts.number ?? '', ...rest }] });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The first span that is empty, lies outside the text, or overlaps one before it (issued earlier or in this step). */
function wrongSpan(state: Directive, spans: readonly Span[]): Span | undefined {
  const taken: Span[] = [...state.issued, ...state.linked];
  return spans.find((span) => {
    const bad =
      span.start >= span.end || span.end > state.text.length || taken.some((t) => span.start < t.end && t.start < span.end);
    taken.push(span);
    return bad;
  });
}

const opening = (state: Directive, item: ItemToIssue, facts: Facts, commitment: IssuedSentence['commitment']): Dispatch => ({
  register: 'commitments',
  matter: commitment,
  command: {
    type: 'IssueCommitment',
    title: item.title,
    sentence: state.text.slice(item.start, item.end),
    itemKind: item.kind,
    source: { directive: facts.matter, start: item.start, end: item.end },
    parent: null,
    issuer: state.issuer,
    lead: item.lead,
    assisting: item.assisting,
    verifier: item.verifier,
    ownUnitMayVerify: item.ownUnitMayVerify,
    leadOfficial: item.leadOfficial,
    due: item.due,
    measure: item.measure,
    ...(item.expected ? { expected: item.expected } : {}),
  },
});

/** May be done more than once, as the review goes on; no sentence becomes two commitments. */
function issue(state: Directive, command: CommandOf<'IssueDirective'>, facts: Facts): Decision {
  if (state.status === 'discarded') return refuse('conflict', 'directive-discarded');
  const { items, links } = command;
  if (items.length + links.length === 0) return refuse('invalid', 'nothing-to-issue');
  const wrong = wrongSpan(state, [...items, ...links]);
  if (wrong) return refuse('invalid', 'span-taken-or-outside', { start: wrong.start, end: wrong.end });
  const issued = items.map((item, index): IssuedSentence => ({ commitment: facts.id(index), start: item.start, end: item.end }));
  const linked = links.map(({ commitment, start, end }): IssuedSentence => ({ commitment, start, end }));
  const addressees = [...new Set<UnitId>(items.flatMap((item) => [item.lead, ...item.assisting]))].filter(
    (unit) => !state.addressees.includes(unit),
  );
  return ok({
    events: [{ type: 'DirectiveIssued', on: facts.today, issued, linked, addressees }],
    then: [
      ...items.map((item, index) => opening(state, item, facts, facts.id(index))),
      ...links.map(
        ({ commitment, start, end }): Dispatch => ({
          register: 'commitments',
          matter: commitment,
          command: { type: 'LinkDemand', source: { directive: facts.matter, start, end } },
        }),
      ),
    ],
  });
}

function discard(state: Directive, command: CommandOf<'DiscardDirective'>, facts: Facts): Decision {
  if (state.status !== 'in-review') return refuse('conflict', 'directive-not-in-review');
  return ok({ events: [{ type: 'DirectiveDiscarded', on: facts.today, reason: command.reason }] });
}
