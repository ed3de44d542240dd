// The list of the product: a plain table on a desk, cards on a phone. j and k move between rows, Enter opens. Rows that
// are far out of sight leave the page (in pieces of fifty) and come back where they were.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useWords } from '../language/words.ts';
import { Empty } from '../parts/states.tsx';
import { useMiddling, useNarrow } from '../parts/use-narrow.ts';
import { pageWords } from '../words.ts';
import { type Block, type Column, type Sort, blocksOf, nextSort } from './column.ts';
import { CardPiece } from './list-cards.tsx';

export interface ListTableProps<Row> {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Rows with equal headings in a row stand under that heading. */
  readonly headingOf?: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly empty?: ReactNode;
}

const ROW_LINK = '[data-row] [data-open]';

/** Moves the focus to the link of the row after (1) or before (-1) the one that has it; from outside, to the first or last. */
function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>(ROW_LINK) ?? [])];
  const row = document.activeElement?.closest('[data-row]');
  const at = links.findIndex((link) => link.closest('[data-row]') === row);
  const next = at < 0 ? links.at(step === 1 ? 0 : -1) : links[at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** A press anywhere on a row follows its link, unless text is being marked or something else was pressed. */
function openRow(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
  if (String(globalThis.getSelection() ?? '') !== '') return;
  event.currentTarget.querySelector<HTMLElement>('[data-open]')?.click();
}

const arrows = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof Element) || !event.target.matches(ROW_LINK)) return;
  event.preventDefault();
  moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
};

export function ListTable<Row>(props: ListTableProps<Row>) {
  const w = useWords(pageWords);
  const narrow = useNarrow();
  const middling = useMiddling();
  const list = useRef<HTMLDivElement>(null);
  useKeys(
    [
      { key: 'j', label: w('keys-next'), run: () => moveFocus(list.current, 1) },
      { key: 'k', label: w('keys-previous'), run: () => moveFocus(list.current, -1) },
      { key: 'Enter', label: w('keys-open'), run: () => moveFocus(list.current, 1) },
    ],
    props.rows.length > 0,
  );
  if (props.rows.length === 0) return props.empty ?? <Empty />;
  const columns = middling ? props.columns.filter(({ spare }) => !spare) : props.columns;
  const blocks = blocksOf(props.rows, props.headingOf);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only repeat what Tab, j and k do
    <div ref={list} className="list" onKeyDown={arrows}>
      {narrow ? <Cards {...props} blocks={blocks} /> : <Table {...props} columns={columns} blocks={blocks} />}
    </div>
  );
}

type DrawnProps<Row> = ListTableProps<Row> & { readonly blocks: readonly Block<Row>[] };

const Cards = <Row,>({ label, columns, keyOf, blocks }: DrawnProps<Row>) => (
  <>
    {blocks.map((block) => (
      <section key={block.key} {...(block.heading === null ? { 'aria-label': label } : {})}>
        {block.heading === null ? null : <BlockHeading block={block} />}
        {block.pieces.map((piece, index) => (
          <CardPiece key={`${block.key}:${index}`} rows={piece} columns={columns} keyOf={keyOf} onPress={openRow} />
        ))}
      </section>
    ))}
  </>
);

const BlockHeading = ({ block }: { readonly block: Pick<Block<unknown>, 'heading' | 'count'> }) => (
  <h2 className="list-heading">
    {block.heading} <span className="count">{block.count}</span>
  </h2>
);

function Table<Row>({ label, columns, keyOf, blocks, sort, onSort }: DrawnProps<Row>) {
  return (
    <table className="table" aria-label={label}>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={width === undefined ? {} : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      {blocks.flatMap((block) => [
        block.heading === null ? null : (
          <tbody key={block.key} className="table-group">
            <tr>
              <th colSpan={columns.length} scope="rowgroup">
                {block.heading} <span className="count">{block.count}</span>
              </th>
            </tr>
          </tbody>
        ),
        ...block.pieces.map((piece, index) => (
          <Piece key={`${block.key}:${index}`} rows={piece} columns={columns} keyOf={keyOf} />
        )),
      ])}
    </table>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const by = column.sort;
  const end = column.align === 'end' ? 'end' : undefined;
  if (by === undefined || !sort || !onSort) {
    return (
      <th scope="col" className={end}>
        {column.label}
      </th>
    );
  }
  const active = sort.by === by;
  const direction = sort.down ? 'descending' : 'ascending';
  return (
    <th scope="col" className={end} aria-sort={active ? direction : 'none'}>
      <button type="button" className="sort" onClick={() => onSort(nextSort(sort, by))}>
        {column.label}
        <span aria-hidden="true">{active ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

interface PieceProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
}

/** Fifty rows; while far out of sight, one empty row of the same height. Short pieces always stay. */
function Piece<Row>({ rows, columns, keyOf }: PieceProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [away, setAway] = useState<number | null>(null);
  useEffect(() => {
    const element = body.current;
    if (!element || rows.length < 50) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        const holdsFocus = element.contains(document.activeElement);
        setAway(entry && !entry.isIntersecting && !holdsFocus ? entry.boundingClientRect.height : null);
      },
      { rootMargin: '1500px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [rows.length]);
  return (
    <tbody ref={body}>
      {away === null ? (
        rows.map((row) => (
          <tr key={keyOf(row)} data-row onClick={openRow}>
            {columns.map((column) => (
              <td key={column.id} className={column.align === 'end' ? 'end' : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))
      ) : (
        <tr aria-hidden="true" style={{ height: away }} />
      )}
    </tbody>
  );
}
