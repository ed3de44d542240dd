import { useSyncExternalStore } from 'react';

const query = typeof matchMedia === 'undefined' ? null : matchMedia('(min-width: 1000px)');

const watch = (changed: () => void) => {
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
};

/** True where text and items fit side by side; below, and at 200 % zoom, they become tabs. */
export const useWide = (): boolean => useSyncExternalStore(watch, () => query?.matches ?? true);
