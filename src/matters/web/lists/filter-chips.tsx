// Filters that a figure of the situation brings along and the bar has no control for: each is seen, and can be taken off.
import { type ListState, formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayOrNull } from '../days.ts';
import { type RegisterWords, useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';

export interface FilterChipsProps {
  readonly register: string;
  readonly state: ListState;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

interface Chip {
  /** The names in the address that go with it. */
  readonly names: readonly string[];
  readonly what: string;
}

export function FilterChips({ register, state, change }: FilterChipsProps) {
  const w = useWords(mattersWords);
  const chips = useChips(useRegisterWords()(register), state);
  if (chips.length === 0) return null;
  const takeOff = ({ names }: Chip) => change(Object.fromEntries(names.map((name) => [name, undefined])));
  return (
    <ul className="chips" aria-label={w('chips')}>
      {chips.map((chip) => (
        <li key={chip.names.join()}>
          <button type="button" className="chip" aria-label={w('chip-remove', { what: chip.what })} onClick={() => takeOff(chip)}>
            {chip.what} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function useChips(words: RegisterWords, state: ListState): readonly Chip[] {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const days = useDays();
  const chips: Chip[] = [];
  const mark = state['mark'];
  if (mark !== undefined) {
    const word = words.word(`mark.${mark}`);
    chips.push({ names: ['mark'], what: w('chip-mark', { mark: word ? phrase(word) : w('chip-mark-other') }) });
  }
  if (state['reach'] === 'own') chips.push({ names: ['reach'], what: w('chip-own') });
  for (const which of ['opened', 'closed'] as const) {
    const names = [`${which}From`, `${which}To`] as const;
    const said = days(state[names[0]], state[names[1]]);
    if (said !== null) chips.push({ names, what: w(`chip-${which}`, { days: said }) });
  }
  for (const which of ['origin', 'parent'] as const) {
    if (state[which] !== undefined) chips.push({ names: [which], what: w(`chip-${which}`) });
  }
  return chips;
}

/** A span of days in words; null where neither end is a day. */
function useDays(): (from: string | undefined, to: string | undefined) => string | null {
  const w = useWords(mattersWords);
  const language = useLanguage();
  const said = (text: string | undefined) => {
    const day = dayOrNull(text ?? null);
    return day && formatDay(day, language);
  };
  return (fromText, toText) => {
    const [from, to] = [said(fromText), said(toText)];
    if (from && to) return w('chip-days', { from, to });
    if (from) return w('chip-days-from', { from });
    return to ? w('chip-days-to', { to }) : null;
  };
}
