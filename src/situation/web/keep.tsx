// Taking a part of the situation away: one line in its heading, `<Keep of="pace" name={…} />`, saves the part as a picture and the
// tables of its view as a spreadsheet. Of whom and as of when comes from the frame around it.
import { createContext, useContext } from 'react';
import type { Day } from '#kernel';
import { dayIn } from '#matters/web';
import { SaveButtons, addressOf, formatDay, useLanguage, useListState, usePhrase, useWords } from '#platform/web';
import { situationApi, viewNames } from '#situation';
import { askedOf } from './view.ts';
import { situationWords } from './words.ts';

export interface Kept {
  readonly unit: { readonly name: string };
  readonly year: number;
  readonly asOf: string;
}

/** The frame that the page shows; null until it has come. */
export const KeptFrame = createContext<Kept | null>(null);

export interface KeepProps {
  readonly of: situationApi.SheetView;
  /** What the part is called. */
  readonly name: string;
  /** The day of the view, where it is not that of the frame. */
  readonly day?: Day;
}

export function Keep({ of, name, day: own }: KeepProps) {
  const w = useWords(situationWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const { state } = useListState();
  const frame = useContext(KeptFrame);
  if (!frame) return null;
  const { unit, year } = frame;
  const asOf = own ?? frame.asOf;
  const day = w('situation-as-of', { day: formatDay(dayIn(asOf), language) });
  return (
    <SaveButtons
      name={name}
      heading={[`${unit.name} · ${w('situation-year-of', { year })} · ${phrase(viewNames[of])} · ${day}`]}
      fileName={[phrase(viewNames[of]), name, unit.name, year, asOf].join('-').replaceAll(/[\\/:*?"<>|\s]+/g, ' ')}
      sheet={addressOf(situationApi.sheetRoute, { view: of }, { ...askedOf(state), ...(own ? { asOf: own } : {}) })}
    />
  );
}
