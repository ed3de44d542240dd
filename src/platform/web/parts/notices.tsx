// What the page says in passing: shown at the foot of the screen, read out by a screen reader, gone after a while.
// A notice can carry the undo of what it reports.
import { Button } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { useWords } from '../language/words.ts';
import { pageWords } from '../words.ts';

export interface Notice {
  readonly text: string;
  /** Takes the reported step back; the notice then stays longer. */
  readonly undo?: () => void;
}

const SHOWN_FOR = 6_000;
const SHOWN_WITH_UNDO = 20_000;

let notice: Notice | null = null;
let spoken = '';
const watchers = new Set<() => void>();

function set(next: Notice | null, say: string): void {
  notice = next;
  // The same words twice in a row are a change only with another character: a reader says what changes.
  spoken = say !== '' && say === spoken ? `${say}\u00a0` : say;
  for (const watcher of watchers) watcher();
}

/** Shows and says a notice; the one before it goes. */
export const notify = (next: Notice): void => set(next, next.text);

/** Says something to screen readers only. */
export const announce = (text: string): void => set(notice, text);

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** The place for notices, once in the shell. */
export function NoticeStrip() {
  const w = useWords(pageWords);
  const current = useSyncExternalStore(watch, () => notice);
  const said = useSyncExternalStore(watch, () => spoken);
  useEffect(() => {
    if (!current) return;
    const timer = setTimeout(() => set(null, ''), current.undo ? SHOWN_WITH_UNDO : SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [current]);
  const undo = () => {
    current?.undo?.();
    set(null, '');
  };
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
      {current ? (
        <div className="notice">
          <span aria-hidden="true">{current.text}</span>
          {current.undo ? (
            <Button size="small" type="text" onClick={undo}>
              {w('undo')}
            </Button>
          ) : null}
          <Button size="small" type="text" onClick={() => set(null, '')} aria-label={w('close')}>
            ×
          </Button>
        </div>
      ) : null}
    </>
  );
}
