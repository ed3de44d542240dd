// The agenda of a meeting that is being called: ticked, put in order and added to, by hand or by keyboard.
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { dayOrNull } from '#matters/web';
import { formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { supervisionWords } from '#registers/supervision';
import { actPageWords } from '../words.ts';
import { type AgendaLine, moved, taken, withOwn } from './agenda-lines.ts';

export interface AgendaChoiceProps {
  readonly lines: readonly AgendaLine[];
  readonly onChange: (lines: readonly AgendaLine[]) => void;
}

export function AgendaChoice({ lines, onChange }: AgendaChoiceProps) {
  const w = useWords(actPageWords);
  const take = (index: number, yes: boolean) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, taken: yes } : line)));
  return (
    <>
      <ol className="agenda-choice">
        {lines.map((line, index) => (
          <li key={line.key} className={line.taken ? '' : 'agenda-left'}>
            <Checkbox
              checked={line.taken}
              aria-label={w('agenda-take', { title: line.title })}
              onChange={(event) => take(index, event.target.checked)}
            />
            <span className="agenda-what">
              {line.title}
              {line.proposed ? <Standing line={line.proposed} /> : null}
            </span>
            <span className="agenda-moves">
              <Button
                type="text"
                size="small"
                disabled={index === 0}
                aria-label={w('agenda-up', { title: line.title })}
                onClick={() => onChange(moved(lines, index, -1))}
              >
                ↑
              </Button>
              <Button
                type="text"
                size="small"
                disabled={index === lines.length - 1}
                aria-label={w('agenda-down', { title: line.title })}
                onClick={() => onChange(moved(lines, index, 1))}
              >
                ↓
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <OwnItem onAdd={(title) => onChange(withOwn(lines, title, null))} />
      <p className="muted" role="status">
        {w('agenda-count', { n: taken(lines).length })}
      </p>
    </>
  );
}

/** Number, unit, due day, how late, why it is proposed, and the cause on record. */
function Standing({ line }: { readonly line: NonNullable<AgendaLine['proposed']> }) {
  const w = useWords(actPageWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const said = (key: string) => phrase(supervisionWords[key] ?? { zh: key, en: key });
  const due = dayOrNull(line.due);
  const facts = [
    line.number,
    line.unit.name,
    due ? formatDay(due, language) : null,
    ...line.reasons.map((reason) => (reason === 'overdue' ? w('agenda-late', { n: line.late }) : said(`late.${reason}`))),
    line.cause ? said(`cause.${line.cause}`) : null,
  ];
  return <small className="muted">{facts.filter(Boolean).join(' · ')}</small>;
}

function OwnItem({ onAdd }: { readonly onAdd: (title: string) => void }) {
  const w = useWords(actPageWords);
  const [title, setTitle] = useState('');
  const add = () => {
    if (title.trim() === '') return;
    onAdd(title.trim());
    setTitle('');
  };
  return (
    <p className="agenda-own">
      <Input
        aria-label={w('agenda-own')}
        placeholder={w('agenda-own')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onPressEnter={(event) => {
          event.preventDefault();
          add();
        }}
      />
      <Button onClick={add}>{w('agenda-add')}</Button>
    </p>
  );
}
