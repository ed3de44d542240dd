import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type KeyBinding, addKeys, currentKeys, singleKeysOn, watchKeys } from './key-registry.ts';

/** Registers keys while the component is on screen; they appear in the `?` list. */
export function useKeys(bindings: readonly KeyBinding[], on = true): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const shape = bindings.map(({ key, label }) => `${key}\u0000${label}`).join('\u0001');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the bindings' keys and labels
  useEffect(() => {
    if (!on) return;
    // What runs is looked up when the key is pressed, so that a redraw need not register anew.
    return addKeys(
      latest.current.map((binding, index) => ({ ...binding, run: (event: KeyboardEvent) => latest.current[index]?.run(event) })),
    );
  }, [shape, on]);
}

export const useCurrentKeys = (): readonly KeyBinding[] => useSyncExternalStore(watchKeys, currentKeys);
export const useSingleKeys = (): boolean => useSyncExternalStore(watchKeys, singleKeysOn);
