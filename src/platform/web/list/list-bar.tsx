// What stands above a list: search, filters, saved views, export, and how many there are.
import { Button, Input, type InputRef } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { formatNumber } from '../language/format.ts';
import { useWords } from '../language/words.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { pageWords } from '../words.ts';

const TYPING_PAUSE = 250;

export interface ListBarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the search looks for, where it isn't plain. */
  readonly label?: string;
  readonly filters?: ReactNode;
  readonly views?: ReactNode;
  /** The address of the same list as a spreadsheet. */
  readonly exportAddress?: string;
  readonly onClear?: (() => void) | undefined;
  readonly total?: { readonly count: number; readonly exact: boolean } | undefined;
}

export function ListBar({ text, onText, label, filters, views, exportAddress, onClear, total }: ListBarProps) {
  const w = useWords(pageWords);
  const search = useRef<InputRef>(null);
  useKeys([{ key: '/', label: w('keys-search'), run: () => search.current?.focus() }]);
  return (
    <div className="list-bar" role="search">
      <SearchBox field={search} text={text} onText={onText} label={label ?? w('list-search')} />
      {filters ? <Filters>{filters}</Filters> : null}
      {onClear ? (
        <Button type="link" onClick={onClear}>
          {w('list-clear')}
        </Button>
      ) : null}
      <div className="list-bar-end">
        {total ? (
          <span className="muted tabular" role="status">
            {w(total.exact ? 'list-total' : 'list-total-over', { total: formatNumber(total.count) })}
          </span>
        ) : null}
        {views}
        {exportAddress ? (
          <Button href={exportAddress} download>
            {w('list-export')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** On a phone the filters stand behind a button; above them is only what one searches for. */
function Filters({ children }: { readonly children: ReactNode }) {
  const w = useWords(pageWords);
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  return (
    <>
      {narrow ? (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {w('list-filter')}
        </Button>
      ) : null}
      {!narrow || open ? <div className="list-filters">{children}</div> : null}
    </>
  );
}

interface SearchBoxProps {
  readonly field: React.RefObject<InputRef | null>;
  readonly text: string;
  readonly label: string;
  readonly onText: (text: string) => void;
}

/** Passes on what was typed after a pause; the address may also change it from outside. */
function SearchBox({ field, text, label, onText }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const said = useRef(text);
  useEffect(() => {
    if (text !== said.current) setTyped(text);
    said.current = text;
  }, [text]);
  useEffect(() => {
    if (typed === said.current) return;
    const timer = setTimeout(() => {
      said.current = typed;
      onText(typed);
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, onText]);
  return (
    <Input
      ref={field}
      className="list-search"
      allowClear
      value={typed}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
