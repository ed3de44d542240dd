// What every step of a hand-over needs: over which unit.
import { type PersonId, type Result, type UnitId, ok, refuse } from '#kernel';
import type { Facts, Holdings, Step } from '#matters';
import { type Role, isWithin } from '#people';
import type { HandOverEvent, Said } from '../events.ts';
import type { Line } from '../hand-over.ts';

export type Decision = Result<Step<HandOverEvent>>;

export const stamp = (facts: Facts, by: PersonId) => ({ on: facts.today, at: facts.now, by });

/** Roles that answer for the people of a unit. */
export const SUPERIORS: readonly Role[] = ['leader', 'supervisor', 'head'];

/** The actor holds one of the roles at the unit or above it. */
export function isOver(unit: UnitId, roles: readonly Role[], { actor, unit: unitOf }: Facts): boolean {
  const at = unitOf(unit);
  return (
    actor !== 'system' &&
    at !== undefined &&
    actor.posts.some(({ role, path }) => roles.includes(role) && isWithin(at.path, path))
  );
}

/** What is said to places of the list, by their matters; refuses a place that is not there. */
export function saidTo(
  lines: readonly Line[],
  said: readonly { readonly item: number; readonly text: string }[],
): Result<readonly Said[]> {
  const stranger = said.find(({ item }) => !lines[item]);
  if (stranger) return refuse('invalid', 'not-on-the-list', { item: stranger.item + 1 });
  return ok(said.flatMap(({ item, text }) => lines.slice(item, item + 1).map(({ matter: line }) => ({ line, text }))));
}

/** What the giver has in hand now; the engine has it for every step that asks (definition.ts). */
export function inHand({ holdings }: Facts): Holdings {
  if (!holdings) throw new Error('a step of a hand-over without what is in hand');
  return holdings;
}
