// What opens a matter from the list of its register: commands with a form, for whoever may give them somewhere.
import { type Result, ok, refuse } from '#kernel';
import type { AnyRegister, CommandDefinition, mattersApi } from '#matters';
import type { Actor } from '#people';

type View = mattersApi.MatterView['commands'][number];

/** A command as a page draws it. */
export const commandView = (
  type: string,
  { label, grave, fields }: Pick<CommandDefinition<never>, 'label' | 'grave' | 'fields'>,
): View => ({
  type,
  label,
  grave: grave ?? false,
  fields: (fields ?? []).map((field) => ({
    ...field,
    options: field.options?.map((option) => ({ ...option })),
    when: field.when ? { field: field.when.field, is: [...field.when.is] } : undefined,
  })),
});

/** The openings that some post of the actor has the role for; over which unit is judged when one is given. */
export const openingsFor = (register: AnyRegister, actor: Actor): View[] =>
  Object.entries(register.commands).flatMap(([type, definition]) => {
    const { rule, opens, fields } = definition;
    if (!opens || !fields || rule === 'internal' || !actor.posts.some((post) => rule.roles.includes(post.role))) return [];
    return [commandView(type, definition)];
  });

/** Refuses what does not open by a form: such commands come by routes that know more (a directive's text, its review). */
export function isOpening(register: AnyRegister, type: string): Result<null> {
  const definition = Object.hasOwn(register.commands, type) ? register.commands[type] : undefined;
  return definition?.opens && definition.fields ? ok(null) : refuse('invalid', 'unknown-command', { type });
}
