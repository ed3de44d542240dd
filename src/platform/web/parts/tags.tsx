// Small marks in rows and heads: how near a clock is, and in what state a thing stands. Words carry the meaning;
// shape and colour only repeat it.
import type { Day } from '#kernel';
import type { ReactNode } from 'react';
import { type DueTone, dueTone, dueWords } from '../language/due.ts';
import { formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.ts';

export interface ClockTagProps {
  readonly due: Day | null;
  readonly today: Day;
  /** What the server's sweep has noted; it outranks our own count of days. */
  readonly state?: 'running' | 'due-soon' | 'due' | 'breached';
}

const TONES: Readonly<Record<NonNullable<ClockTagProps['state']>, DueTone>> = {
  running: 'calm',
  'due-soon': 'near',
  due: 'near',
  breached: 'breached',
};

/** Words of the due day with its colour; the whole date on hover. */
export function ClockTag({ due, today, state }: ClockTagProps) {
  const language = useLanguage();
  const counted = dueTone(due, today);
  const tone = counted === 'breached' || state === undefined ? counted : TONES[state];
  return (
    <span className={`clock clock-${tone}`} title={due ? formatDay(due, language) : undefined}>
      {dueWords(due, today, language)}
    </span>
  );
}

export type StateTone = 'waiting' | 'moving' | 'done' | 'stopped';

/** A state in words; the mark before it is hollow, half, full or struck by `tone`. */
export const StateTag = ({ tone = 'moving', children }: { readonly tone?: StateTone; readonly children: ReactNode }) => (
  <span className={`state state-${tone}`}>{children}</span>
);
