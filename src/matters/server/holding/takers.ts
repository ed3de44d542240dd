// Which roles may answer which step, as the registers' own commands and rules say it.
import type { AnyRegister } from '#matters';
import type { Role } from '#people';

/** Three columns of one length: whoever holds the role at the unit that a step waits for finds it in the inbox. */
export interface Takers {
  readonly registers: readonly string[];
  readonly actions: readonly string[];
  readonly roles: readonly Role[];
}

/** Every step of every register with each role that may take it; a step that no command answers has none. */
export function takersOf(registers: Iterable<AnyRegister>): Takers {
  const rows = [...registers].flatMap(({ name, actions, commands }) =>
    Object.entries(actions).flatMap(([action, type]) => {
      const rule = commands[type]?.rule;
      return rule && rule !== 'internal' ? rule.roles.map((role) => [name, action, role] as const) : [];
    }),
  );
  return {
    registers: rows.map(([name]) => name),
    actions: rows.map(([, action]) => action),
    roles: rows.map(([, , role]) => role),
  };
}
