// The agenda of a dispatch meeting: proposed from what is late at the units, and filled in again when the meeting is called, so
// that what is kept is how things stood then and not what a page remembered.
import { type Day, type MatterId, type Result, type UnitId, daysBetween, ok, refuse } from '#kernel';
import { unitsById } from '#matters/server';
import { type Actor, readScopes } from '#people';
import type { Reader } from '#platform/server';
import type { BodyOf } from '#platform';
import {
  type AgendaItem,
  type LateReason,
  MOST_ITEMS,
  authorityTo,
  byPressure,
  type supervisionApi,
} from '#registers/supervision';
import type { SupervisionDeps } from './deps.ts';
import { type OpenCommitment, listOpen } from './late-store.ts';

export interface Calling {
  readonly actor: Actor;
  readonly issuer: UnitId;
  readonly units: readonly UnitId[];
  readonly today: Day;
}

interface Late extends AgendaItem {
  readonly commitment: MatterId;
  readonly unit: UnitId;
  readonly unitName: string;
}

function itemOf({ id, state, breached, ...row }: OpenCommitment, today: Day, standing: SupervisionDeps['standing']): Late {
  const { behind, cause, extensionAsked } = standing(state, today);
  const late = row.due && row.due < today ? daysBetween(row.due, today) : 0;
  const held: readonly (readonly [LateReason, boolean])[] = [
    ['overdue', late > 0],
    ['behind', behind && late === 0],
    ['extension-asked', extensionAsked],
    ['clock-breached', breached],
  ];
  return { ...row, commitment: id, late, cause, reasons: held.filter(([, yes]) => yes).map(([reason]) => reason) };
}

/** Every open commitment of the units that the actor may see; refused for whoever may not call them. */
async function openAt(reader: Reader, deps: SupervisionDeps, calling: Calling): Promise<Result<readonly Late[]>> {
  const { actor, issuer, units, today } = calling;
  const known = await unitsById(reader, [issuer, ...units]);
  const missing = [issuer, ...units].find((id) => !known.has(id));
  if (missing) return refuse('invalid', 'no-such-unit', { unit: missing });
  const granted = authorityTo('dispatch', issuer, units, { actor, unit: (id) => known.get(id) });
  if (!granted.ok) return granted;
  const paths = units.flatMap((id) => known.get(id)?.path ?? []);
  const open = await listOpen(reader, { units, paths, scopes: readScopes(actor) });
  return ok(open.map((row) => itemOf(row, today, deps.standing)));
}

/** What is late, the most pressing first, as far as one meeting can hold. */
export async function proposeAgenda(reader: Reader, deps: SupervisionDeps, calling: Calling) {
  const open = await openAt(reader, deps, calling);
  if (!open.ok) return open;
  const late = open.value.filter(({ reasons }) => reasons.length > 0).toSorted(byPressure);
  const items = late
    .slice(0, MOST_ITEMS)
    .map(({ unit, unitName, reasons, ...item }) => ({ ...item, unit: { id: unit, name: unitName }, reasons: [...reasons] }));
  return ok({ items, more: late.length > MOST_ITEMS });
}

type Chosen = BodyOf<typeof supervisionApi.conveneRoute>['agenda'];

/** The items chosen, in their order. Refuses a commitment that is not open at the units, or that the actor may not see. */
export async function fillIn(
  reader: Reader,
  deps: SupervisionDeps,
  calling: Calling,
  chosen: Chosen,
): Promise<Result<readonly AgendaItem[]>> {
  const open = await openAt(reader, deps, calling);
  if (!open.ok) return open;
  const byId = new Map(open.value.map(({ unitName: _, ...item }) => [item.commitment, item]));
  const items = chosen.map((one): AgendaItem | null => {
    if ('commitment' in one) return byId.get(one.commitment) ?? null;
    const { title, unit } = one;
    return { ...{ commitment: null, number: '', title, unit: unit ?? null, due: null }, late: 0, cause: null, reasons: [] };
  });
  const whole = items.filter((item) => item !== null);
  return whole.length === items.length ? ok(whole) : refuse('invalid', 'not-open-there');
}
