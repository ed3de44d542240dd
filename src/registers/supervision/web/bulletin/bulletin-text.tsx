// The text of a bulletin: each figure a link to the matters behind it. What is read may be fewer than the figure says, for those
// who may not see them all.
import { RunTable, Runs } from '#documents/web';
import type { Bulletin } from '#registers/supervision';
import { useWords } from '#platform/web';
import { actPageWords } from '../words.ts';

type Written = Pick<Bulletin, 'basis' | 'overview' | 'figures' | 'problems' | 'demands'>;

export function BulletinText({ bulletin }: { readonly bulletin: Written }) {
  const w = useWords(actPageWords);
  const { basis, overview, figures, problems, demands } = bulletin;
  return (
    <div className="bulletin-text">
      <p>
        <span className="muted">{w('bulletin-basis')}：</span>
        <Runs runs={basis} />
      </p>
      <h3>{w('bulletin-overview')}</h3>
      <p>
        <Runs runs={overview} />
      </p>
      <div className="figure-table">
        <RunTable head={figures.columns.map(({ title }) => title)} rows={figures.rows} />
      </div>
      <h3>{w('bulletin-problems')}</h3>
      {problems.map(({ title, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a problem is its place in the text
        <p key={index}>
          <strong>{title}。</strong>
          <Runs runs={text} />
        </p>
      ))}
      <h3>{w('bulletin-demanded')}</h3>
      {demands.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a demand is its place in the text
        <p key={index}>
          <Runs runs={text} />
        </p>
      ))}
    </div>
  );
}
