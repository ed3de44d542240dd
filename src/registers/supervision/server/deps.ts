// What the routes of the register work with, given by the composition root.
import type { Day, JsonObject } from '#kernel';
import type { Engine } from '#matters/server';
import type { Actor } from '#people';
import type { Authenticate } from '#platform/server';
import type { AgendaItem } from '#registers/supervision';

/** How a commitment stands on a day; the register of commitments knows, and only the composition root knows that register. */
export interface Standing {
  readonly behind: boolean;
  readonly cause: AgendaItem['cause'];
  readonly extensionAsked: boolean;
}

export interface SupervisionDeps {
  readonly engine: Engine;
  readonly authenticate: Authenticate<Actor>;
  readonly standing: (commitment: JsonObject, today: Day) => Standing;
}
