// The lines of a roll-out, typed or pasted.
import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '#platform/web';
import { mattersWords } from '../words.ts';
import { linesOf } from './form-values.ts';

interface ItemsFieldProps {
  readonly id?: string;
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly value?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
}

/** The lines of a roll-out (180 vehicles): typed one a line, or a column pasted from a spreadsheet. */
export function ItemsField({ id, label, value, onChange }: ItemsFieldProps) {
  const w = useWords(mattersWords);
  const [text, setText] = useState((value ?? []).join('\n'));
  return (
    <>
      <Input.TextArea
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        value={text}
        className="growing"
        rows={3}
        onChange={(event) => {
          setText(event.target.value);
          onChange?.(linesOf(event.target.value));
        }}
      />
      <p className="muted">
        {w('items-hint')} {w('items-count', { n: linesOf(text).length })}
      </p>
    </>
  );
}
