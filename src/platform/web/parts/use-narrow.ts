import { useSyncExternalStore } from 'react';

const query = typeof matchMedia === 'undefined' ? null : matchMedia('(max-width: 719px)');

const watch = (changed: () => void) => {
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
};

/** True on a phone, and on a desk at 200 % zoom in a small window: lists become cards, the rail a bar at the foot. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query?.matches ?? false);
