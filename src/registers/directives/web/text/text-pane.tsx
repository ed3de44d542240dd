// The text, set for reading, with the items marked in it. While the caret is out, the keys of the pane belong to it.
import { Button } from 'antd';
import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useMemo, useRef } from 'react';
import { announce, useWords } from '#platform/web';
import { type CaretMove, type Items, type directivesApi, linesOf } from '#registers/directives';
import { reviewWords } from '../words.ts';
import { placeFromPoint } from './places.ts';
import { type NumberedItem, TextLine } from './text-line.tsx';
import type { Caret, CaretHandle } from './use-caret.ts';
import './text.css';

export interface TextPaneProps {
  readonly text: string;
  readonly clauses: directivesApi.Review['clauses'];
  readonly items: Items;
  readonly current: string | null;
  readonly caret: CaretHandle;
  readonly onChoose: (id: string) => void;
  /** The caret's place is chosen. */
  readonly onCaret: (caret: Caret) => void;
  readonly paneRef: Ref<HTMLDivElement>;
}

const MOVES: Readonly<Record<string, CaretMove>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'pause-left',
  ArrowDown: 'pause-right',
  Home: 'first',
  End: 'last',
};

export function TextPane({ text, clauses, items, current, caret, onChoose, onCaret, paneRef }: TextPaneProps) {
  const w = useWords(reviewWords);
  const lines = useMemo(() => linesOf(text, clauses), [text, clauses]);
  const numbered = useMemo(() => items.map((item, index): NumberedItem => ({ item, number: index + 1 })), [items]);
  const out = caret.caret;
  const keys = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!out || (!move && event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (move) caret.move(move);
    else if (event.key === 'Enter') onCaret(out);
    else caret.stop();
  };
  const press = (event: MouseEvent) => {
    const at = out && placeFromPoint(event.clientX, event.clientY);
    if (at !== null) caret.place(at);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by keyboard */}
      <section ref={paneRef} className="text-pane" aria-label={w('review-text')} tabIndex={0} onKeyDown={keys} onClick={press}>
        <div className="book text" lang="zh-CN">
          {lines.map((line) => {
            const own = numbered.filter(({ item }) => item.start < line.end && line.start < item.end);
            const here = own.some(({ item }) => item.id === current) ? current : null;
            const touched = out && touches(out, line.start, line.end) ? out : null;
            return <TextLine key={line.start} {...{ line, text, onChoose }} items={own} current={here} caret={touched} />;
          })}
        </div>
      </section>
      {out ? <CaretBar text={text} caret={out} onCaret={onCaret} onStop={caret.stop} /> : null}
    </>
  );
}

/** The caret stands on the line, or a stretch that it chooses runs over it. */
const touches = (caret: Caret, start: number, end: number): boolean =>
  (caret.at >= start && caret.at <= end) || (caret.mode === 'to' && caret.from <= end && caret.at >= start);

const AROUND = 6;

interface CaretBarProps {
  readonly text: string;
  readonly caret: Caret;
  readonly onCaret: (caret: Caret) => void;
  readonly onStop: () => void;
}

/** What the caret is for, which keys move it, and the same for a finger. Moves are read out. */
function CaretBar({ text, caret, onCaret, onStop }: CaretBarProps) {
  const w = useWords(reviewWords);
  const bar = useRef<HTMLDivElement>(null);
  const around = w('caret-at', {
    before: text.slice(Math.max(0, caret.at - AROUND), caret.at),
    after: text.slice(caret.at, caret.at + AROUND),
  });
  useEffect(() => {
    announce(around);
    document.querySelector('.caret')?.scrollIntoView({ block: 'nearest' });
  }, [around]);
  return (
    <div ref={bar} className="caret-bar">
      <span>
        <strong>{w(`caret-${caret.mode}`)}</strong> <span className="muted">{w('caret-keys')}</span>
      </span>
      <span className="caret-bar-end">
        <Button size="small" type="primary" onClick={() => onCaret(caret)}>
          {w(`caret-do-${caret.mode}`)} <kbd>Enter</kbd>
        </Button>
        <Button size="small" onClick={onStop}>
          <kbd>Esc</kbd>
        </Button>
      </span>
    </div>
  );
}
