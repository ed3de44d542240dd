// A day, typed or chosen. The browser's own field: it knows the phone it is on, the keyboard and the screen reader.
import { type Day, parseDay } from '#kernel';
import { Input } from 'antd';
import { useState } from 'react';

export interface DayInputProps {
  readonly value?: string | null | undefined;
  /** Null while no existing day is written. */
  readonly onChange?: (day: Day | null) => void;
  readonly id?: string;
  readonly label?: string;
  /** Stands in the empty field until it is entered, in place of the browser's own pattern. For filters. */
  readonly placeholder?: string;
  readonly min?: string;
  readonly max?: string;
}

export function DayInput({ value, onChange, label, placeholder, ...rest }: DayInputProps) {
  const [entered, setEntered] = useState(false);
  const waits = placeholder !== undefined && !entered && !value;
  return (
    <Input
      {...rest}
      type={waits ? 'text' : 'date'}
      className="day-input"
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value ?? ''}
      onFocus={() => setEntered(true)}
      onBlur={() => setEntered(false)}
      onChange={(event) => onChange?.(parseDay(event.target.value))}
    />
  );
}
