// The situation as of a past day: the field that chooses it, kept in the address, and the words that mark it as past.
import { Link } from '@tanstack/react-router';
import { createContext } from 'react';
import { addDays } from '#kernel';
import { dayIn } from '#matters/web';
import { DayInput, changeState, formatDay, useLanguage, useListState, useWords } from '#platform/web';
import { situationWords } from './words.ts';

/** Whether a past day is shown: then figures are plain numbers, since no list can show its matters as they were. */
export const PastView = createContext(false);

export interface PastProps {
  readonly frame: { readonly today: string; readonly past: boolean; readonly latest: string };
}

export function PastChoice({ frame: { today, past, latest } }: PastProps) {
  const w = useWords(situationWords);
  const { change } = useListState();
  return (
    <DayInput
      label={w('past-choose')}
      placeholder={w('past-short')}
      value={past ? today : null}
      max={addDays(dayIn(latest), -1)}
      onChange={(day) => change({ asOf: day && day < latest ? day : undefined })}
    />
  );
}

export function PastNote({ frame: { today, past } }: PastProps) {
  const w = useWords(situationWords);
  const language = useLanguage();
  const { state } = useListState();
  if (!past) return null;
  return (
    <p className="past-note" role="status">
      <strong>{w('past-title', { day: formatDay(dayIn(today), language) })}</strong> {w('past-note')}{' '}
      <Link to="." search={changeState(state, { asOf: undefined })}>
        {w('past-leave')}
      </Link>
    </p>
  );
}
