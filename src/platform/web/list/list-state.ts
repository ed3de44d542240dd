// Filters and sort of a list live in the address, so that a list can be sent to a colleague, saved, and found again with
// the back button.
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { writeQuery } from '../api/address.ts';

export type ListState = Readonly<Record<string, string>>;

/** Search values as text; what is no text or number is left out. */
export const stateFrom = (search: Readonly<Record<string, unknown>>): ListState =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );

/** Text after `?` as a state. */
export const stateOf = (search: string): ListState => Object.fromEntries(new URLSearchParams(search));

/** The state with changes; an empty value takes a name away. Names in order, so that equal states read alike. */
export const changeState = (state: ListState, changes: Readonly<Record<string, string | undefined>>): ListState =>
  Object.fromEntries(
    Object.entries({ ...state, ...changes })
      .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export interface ListStateHandle {
  readonly state: ListState;
  /** The state as it stands in the address, without `?`. */
  readonly search: string;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly replace: (search: string) => void;
}

export function useListState(): ListStateHandle {
  const { search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => stateFrom(search), [search]);
  const go = useCallback(
    (next: ListState) => void navigate({ to: '.', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  return {
    state,
    search: writeQuery(changeState(state, {})).slice(1),
    change: useCallback((changes) => go(changeState(state, changes)), [go, state]),
    replace: useCallback((text: string) => go(stateOf(text)), [go]),
  };
}
