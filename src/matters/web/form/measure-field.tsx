// What a report says of the measure: the total so far, or which lines are done now.
import { Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useLanguage, useWords, formatShortDay } from '#platform/web';
import { dayIn } from '../days.ts';
import { mattersWords } from '../words.ts';
import { type Measure, linesIn } from './measure.ts';

export interface MeasureReport {
  readonly quantity?: number | null;
  readonly milestones?: readonly number[];
  readonly items?: readonly number[];
}

export interface MeasureFieldProps {
  readonly measure: Measure;
  readonly today: string;
  readonly id?: string;
  readonly value?: MeasureReport;
  readonly onChange?: (value: MeasureReport) => void;
}

export function MeasureField({ measure, today, id, value, onChange }: MeasureFieldProps) {
  const w = useWords(mattersWords);
  if (measure.kind === 'done') return null;
  if (measure.kind === 'quantity') {
    return (
      <span className="quantity">
        <InputNumber
          {...(id === undefined ? {} : { id })}
          min={measure.own}
          precision={0}
          placeholder={String(measure.own)}
          value={value?.quantity ?? null}
          onChange={(quantity) => onChange?.({ quantity })}
          aria-label={w('measure-total')}
        />
        <span>{w('measure-of', { target: measure.target, unit: measure.unit })}</span>
      </span>
    );
  }
  const name = measure.kind;
  return <Lines measure={measure} today={today} ticked={value?.[name] ?? []} onTick={(lines) => onChange?.({ [name]: lines })} />;
}

interface LinesProps {
  readonly measure: Measure;
  readonly today: string;
  readonly ticked: readonly number[];
  readonly onTick: (lines: readonly number[]) => void;
}

const FIND_FROM = 15;

function Lines({ measure, today, ticked, onTick }: LinesProps) {
  const w = useWords(mattersWords);
  const language = useLanguage();
  const [find, setFind] = useState('');
  const lines = linesIn(measure);
  const shown = lines.map((line, index) => ({ ...line, index })).filter(({ name }) => name.includes(find));
  return (
    <fieldset className="lines">
      <legend className="visually-hidden">{w('measure-done-now')}</legend>
      {lines.length > FIND_FROM ? (
        <Input
          size="small"
          value={find}
          placeholder={w('measure-find')}
          aria-label={w('measure-find')}
          onChange={(event) => setFind(event.target.value.trim())}
        />
      ) : null}
      <ul>
        {shown.map(({ name, doneOn, index }) => (
          <li key={index}>
            <Checkbox
              disabled={doneOn !== null}
              checked={doneOn !== null || ticked.includes(index)}
              onChange={(event) => onTick(event.target.checked ? [...ticked, index] : ticked.filter((one) => one !== index))}
            >
              {name}
              {doneOn === null ? null : (
                <small className="muted">
                  {' '}
                  {w('measure-done-on', { day: formatShortDay(dayIn(doneOn), dayIn(today), language) })}
                </small>
              )}
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
