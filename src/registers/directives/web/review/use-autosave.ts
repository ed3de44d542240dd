// Saves the draft by itself, a moment after the last change, with the version that it was based on. One save at a time;
// when somebody else has saved meanwhile it stops until the person has chosen whose draft counts.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CallRefusal, call } from '#platform/web';
import { type Items, directivesApi } from '#registers/directives';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'stale' | 'failed';

export interface Autosave {
  readonly state: SaveState;
  readonly refusal: CallRefusal | null;
  /** Saves what is not saved yet; true when the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Saves mine over what somebody else has saved. */
  readonly overwrite: () => Promise<boolean>;
}

const PAUSE_MS = 800;

interface Standing {
  version: number;
  saved: Items;
  items: Items;
  running: Promise<boolean> | null;
  stale: boolean;
}

export function useAutosave(id: string, version: number, items: Items, on: boolean): Autosave {
  const standing = useRef<Standing>({ version, saved: items, items, running: null, stale: false });
  standing.current.items = items;
  const [state, setState] = useState<SaveState>('saved');
  const [refusal, setRefusal] = useState<CallRefusal | null>(null);

  const flush = useCallback(async (): Promise<boolean> => {
    const s = standing.current;
    if (s.running) await s.running;
    if (s.stale) return false;
    if (s.items === s.saved) return true;
    s.running = saveOnce(id, s).then((refused) => {
      s.running = null;
      s.stale = refused?.kind === 'stale';
      setRefusal(refused);
      setState(refused ? (s.stale ? 'stale' : 'failed') : s.items === s.saved ? 'saved' : 'unsaved');
      return refused === null;
    });
    setState('saving');
    return s.running;
  }, [id]);

  const overwrite = useCallback(async (): Promise<boolean> => {
    const theirs = await call(directivesApi.reviewRoute, { params: { id } });
    if (!theirs.ok) return false;
    Object.assign(standing.current, { version: theirs.value.value.version, stale: false });
    return flush();
  }, [id, flush]);

  useEffect(() => {
    if (!on || items === standing.current.saved || standing.current.stale) return;
    setState((now) => (now === 'saving' ? now : 'unsaved'));
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [items, on, flush]);
  useLeaving(on, standing, flush);
  return { state, refusal, flush, overwrite };
}

/** Sends the items as they stand; null when they are saved. */
async function saveOnce(id: string, s: Standing): Promise<CallRefusal | null> {
  const sent = s.items;
  const result = await call(directivesApi.saveReviewRoute, { params: { id }, body: { items: [...sent] }, version: s.version });
  if (!result.ok) return result.refusal;
  Object.assign(s, { version: result.value.value.version, saved: sent });
  return null;
}

/** Nothing is lost by leaving: another page saves first, closing the window is asked about. */
function useLeaving(on: boolean, standing: { readonly current: Standing }, flush: () => Promise<boolean>): void {
  useEffect(() => {
    if (!on) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (standing.current.items !== standing.current.saved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      void flush();
    };
  }, [on, standing, flush]);
}
