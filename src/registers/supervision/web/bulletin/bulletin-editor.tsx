// The text of a bulletin while it is written: figures by name in braces on the left, as it will read on the right.
import { Input } from 'antd';
import type { Run } from '#documents';
import type { Result } from '#kernel';
import type { ReplyOf } from '#platform';
import { usePhrase, useWords } from '#platform/web';
import { runsOf, type supervisionApi, supervisionWords } from '#registers/supervision';
import { actPageWords } from '../words.ts';
import { BulletinText } from './bulletin-text.tsx';

export type Draft = ReplyOf<typeof supervisionApi.draftBulletinRoute>;

export interface Texts {
  readonly basis: string;
  readonly overview: string;
  readonly problems: readonly { readonly title: string; readonly text: string }[];
  /** One a line. */
  readonly demands: string;
}

export const textsOf = ({ basis, overview, problems, demands }: Draft): Texts => ({
  ...{ basis, overview, problems },
  demands: demands.join('\n'),
});

interface BulletinEditorProps {
  readonly draft: Draft;
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
}

export function BulletinEditor({ draft, texts, onChange }: BulletinEditorProps) {
  const w = useWords(actPageWords);
  const { basis, overview, problems, demands } = texts;
  const lines = demands.split('\n').filter((line) => line.trim() !== '');
  const read = [basis, overview, ...problems.map(({ text }) => text), ...lines].map((text) => runsOf(text, draft.figures));
  const [first = [], second = [], ...rest] = read.map(shown);
  const bulletin = {
    ...{ basis: first, overview: second, figures: draft.table },
    problems: problems.map(({ title }, index) => ({ title, text: rest[index] ?? [] })),
    demands: rest.slice(problems.length),
  };
  return (
    <section className="bulletin" aria-label={w('bulletin-text')}>
      <div className="bulletin-fields">
        <h2>{w('bulletin-text')}</h2>
        <p className="muted">{w('bulletin-hint')}</p>
        <Area label={w('bulletin-basis')} value={basis} onChange={(text) => onChange({ ...texts, basis: text })} />
        <Area label={w('bulletin-overview')} value={overview} onChange={(text) => onChange({ ...texts, overview: text })} />
        {problems.map(({ title, text }, index) => (
          <Area
            key={title}
            label={w('bulletin-problem', { title })}
            value={text}
            onChange={(now) => onChange({ ...texts, problems: problems.with(index, { title, text: now }) })}
          />
        ))}
        <Area label={w('bulletin-demands')} value={demands} onChange={(text) => onChange({ ...texts, demands: text })} />
        <Wrong read={read} />
      </div>
      <div>
        <h2>{w('bulletin-looks')}</h2>
        <BulletinText bulletin={bulletin} />
      </div>
    </section>
  );
}

/** What is wrong stays out of the text that is shown, and is said beside it. */
const shown = (read: Result<Run[]>): Run[] => (read.ok ? read.value : [{ text: '…' }]);

interface AreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Area = ({ label, value, onChange }: AreaProps) => (
  <label>
    <span>{label}</span>
    <Input.TextArea
      className="growing"
      rows={3}
      maxLength={10_000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
);

/** The first thing that the server would refuse. */
function Wrong({ read }: { readonly read: readonly Result<Run[]>[] }) {
  const w = useWords(actPageWords);
  const phrase = usePhrase();
  const wrong = read.find((one) => !one.ok);
  if (!wrong || wrong.ok) return null;
  const { code, facts = {} } = wrong.refusal;
  const words = supervisionWords[code];
  const what = words ? phrase(words).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? '')) : code;
  return <p role="alert">{w('bulletin-wrong', { what })}</p>;
}
