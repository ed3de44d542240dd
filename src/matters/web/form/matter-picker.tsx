// Pickers of matters by title or number.
import { useRef } from 'react';
import { mattersApi } from '#matters';
import { ManyPicker, type ManyPickerProps, Picker, type PickerProps, call, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';

const searchIn = (register: string) => async (text: string, signal: AbortSignal) => {
  const query = { register, limit: 20, sort: '-opened' as const, ...(text === '' ? {} : { text }) };
  const result = await call(mattersApi.listRoute, { query, signal });
  return result.ok ? result.value.value.rows.map(({ id, title, number }) => ({ id, name: title, detail: number })) : [];
};

/** Chooses a matter of one register by its title or number. */
export function MatterPicker({ register, ...rest }: Omit<PickerProps, 'search'> & { readonly register: string }) {
  const w = useWords(mattersWords);
  return <Picker placeholder={w('form-find-matter')} {...rest} search={searchIn(register)} />;
}

interface MattersPickerProps extends Omit<ManyPickerProps, 'search' | 'value' | 'onChange'> {
  readonly register: string;
  readonly value?: readonly { readonly id: string; readonly number: string }[];
  readonly onChange?: (value: NonNullable<MattersPickerProps['value']>) => void;
}

/** Chooses several; each goes out with the number that it was found by. */
export function MattersPicker({ register, value = [], onChange, ...rest }: MattersPickerProps) {
  const w = useWords(mattersWords);
  const numbers = useRef(new Map<string, string>());
  for (const { id, number } of value) numbers.current.set(id, number);
  const search = async (text: string, signal: AbortSignal) => {
    const found = await searchIn(register)(text, signal);
    for (const { id, detail } of found) numbers.current.set(id, detail);
    return found;
  };
  const change = (ids: readonly string[]) => onChange?.(ids.map((id) => ({ id, number: numbers.current.get(id) ?? id })));
  return (
    <ManyPicker
      placeholder={w('form-find-matter')}
      {...rest}
      known={Object.fromEntries(value.map(({ id, number }) => [id, number]))}
      value={value.map(({ id }) => id)}
      onChange={change}
      search={search}
    />
  );
}
