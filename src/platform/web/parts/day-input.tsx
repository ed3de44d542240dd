// A day, typed or chosen. The field reads the same in every browser (its own date field follows the browser's language, not
// the page's); the calendar behind the button is the browser's, which knows the phone that it is on.
import CalendarOutlined from '@ant-design/icons/CalendarOutlined';
import { Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Day, addDays, parseDay } from '#kernel';
import { todayHere } from '../language/format.ts';
import { useWords } from '../language/words.ts';
import { pageWords } from '../words.ts';
import { readDay } from './day-text.ts';

export interface DayInputProps {
  readonly value?: string | null | undefined;
  /** Null while no existing day is written. */
  readonly onChange?: (day: Day | null) => void;
  readonly id?: string;
  readonly label?: string;
  /** Stands in the empty field in place of the pattern. For filters. */
  readonly placeholder?: string;
  readonly min?: string;
  readonly max?: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 };

export function DayInput({ value, onChange, id, label, placeholder, min, max }: DayInputProps) {
  const w = useWords(pageWords);
  const { text, wrong, type, choose, enter, leave } = useTyped(value, onChange);
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const from = readDay(text);
    choose(from ? addDays(from, by) : (parseDay(min ?? '') ?? todayHere()));
  };
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="day-input"
      placeholder={placeholder ?? w('day-pattern')}
      title={w('day-keys')}
      autoComplete="off"
      maxLength={20}
      value={text}
      {...(wrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
      onFocus={enter}
      onBlur={leave}
      onChange={(event) => type(event.target.value)}
      onKeyDown={step}
      suffix={<Calendar day={readDay(text)} {...{ min, max }} onChoose={choose} />}
    />
  );
}

/** What is being typed stands as it is; on leaving, it is written as the day that it names, or called wrong. */
function useTyped(value: string | null | undefined, onChange: DayInputProps['onChange']) {
  const [typed, setTyped] = useState<string | null>(null);
  const [inside, setInside] = useState(false);
  const known = useRef(value);
  // A day that came from elsewhere (an undo, a saved view) takes the place of what was typed.
  useEffect(() => {
    if (known.current !== value) setTyped((text) => (text !== null && (readDay(text) ?? null) === (value ?? null) ? text : null));
    known.current = value;
  }, [value]);
  const tell = (day: Day | null) => {
    if (day === (value ?? null)) return;
    known.current = day;
    onChange?.(day);
  };
  const text = typed ?? value ?? '';
  return {
    text,
    wrong: !inside && text.trim() !== '' && readDay(text) === null,
    type: (next: string) => {
      setTyped(next);
      tell(readDay(next));
    },
    choose: (day: Day | null) => {
      setTyped(null);
      tell(day);
    },
    enter: () => setInside(true),
    leave: () => {
      setInside(false);
      if (typed !== null && (typed.trim() === '' || readDay(typed) !== null)) setTyped(null);
    },
  };
}

interface CalendarProps {
  readonly day: Day | null;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly onChoose: (day: Day | null) => void;
}

/** For mouse and finger; the keyboard has the field itself, and is not stopped here on its way. */
function Calendar({ day, min, max, onChoose }: CalendarProps) {
  const w = useWords(pageWords);
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className="day-calendar">
      <button type="button" tabIndex={-1} aria-label={w('day-choose')} onClick={() => field.current?.showPicker()}>
        <CalendarOutlined />
      </button>
      <input
        ref={field}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={day ?? ''}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        onChange={(event) => onChoose(parseDay(event.target.value))}
      />
    </span>
  );
}
