// Chooses one or several things by typing: two letters of pinyin, or characters. The search is the caller's; this part
// waits for a pause in typing, keeps names of what is chosen, and leaves the keyboard to antd's select.
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { pageWords } from '../words.ts';

export interface Pick {
  readonly id: string;
  readonly name: string;
  /** Tells apart things of one name. */
  readonly detail?: string;
}

interface PickerFrame {
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Pick[]>;
  /** Names of ids that may be chosen already. */
  readonly known?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly className?: string;
  /** Told by name what is chosen, whenever that changes. */
  readonly onPicked?: (picks: readonly Pick[]) => void;
}

export interface PickerProps extends PickerFrame {
  readonly value?: string | null | undefined;
  readonly onChange?: (id: string | null, picked: Pick | null) => void;
}

export interface ManyPickerProps extends PickerFrame {
  readonly value?: readonly string[] | undefined;
  readonly onChange?: (ids: readonly string[]) => void;
}

const PAUSE = 150;

interface Found {
  readonly options: readonly Pick[];
  readonly seen: ReadonlyMap<string, Pick>;
  readonly type: (text: string) => void;
  readonly searching: boolean;
}

function useSearch(search: PickerFrame['search'], known: PickerFrame['known']): Found {
  const [text, setText] = useState<string | null>(null);
  const [options, setOptions] = useState<readonly Pick[]>([]);
  const [searching, setSearching] = useState(false);
  const seen = useRef(new Map<string, Pick>());
  const latest = useRef(search);
  latest.current = search;
  for (const [id, name] of Object.entries(known ?? {})) if (!seen.current.has(id)) seen.current.set(id, { id, name });
  useEffect(() => {
    if (text === null) return;
    const stop = new AbortController();
    setSearching(true);
    const look = async (): Promise<void> => {
      try {
        const found = await latest.current(text, stop.signal);
        for (const pick of found) seen.current.set(pick.id, pick);
        setOptions(found);
        setSearching(false);
      } catch {
        if (!stop.signal.aborted) setSearching(false);
      }
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return { options, seen: seen.current, type: setText, searching };
}

const drawn = (pick: Pick) => ({
  value: pick.id,
  label: pick.name,
  title: pick.detail ?? pick.name,
  pick,
});

const DrawnOption = ({ pick }: { readonly pick: Pick }) => (
  <span className="pick">
    {pick.name}
    {pick.detail && pick.detail !== pick.name ? <small className="muted"> {pick.detail}</small> : null}
  </span>
);

function useSelectProps({ search, known, id, disabled, label, placeholder, autoFocus, className }: PickerFrame) {
  const w = useWords(pageWords);
  const { options, seen, type, searching } = useSearch(search, known);
  const frame = {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(disabled === undefined ? {} : { disabled }),
    ...(autoFocus === undefined ? {} : { autoFocus }),
    className: className ?? 'picker',
    allowClear: true,
    popupMatchSelectWidth: 320,
    showSearch: { filterOption: false, onSearch: type },
    placeholder: placeholder ?? w('pick-hint'),
    notFoundContent: searching ? w('loading') : w('pick-nothing'),
    options: options.map(drawn),
    optionRender: ({ data }: { data: { pick?: Pick } }) => (data.pick ? <DrawnOption pick={data.pick} /> : null),
    onOpenChange: (open: boolean) => {
      if (open) type('');
    },
  };
  return { frame, seen };
}

export function Picker({ value, onChange, ...rest }: PickerProps) {
  const { frame, seen } = useSelectProps(rest);
  const chosen = value ? { value, label: seen.get(value)?.name ?? value } : null;
  return (
    <Select
      {...frame}
      labelInValue
      value={chosen}
      onChange={(next: { value: string } | null | undefined) => {
        const picked = seen.get(next?.value ?? '') ?? null;
        onChange?.(next?.value ?? null, picked);
        if (picked) rest.onPicked?.([picked]);
      }}
    />
  );
}

export function ManyPicker({ value, onChange, ...rest }: ManyPickerProps) {
  const { frame, seen } = useSelectProps(rest);
  return (
    <Select
      {...frame}
      mode="multiple"
      labelInValue
      value={(value ?? []).map((id) => ({ value: id, label: seen.get(id)?.name ?? id }))}
      onChange={(next: readonly { value: string }[]) => {
        const ids = next.map((one) => one.value);
        onChange?.(ids);
        rest.onPicked?.(ids.flatMap((id) => seen.get(id) ?? []));
      }}
    />
  );
}
