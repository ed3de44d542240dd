// A moment, typed as a day and a time of day. For what the law counts in hours.
import { Input } from 'antd';
import { useState } from 'react';
import { type Day, type Instant, dayAt, parseDay, parseInstant } from '#kernel';
import { DayInput, formatTime, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import { momentOf } from './moment.ts';

interface MomentFieldProps {
  readonly value?: unknown;
  readonly onChange?: (moment: Instant | null) => void;
  readonly id?: string;
  readonly max: string;
}

export function MomentField({ value, onChange, id, max }: MomentFieldProps) {
  const w = useWords(mattersWords);
  const given = typeof value === 'string' ? parseInstant(value) : null;
  const [day, setDay] = useState<Day | null>(given ? dayAt(given) : parseDay(max));
  const [time, setTime] = useState(given ? formatTime(given) : '');
  const say = (newDay: Day | null, newTime: string) => {
    setDay(newDay);
    setTime(newTime);
    onChange?.(momentOf(newDay, newTime));
  };
  const wrong = time.trim() !== '' && momentOf(day, time) === null;
  return (
    <span className="quantity">
      <DayInput value={day} max={max} label={w('moment-day')} onChange={(chosen) => say(chosen, time)} />
      <Input
        {...(id === undefined ? {} : { id })}
        aria-label={w('moment-time')}
        className="tabular"
        style={{ width: '6em' }}
        placeholder="14:05"
        maxLength={5}
        autoComplete="off"
        value={time}
        {...(wrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
        onChange={(event) => say(day, event.target.value)}
      />
    </span>
  );
}
