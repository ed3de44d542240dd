// Rows as cards, for narrow screens: heading and mark on top, the rest as lines.
import type { MouseEvent } from 'react';
import type { Column } from './column.ts';

interface CardPieceProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onPress: (event: MouseEvent<HTMLElement>) => void;
}

export function CardPiece<Row>({ rows, columns, keyOf, onPress }: CardPieceProps<Row>) {
  const of = (place: Column<Row>['card']) => columns.filter(({ card = 'line' }) => card === place);
  return (
    <ul className="cards">
      {rows.map((row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is the keyboard's way
        <li key={keyOf(row)} data-row onClick={onPress}>
          <div className="card-top">
            <div className="card-title">
              {of('title').map(({ id, cell }) => (
                <div key={id}>{cell(row)}</div>
              ))}
            </div>
            {of('mark').map(({ id, cell }) => (
              <div key={id}>{cell(row)}</div>
            ))}
          </div>
          <div className="card-lines">
            {columns.map(({ id, label, cell, card = 'line' }) =>
              card === 'line' || card === 'plain' ? (
                <span key={id}>
                  {card === 'line' ? <span className="card-label">{label} </span> : null}
                  {cell(row)}
                </span>
              ) : null,
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
