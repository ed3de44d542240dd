// Listens for keys for the whole page and shows, on `?`, those that act here.
import { Switch } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../language/words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { pageWords } from '../words.ts';
import { actsWhileTyping, runKey, setSingleKeys } from './key-registry.ts';
import { useCurrentKeys, useKeys, useSingleKeys } from './use-keys.ts';

const shown: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  ' ': 'Space',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

export const KeyCaps = ({ name }: { readonly name: string }) => (
  <span className="keycaps">
    {name.split('+').map((part) => (
      <kbd key={part}>{shown[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd>
    ))}
  </span>
);

export function KeyOverlay() {
  const w = useWords(pageWords);
  const [open, setOpen] = useState(false);
  const keys = useCurrentKeys();
  const single = useSingleKeys();
  const switchLabel = useId();
  useKeys([{ key: '?', label: w('keys-show'), run: () => setOpen(true) }]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => void runKey(event);
    // Keys that act while somebody types come before the field that has the focus: a picker would open its list on Enter.
    const listenFirst = (event: KeyboardEvent) => {
      if (actsWhileTyping(event) && runKey(event)) event.stopPropagation();
    };
    document.addEventListener('keydown', listenFirst, true);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listenFirst, true);
      document.removeEventListener('keydown', listen);
    };
  }, []);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={w('keys-title')}>
      <dl className="key-list">
        {keys.map(({ key, label }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <KeyCaps name={key} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="key-switch">
        <Switch size="small" checked={single} onChange={setSingleKeys} aria-labelledby={switchLabel} />
        <span id={switchLabel}>{w('keys-off')}</span>
      </p>
    </Dialog>
  );
}
