// The giver's side: the list is drawn when the hand-over opens, drawn anew when it has changed, remarked on line by line, signed.
import { type PersonId, type Result, ok, refuse } from '#kernel';
import { type Facts, type Held, personIn } from '#matters';
import type { CommandOf } from '../commands.ts';
import { type HandOver, type Line, asLine } from '../hand-over.ts';
import { type Decision, SUPERIORS, inHand, isOver, saidTo, stamp } from './step.ts';

/** Opened by whoever leaves, by whoever answers for the unit, or by its administrator. */
export function open(command: CommandOf<'OpenHandOver'>, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  const { type: _, ...asked } = command;
  if (asked.from === asked.to) return refuse('invalid', 'same-person');
  if (by.value !== asked.from && !isOver(asked.unit, [...SUPERIORS, 'administrator'], facts))
    return refuse('forbidden', 'not-your-own-hand-over');
  const { name, held, above } = inHand(facts);
  const title = `${facts.unit(asked.unit)?.name ?? ''}：${name}向${facts.person(asked.to)?.name ?? ''}移交工作`;
  const lines = held.map(asLine);
  return ok({
    events: [{ type: 'HandOverOpened', ...stamp(facts, by.value), number: facts.number ?? '', title, above, ...asked, lines }],
  });
}

interface Signing {
  readonly by: PersonId;
  readonly inStead: string | null;
}

/**
 * The giver, or in the giver's stead whoever answers for the unit, with a reason: once the giver has no post there any more, or
 * from the day on which it takes effect. Nobody who receives signs for the giver.
 */
function giving(state: HandOver, reason: string | null, facts: Facts): Result<Signing> {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (by.value === state.from) return ok({ by: by.value, inStead: null });
  if (by.value === state.to) return refuse('forbidden', 'both-sides-one-person');
  if (!isOver(state.unit, SUPERIORS, facts)) return refuse('forbidden', 'not-the-giver');
  const there = inHand(facts).staff.some(({ person }) => person === state.from);
  if (there && facts.today < state.effective) return refuse('forbidden', 'giver-still-there', { effective: state.effective });
  return reason ? ok({ by: by.value, inStead: reason }) : refuse('invalid', 'in-stead-without-reason');
}

const shown = (held: Held): string => JSON.stringify([held.matter, held.lead]);

/** Matters that have come to the giver since the list was drawn. */
export function cameSince({ lines }: HandOver, held: readonly Held[]): readonly Held[] {
  const listed = new Set(lines.map(shown));
  return held.filter((one) => !listed.has(shown(one)));
}

/** The list as things stand now; remarks stay with their lines, a signature under the old list falls. */
export function redraw(state: HandOver, facts: Facts): Decision {
  const by = personIn(facts);
  if (!by.ok) return by;
  if (by.value !== state.from && !isOver(state.unit, SUPERIORS, facts)) return refuse('forbidden', 'not-the-giver');
  const known = new Map(state.lines.map((line) => [line.matter, line]));
  const lines = inHand(facts).held.map((held): Line => {
    const { remark = null, objection = null } = known.get(held.matter) ?? {};
    return { ...asLine(held), remark, objection };
  });
  return ok({ events: [{ type: 'ListRedrawn', ...stamp(facts, by.value), lines }] });
}

/** Signed when every line has its remark, now or from before, and nothing has come in since the list was drawn. */
export function sign(state: HandOver, command: CommandOf<'SignList'>, facts: Facts): Decision {
  const signing = giving(state, command.inStead ?? null, facts);
  if (!signing.ok) return signing;
  const { by, inStead } = signing.value;
  const came = cameSince(state, inHand(facts).held).length;
  if (came > 0) return refuse('conflict', 'list-has-grown', { came });
  const remarks = saidTo(state.lines, command.remark ?? []);
  if (!remarks.ok) return remarks;
  const said = new Set(remarks.value.map(({ line }) => line));
  const missing = state.lines.filter(({ matter, remark }) => !said.has(matter) && remark === null).length;
  if (missing > 0) return refuse('invalid', 'line-without-remark', { missing });
  return ok({ events: [{ type: 'ListSigned', ...stamp(facts, by), remarks: remarks.value, inStead }] });
}
