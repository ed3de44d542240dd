// What the routes of directives work with, given by the composition root.
import type { Item } from '#directives';
import type { SecondOpinion } from '#directives/server';
import type { Result } from '#kernel';
import type { Engine, FileShelf } from '#matters/server';
import type { Actor } from '#people';
import type { Authenticate } from '#platform/server';

/** Asks the outside model that is configured; it sees the text and the items' words, nothing of people or rights. */
export type AskOpinion = (text: string, items: readonly Item[]) => Promise<Result<SecondOpinion>>;

export interface DirectiveDeps {
  readonly engine: Engine;
  readonly authenticate: Authenticate<Actor>;
  readonly files: Pick<FileShelf, 'put'>;
  /** Null unless one is configured: nothing leaves the machine by itself. */
  readonly secondOpinion: AskOpinion | null;
}
