// Who gives a command, for rules that keep a name.
import { type PersonId, type Result, ok, refuse } from '#kernel';
import type { Facts } from './register.ts';

/** The person who acts; refused where it is the system, which signs, decides and answers nothing. */
export const personIn = ({ actor }: Pick<Facts, 'actor'>): Result<PersonId> =>
  actor === 'system' ? refuse('forbidden', 'not-your-right') : ok(actor.person);
