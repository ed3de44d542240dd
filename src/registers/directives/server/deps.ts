// What the routes of directives work with, given by the composition root.
import type { Result } from '#kernel';
import type { Engine, FileShelf } from '#matters/server';
import type { Actor } from '#people';
import type { Authenticate } from '#platform/server';

/** An outside model that proposes items: spans of the text with a kind. It never sees names of people or units. */
export interface SecondOpinion {
  readonly ask: (text: string) => Promise<Result<readonly ProposedSpan[]>>;
}

export interface ProposedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: 'measure' | 'prohibition' | 'target' | 'problem';
}

export interface DirectiveDeps {
  readonly engine: Engine;
  readonly authenticate: Authenticate<Actor>;
  readonly files: Pick<FileShelf, 'put'>;
  /** Null unless one is configured: nothing leaves the machine by itself. */
  readonly secondOpinion: SecondOpinion | null;
}
