// Pieces of a document's text on a page: what leads somewhere is a link.
import type { Run } from '#documents';

export interface RunsProps {
  readonly runs: readonly Run[];
  /** Opens links apart, where the form that the text stands beside must not be lost. */
  readonly apart?: boolean;
}

export const Runs = ({ runs, apart = false }: RunsProps) =>
  runs.map(({ text, link }, index) =>
    link === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text
      <span key={index}>{text}</span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the text
      <a key={index} href={link} {...(apart ? { target: '_blank', rel: 'noreferrer' } : {})}>
        {text}
      </a>
    ),
  );

export interface RunTableProps extends Pick<RunsProps, 'apart'> {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export const RunTable = ({ head, rows, apart = false }: RunTableProps) => (
  <table>
    <thead>
      <tr>
        {head.map((title) => (
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
              <Runs {...{ runs, apart }} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
