// What opens a matter from the list of its register: commands with a form, for whoever may give them somewhere.
import { type Result, ok, refuse } from '#kernel';
import { type AnyRegister, type CommandView, commandView } from '#matters';
import type { Actor } from '#people';

/** The openings that some post of the actor has the role for; over which unit is judged when one is given. */
export const openingsFor = (register: AnyRegister, actor: Actor): CommandView[] =>
  Object.entries(register.commands).flatMap(([type, definition]) => {
    const { rule, opens, fields } = definition;
    const drawn = fields !== undefined || opens?.page !== undefined;
    if (!opens || !drawn || rule === 'internal' || !actor.posts.some((post) => rule.roles.includes(post.role))) return [];
    return [{ ...commandView(type, definition), ...(opens.page === undefined ? {} : { page: opens.page }) }];
  });

/** Refuses what does not open by a form: such commands come by routes that know more (a directive's text, its review). */
export function isOpening(register: AnyRegister, type: string): Result<null> {
  const definition = Object.hasOwn(register.commands, type) ? register.commands[type] : undefined;
  return definition?.opens && definition.fields ? ok(null) : refuse('invalid', 'unknown-command', { type });
}
