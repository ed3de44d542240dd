// A day, typed or chosen. The browser's own field: it knows the phone it is on, the keyboard and the screen reader.
import { type Day, parseDay } from '#kernel';
import { Input } from 'antd';

export interface DayInputProps {
  readonly value?: string | null | undefined;
  /** Null while no existing day is written. */
  readonly onChange?: (day: Day | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly min?: string;
  readonly max?: string;
}

export const DayInput = ({ value, onChange, label, ...rest }: DayInputProps) => (
  <Input
    {...rest}
    type="date"
    className="day-input"
    {...(label === undefined ? {} : { 'aria-label': label })}
    value={value ?? ''}
    onChange={(event) => onChange?.(parseDay(event.target.value))}
  />
);
