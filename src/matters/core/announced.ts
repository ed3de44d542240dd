// Which steps that have come to a unit are told beyond the app: those that its register names, where somebody else than the
// unit's own people has brought them, so that nobody is written to about what they have just done themselves.
import type { Day, UnitId } from '#kernel';
import type { Actor, Role } from '#people';
import type { Changes } from './changes.ts';
import type { AnyRegister } from './register.ts';

export interface Announced {
  readonly unit: UnitId;
  readonly action: string;
  readonly due: Day | null;
  /** Who may take the step: they are the ones that are told. */
  readonly roles: readonly Role[];
}

/** The steps of this change that are to be told. A step that only got another day is no news. */
export function announced(register: AnyRegister, { waiting }: Changes, actor: Actor | 'system'): readonly Announced[] {
  if (!register.announces) return [];
  const held = new Set(waiting.gone.map(({ unit, action }) => `${unit} ${action}`));
  const own = new Set(actor === 'system' ? [] : actor.posts.map(({ unit }) => unit));
  return waiting.come.flatMap(({ unit, action, due }) => {
    const rule = register.commands[register.actions[action] ?? '']?.rule;
    if (!register.announces?.includes(action) || !rule || rule === 'internal') return [];
    return held.has(`${unit} ${action}`) || own.has(unit) ? [] : [{ unit, action, due, roles: rule.roles }];
  });
}
