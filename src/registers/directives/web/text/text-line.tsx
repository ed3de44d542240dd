// One line of the text with its marks. Every piece knows its place in the text; the number of an item is a button of its own.
import { memo } from 'react';
import { useWords } from '#platform/web';
import { type Line, type Segment, type directivesApi, segmentsOf } from '#registers/directives';
import { reviewWords } from '../words.ts';
import type { Caret } from './use-caret.ts';

export interface NumberedItem {
  readonly item: directivesApi.ReviewItem;
  readonly number: number;
}

export interface TextLineProps {
  readonly line: Line;
  readonly text: string;
  readonly items: readonly NumberedItem[];
  readonly current: string | null;
  readonly caret: Caret | null;
  readonly onChoose: (id: string) => void;
}

export const SIGNS = { open: '', accepted: '✓', rejected: '✕', issued: '■' } as const;

const classOf = (line: Line): string =>
  `text-line text-line-${line.form ?? 'plain'} ${line.form === 'heading' ? `text-line-level-${Math.min(line.level, 3)}` : ''}`;

/** Cuts a segment where the caret stands or a chosen stretch begins, so that each piece is drawn alike. */
function piecesOf(segment: Segment, caret: Caret | null): readonly { start: number; end: number }[] {
  const cuts = caret ? [caret.at, ...(caret.mode === 'to' ? [caret.from] : [])] : [];
  const inner = [...new Set(cuts)].filter((at) => at > segment.start && at < segment.end).sort((a, b) => a - b);
  const ends = [...inner, segment.end];
  return ends.map((end, index) => ({ start: ends[index - 1] ?? segment.start, end }));
}

export const TextLine = memo(function TextLine({ line, text, items, current, caret, onChoose }: TextLineProps) {
  const numbered = new Map(items.map((one) => [one.item.id, one]));
  const segments = segmentsOf(
    line,
    items.map(({ item }) => item),
  );
  const level = line.form === 'title' ? 1 : Math.min(line.level + 2, 6);
  const heading = line.form === 'title' || line.form === 'heading' ? { role: 'heading', 'aria-level': level } : {};
  return (
    <p className={classOf(line)} {...heading}>
      {segments.map((segment) => {
        const marked = segment.item === null ? undefined : numbered.get(segment.item);
        const pieces = piecesOf(segment, caret).map((piece) => <Piece key={piece.start} {...piece} text={text} caret={caret} />);
        if (!marked) return <span key={segment.start}>{pieces}</span>;
        return (
          <Mark
            key={segment.start}
            marked={marked}
            first={segment.first}
            current={marked.item.id === current}
            onChoose={onChoose}
          >
            {pieces}
          </Mark>
        );
      })}
      {caret?.at === line.end ? <CaretSign /> : null}
      {line.start === line.end ? <br /> : null}
    </p>
  );
}, sameLine);

function sameLine(a: TextLineProps, b: TextLineProps): boolean {
  return (
    a.line === b.line &&
    a.text === b.text &&
    a.caret === b.caret &&
    a.current === b.current &&
    a.onChoose === b.onChoose &&
    a.items.length === b.items.length &&
    a.items.every((one, index) => one.item === b.items[index]?.item && one.number === b.items[index]?.number)
  );
}

const CaretSign = () => <span className="caret" aria-hidden="true" />;

interface PieceProps {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly caret: Caret | null;
}

function Piece({ start, end, text, caret }: PieceProps) {
  const chosen = caret?.mode === 'to' && start >= caret.from && end <= caret.at;
  return (
    <>
      {caret?.at === start ? <CaretSign /> : null}
      <span data-start={start} className={chosen ? 'chosen' : undefined}>
        {text.slice(start, end)}
      </span>
    </>
  );
}

interface MarkProps {
  readonly marked: NumberedItem;
  readonly first: boolean;
  readonly current: boolean;
  readonly onChoose: (id: string) => void;
  readonly children: React.ReactNode;
}

function Mark({ marked: { item, number }, first, current, onChoose, children }: MarkProps) {
  const w = useWords(reviewWords);
  const state = w(`item-${item.decision}`);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the number is a button; pressing the words only repeats it
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <mark
      className={`mark mark-${item.decision}${current ? ' mark-current' : ''}`}
      data-item={item.id}
      onClick={() => {
        if (globalThis.getSelection()?.isCollapsed !== false) onChoose(item.id);
      }}
    >
      {first ? (
        <button
          type="button"
          className="mark-number"
          tabIndex={current ? 0 : -1}
          aria-label={w('item-mark', { n: number, state, title: item.title })}
          aria-current={current ? 'true' : undefined}
        >
          {SIGNS[item.decision]}
          {number}
        </button>
      ) : null}
      {children}
    </mark>
  );
}
