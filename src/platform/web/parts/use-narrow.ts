// How much room there is: lists become cards and the rail a bar at the foot where there is little, and lose their least
// columns where there is some. At 200 % zoom a desk has as little room as a phone.
import { useSyncExternalStore } from 'react';

const narrow = typeof matchMedia === 'undefined' ? null : matchMedia('(max-width: 899px)');
const middling = typeof matchMedia === 'undefined' ? null : matchMedia('(max-width: 1199px)');

const watcher = (query: MediaQueryList | null) => (changed: () => void) => {
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
};
const watchNarrow = watcher(narrow);
const watchMiddling = watcher(middling);

/** True below 900 px. */
export const useNarrow = (): boolean => useSyncExternalStore(watchNarrow, () => narrow?.matches ?? false);

/** True below 1200 px. */
export const useMiddling = (): boolean => useSyncExternalStore(watchMiddling, () => middling?.matches ?? false);
