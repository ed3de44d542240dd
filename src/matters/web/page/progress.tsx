// How far a matter that counts something has come, and whether that is as far as its curve expects by today.
import { formatNumber, useWords } from '#platform/web';
import { countedWith, measureIn } from '../form/measure.ts';
import { mattersWords } from '../words.ts';
import { ExpectedCurve } from './expected-curve.tsx';
import type { MatterPartProps } from './matter-page.tsx';

/** How much of its measure is done, parts that count the same among it, where the matter counts something. */
export function Progress({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const measure = measureIn(matter.state);
  const share = measure ? countedWith(measure, matter.state['children']) : null;
  if (!share) return null;
  return (
    <section aria-label={w('matter-progress')}>
      <div className="progress">
        <h2>{w('matter-progress')}</h2>
        <meter min={0} max={share.of} value={share.done} aria-label={w('matter-progress')} />
        <span className="tabular">
          {w('measure-share', { done: formatNumber(share.done), of: formatNumber(share.of) })} {share.unit}
        </span>
      </div>
      <ExpectedCurve matter={matter} counted={share} />
    </section>
  );
}
