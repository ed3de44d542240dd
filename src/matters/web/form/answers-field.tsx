// One text for each line of a list that the matter holds: what was decided on each item of an agenda. Lines may be left empty.
import { Input } from 'antd';
import { useWords } from '#platform/web';
import { z } from 'zod';
import { mattersWords } from '../words.ts';

export interface Answer {
  readonly item: number;
  readonly text: string;
}

export interface AnswersFieldProps {
  readonly value?: readonly Answer[];
  readonly onChange?: (value: readonly Answer[]) => void;
  readonly lines: readonly string[];
}

const Lines = z.array(z.object({ title: z.string() }));

/** The titles of a list in the state, in its order; none where there is no such list. */
export function linesOfState(state: Readonly<Record<string, unknown>>, name: string | undefined): readonly string[] {
  const read = Lines.safeParse(name === undefined ? undefined : state[name]);
  return read.success ? read.data.map(({ title }) => title) : [];
}

export function AnswersField({ value = [], onChange, lines }: AnswersFieldProps) {
  const w = useWords(mattersWords);
  const say = (item: number, text: string) => {
    const others = value.filter((answer) => answer.item !== item);
    onChange?.(text.trim() === '' ? others : [...others, { item, text }].sort((a, b) => a.item - b.item));
  };
  return (
    <ol className="answers">
      {lines.map((title, item) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place only
        <li key={item}>
          <span>{title}</span>
          <Input.TextArea
            className="growing"
            rows={1}
            maxLength={2000}
            aria-label={w('answers-line', { n: item + 1 })}
            value={value.find((answer) => answer.item === item)?.text ?? ''}
            onChange={(event) => say(item, event.target.value)}
          />
        </li>
      ))}
    </ol>
  );
}
