// Names of units and people as far as the page knows them: those that came with the review, and those picked since.
import { type ReactNode, createContext, useContext, useMemo, useRef } from 'react';
import { pick } from '#people';
import { type Pick, call } from '#platform/web';

interface Names {
  readonly known: Readonly<Record<string, string>>;
  readonly nameOf: (id: string | null) => string;
  readonly search: (
    kind: 'unit' | 'person',
    within: string | null,
  ) => (text: string, signal: AbortSignal) => Promise<readonly Pick[]>;
}

const Context = createContext<Names | null>(null);

export function NamesProvider({
  first,
  children,
}: {
  readonly first: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const known = useRef<Record<string, string>>({ ...first });
  const names = useMemo<Names>(
    () => ({
      known: known.current,
      nameOf: (id) => (id === null ? '' : (known.current[id] ?? '')),
      search: (kind, within) => async (query, signal) => {
        const result = await call(pick, { query: { query, kind, ...(within === null ? {} : { within }) }, signal });
        const picks = result.ok ? result.value.value.picks : [];
        for (const { id, name } of picks) known.current[id] = name;
        return picks;
      },
    }),
    [],
  );
  return <Context value={names}>{children}</Context>;
}

export function useNames(): Names {
  const names = useContext(Context);
  if (!names) throw new Error('useNames outside NamesProvider');
  return names;
}
