// A button with a panel that opens beside it and closes on Escape, on a press elsewhere, and when the focus leaves.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface DisclosureProps {
  /** Draws the button; the attributes belong on it. */
  readonly button: (attributes: {
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly onClick: () => void;
  }) => ReactNode;
  /** Where the panel stands, seen from the button. */
  readonly place: 'below' | 'above';
  /** Closes the panel when it changes. */
  readonly closeOn?: unknown;
  readonly children: (close: () => void) => ReactNode;
}

export function Disclosure({ button, place, closeOn, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const panel = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is the cause
  useEffect(() => setOpen(false), [closeOn]);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div className="disclosure" ref={box}>
      {button({ 'aria-expanded': open, 'aria-controls': panel, onClick: () => setOpen(!open) })}
      <div id={panel} className={`panel panel-${place}`} hidden={!open}>
        {open ? children(() => setOpen(false)) : null}
      </div>
    </div>
  );
}
