// How far a matter that counts something has come.
import { formatNumber, useWords } from '#platform/web';
import { measureIn, shareOf } from '../form/measure.ts';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';

/** How much of its own measure is done, where the matter counts something. */
export function Progress({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const measure = measureIn(matter.state);
  const share = measure ? shareOf(measure) : null;
  if (!share) return null;
  return (
    <section className="progress" aria-label={w('matter-progress')}>
      <h2>{w('matter-progress')}</h2>
      <meter min={0} max={share.of} value={share.done} aria-label={w('matter-progress')} />
      <span className="tabular">
        {w('measure-share', { done: formatNumber(share.done), of: formatNumber(share.of) })} {share.unit}
      </span>
    </section>
  );
}
