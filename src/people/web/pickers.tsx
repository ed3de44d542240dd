// Pickers of units and people over the two-letter search of the server; what is offered lies within one's own posts.
import { pick } from '#people';
import { ManyPicker, type ManyPickerProps, Picker, type PickerProps, call } from '#platform/web';

interface Within {
  /** Only units below this one, or people with a post there. */
  readonly within?: string;
}

const searchFor = (kind: 'unit' | 'person', within: string | undefined) => async (text: string, signal: AbortSignal) => {
  const result = await call(pick, { query: { query: text, kind, ...(within === undefined ? {} : { within }) }, signal });
  return result.ok ? result.value.value.picks : [];
};

/** One unit, by two letters of pinyin or characters; gives its id. */
export const UnitPicker = ({ within, ...rest }: Omit<PickerProps, 'search'> & Within) => (
  <Picker {...rest} search={searchFor('unit', within)} />
);

/** Several units. */
export const UnitsPicker = ({ within, ...rest }: Omit<ManyPickerProps, 'search'> & Within) => (
  <ManyPicker {...rest} search={searchFor('unit', within)} />
);

/** Several people. */
export const PeoplePicker = ({ within, ...rest }: Omit<ManyPickerProps, 'search'> & Within) => (
  <ManyPicker {...rest} search={searchFor('person', within)} />
);

/** One person; the line under the name tells people of one name apart. */
export const PersonPicker = ({ within, ...rest }: Omit<PickerProps, 'search'> & Within) => (
  <Picker {...rest} search={searchFor('person', within)} />
);
