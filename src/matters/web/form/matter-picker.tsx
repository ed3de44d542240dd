import { mattersApi } from '#matters';
import { Picker, type PickerProps, call, useWords } from '#platform/web';
import { mattersWords } from '../words.ts';

/** Chooses a matter of one register by its title or number. */
export function MatterPicker({ register, ...rest }: Omit<PickerProps, 'search'> & { readonly register: string }) {
  const w = useWords(mattersWords);
  const search = async (text: string, signal: AbortSignal) => {
    const query = { register, limit: 20, sort: '-opened' as const, ...(text === '' ? {} : { text }) };
    const result = await call(mattersApi.listRoute, { query, signal });
    return result.ok ? result.value.value.rows.map(({ id, title, number }) => ({ id, name: title, detail: number })) : [];
  };
  return <Picker placeholder={w('form-find-matter')} {...rest} search={search} />;
}
