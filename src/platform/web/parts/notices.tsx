// What the page says in passing: shown at the foot of the screen, read out by a screen reader, gone after a while.
// A notice can carry the undo of what it reports.
import { Button } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
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

/** What was last said, for screen readers; once in the shell, and once in each dialog, since the rest is then out of reach. */
export function Spoken() {
  const said = useSyncExternalStore(watch, () => spoken);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}

/** The place for notices, once in the shell; while a dialog is open they stand in it. */
export function NoticeStrip() {
  const current = useSyncExternalStore(watch, () => notice);
  useEffect(() => {
    if (!current) return;
    const timer = setTimeout(() => set(null, ''), current.undo ? SHOWN_WITH_UNDO : SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [current]);
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  return (
    <>
      <Spoken />
      {current ? createPortal(<Strip notice={current} />, dialog ?? document.body) : null}
    </>
  );
}

function Strip({ notice: { text, undo } }: { readonly notice: Notice }) {
  const w = useWords(pageWords);
  const takeBack = () => {
    undo?.();
    set(null, '');
  };
  return (
    <aside className="notice" aria-label={w('notice')}>
      <span aria-hidden="true">{text}</span>
      {undo ? (
        <Button size="small" type="text" onClick={takeBack}>
          {w('undo')}
        </Button>
      ) : null}
      <Button size="small" type="text" onClick={() => set(null, '')} aria-label={w('close')}>
        ×
      </Button>
    </aside>
  );
}
