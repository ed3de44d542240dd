// The text of a bulletin: each figure a link to the matters behind it. What is read may be fewer than the figure says, for those
// who may not see them all.
import type { Run } from '#documents';
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
      <Figures figures={figures} />
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

const Figures = ({ figures: { columns, rows } }: Pick<Written, 'figures'>) => (
  <div className="figure-table">
    <table>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
          <tr key={line}>
            {row.map((runs, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
              <td key={column}>
                <Runs runs={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map(({ text, link }, index) =>
    link === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text
      <span key={index}>{text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text
      <a key={index} href={link}>
        {text}
      </a>
    ),
  );
