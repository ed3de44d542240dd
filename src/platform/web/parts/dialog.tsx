// A dialog over the page, by the browser's own <dialog>: it keeps the focus inside, closes on Escape, and gives the focus
// back. On a phone it is a sheet from the foot of the screen. (antd's would write styles without the policy's nonce.)
import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { pageWords } from '../words.ts';
import { Spoken } from './notices.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly width?: 'narrow' | 'wide' | 'picture';
  readonly children: ReactNode;
}

export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, title, width = 'narrow', children }: Omit<DialogProps, 'open'>) {
  const w = useWords(pageWords);
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way; this is a press beside the dialog
    <dialog
      ref={box}
      className={`dialog dialog-${width}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        // A file chooser that is left without a file says cancel too, and that bubbles: the dialog and its text stay.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <Button type="text" size="small" aria-label={w('close')} onClick={onClose}>
            ×
          </Button>
        </header>
        {children}
      </div>
      <Spoken />
    </dialog>
  );
}
