// What the routes of the register work with, given by the composition root.
import type { Engine } from '#matters/server';
import type { Actor } from '#people';
import type { Authenticate } from '#platform/server';

export interface RectificationDeps {
  readonly engine: Engine;
  readonly authenticate: Authenticate<Actor>;
}
