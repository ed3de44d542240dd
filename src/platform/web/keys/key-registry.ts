// The keys of the current page: whoever is on screen registers bindings, one listener runs them, `?` lists them.
// Single keys can be switched off (WCAG 2.1.4); they never act while somebody types.

export interface KeyBinding {
  /** `j`, `Enter`, `?`, or with the command key: `mod+Enter`. Letters are lower case; `shift+j` where shift is meant. */
  readonly key: string;
  readonly label: string;
  /** Acts while a field has the focus, too; for `mod+` keys only. */
  readonly whileTyping?: boolean;
  readonly run: (event: KeyboardEvent) => void;
}

const STORE = 'duxing.single-keys';
const layers: (readonly KeyBinding[])[] = [];
const watchers = new Set<() => void>();
let snapshot: readonly KeyBinding[] = [];
let singleKeys = readSingleKeys();

function readSingleKeys(): boolean {
  try {
    return globalThis.localStorage?.getItem(STORE) !== 'off';
  } catch {
    return true;
  }
}

function changed(): void {
  const seen = new Set<string>();
  // Later layers (an open drawer) come first and hide equal keys of earlier ones.
  snapshot = layers.toReversed().flatMap((layer) => layer.filter(({ key }) => !seen.has(key) && seen.add(key)));
  for (const watcher of watchers) watcher();
}

/** Adds a layer of bindings and gives the function that takes it away. */
export function addKeys(bindings: readonly KeyBinding[]): () => void {
  layers.push(bindings);
  changed();
  return () => {
    const at = layers.indexOf(bindings);
    if (at >= 0) layers.splice(at, 1);
    changed();
  };
}

export const currentKeys = (): readonly KeyBinding[] => snapshot;
export const singleKeysOn = (): boolean => singleKeys;

export function setSingleKeys(on: boolean): void {
  singleKeys = on;
  try {
    localStorage.setItem(STORE, on ? 'on' : 'off');
  } catch {
    // Kept for this visit only.
  }
  changed();
}

export function watchKeys(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** How a key press is written in a binding. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const letter = /^[a-zA-Z]$/.test(event.key);
  const parts = [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && (letter || event.key.length > 1) ? 'shift' : '',
    letter ? event.key.toLowerCase() : event.key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

const TYPED_IN =
  'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=file]), textarea, select, [contenteditable=true]';
const ACTS_ITSELF = 'a[href], button, summary, [role=button], [role=menuitem], [role=tab], [role=option], [role=treeitem]';

/** True for a key press whose binding acts in fields too. */
export const actsWhileTyping = (event: KeyboardEvent): boolean => {
  const name = keyName(event);
  return snapshot.find((one) => one.key === name)?.whileTyping === true;
};

/** Runs the binding of a key press, if one holds here. True when it did. */
export function runKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return false;
  const name = keyName(event);
  const binding = snapshot.find((one) => one.key === name);
  if (!binding) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPED_IN) && !binding.whileTyping) return false;
  if ((name === 'Enter' || name === ' ') && target?.closest(ACTS_ITSELF)) return false;
  if (!name.startsWith('mod+') && !singleKeys) return false;
  event.preventDefault();
  binding.run(event);
  return true;
}
