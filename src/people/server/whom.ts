// As whom the database is asked: the settings that the policies of row-level security read (docs/decisions/0017).
import { type Actor, readScopes } from '#people';
import type { Whom } from '#platform/server';

/** The actor with the scopes of this moment: matters that `readScopes` reaches and no compartment keeps away, and no others. */
export const whomOf = (actor: Actor): Whom => ({
  settings: { 'duxing.person': actor.person, 'duxing.scopes': readScopes(actor).join(' ') },
});

/** The same for a step, which the system itself may give. */
export const whomOrSystem = (actor: Actor | 'system'): Whom => (actor === 'system' ? 'system' : whomOf(actor));
