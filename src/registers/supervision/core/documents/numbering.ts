// Which command issues a document, and in which series it is numbered.
import type { DocumentSeries } from '#matters';
import type { Act } from '../act.ts';
import type { ActCommand } from '../commands.ts';
import { seriesOf } from './letter.ts';

export function numbering(act: Act | null, command: ActCommand): DocumentSeries | null {
  if (command.type === 'ServeNotice') return seriesOf(command.issuer, command.kind);
  if (command.type === 'IssueBulletin') return seriesOf(command.issuer, 'bulletin');
  return act && (command.type === 'ConcludeAct' || command.type === 'DecideReview') ? seriesOf(act.issuer, null) : null;
}
