// What a page shows when it has nothing to show: still loading, empty, no right, not there, or a fault.
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type CallRefusal, asRefusal } from '../api/refusal.ts';
import { useWords } from '../language/words.ts';
import { pageWords } from '../words.ts';
import { RefusalNotice } from './refusal-notice.tsx';

const PATIENCE = 200;

/** Says that something is on its way, after a moment: what comes at once needs no sign. */
export function Loading() {
  const w = useWords(pageWords);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="blank" role="status">
      {late ? w('loading') : ''}
    </div>
  );
}

export function Empty({ children, action }: { readonly children?: ReactNode; readonly action?: ReactNode }) {
  const w = useWords(pageWords);
  return (
    <div className="blank">
      <p>{children ?? w('nothing-here')}</p>
      {action}
    </div>
  );
}

function Said({ title, text }: { readonly title: string; readonly text: string }) {
  const w = useWords(pageWords);
  return (
    <div className="blank">
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="blank-way">
        <a href="/">{w('to-start')}</a>
      </p>
    </div>
  );
}

export function NoRight() {
  const w = useWords(pageWords);
  return <Said title={w('no-right-title')} text={w('no-right-text')} />;
}

export function NotFound() {
  const w = useWords(pageWords);
  return <Said title={w('not-found-title')} text={w('not-found-text')} />;
}

export function ErrorState({ refusal, retry }: { readonly refusal: CallRefusal; readonly retry?: () => void }) {
  const w = useWords(pageWords);
  if (refusal.kind === 'forbidden') return <NoRight />;
  if (refusal.kind === 'not-found') return <NotFound />;
  return (
    <div className="blank">
      <h2>{w('fault-title')}</h2>
      <RefusalNotice refusal={refusal} />
      {retry ? <Button onClick={retry}>{w('try-again')}</Button> : null}
    </div>
  );
}

/** What is needed of a query, plain or in pages, to draw it. */
export interface Readable<Value> {
  readonly data: Value | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

export interface LoadedProps<Value> {
  readonly query: Readable<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** Draws a query: its value, or the state that stands in for it. */
export function Loaded<Value>({ query, children }: LoadedProps<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState refusal={asRefusal(query.error)} retry={() => void query.refetch()} />;
  return <Loading />;
}
