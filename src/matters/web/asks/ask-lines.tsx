// What was asked of units as lines: what, by whom, for which days, and the matter behind it.
import { Link } from '@tanstack/react-router';
import type { asksApi } from '#matters';
import { formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayIn } from '../days.ts';
import { useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import './asks.css';

export interface AskLinesProps {
  readonly rows: readonly asksApi.AskRow[];
  /** More than one unit is meant, so each line names its own. */
  readonly named: boolean;
}

export function AskLines({ rows, named }: AskLinesProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const wordsOf = useRegisterWords();
  const when = useWhen();
  return (
    <ul className="asks">
      {rows.map((ask) => {
        const { matter, unit, issuer, name, kind } = ask;
        const what = wordsOf(matter.register).word(`ask.${name}`);
        return (
          <li key={`${matter.id} ${unit.id} ${name}`}>
            <span>{what ? phrase(what) : w(`ask-${kind}`)}</span>
            <Link to="/matters/$id" params={{ id: matter.id }} title={matter.title}>
              {matter.number}
            </Link>
            <span className="muted asks-title">{matter.title}</span>
            {named ? <span>{unit.name}</span> : null}
            <span className="muted">{issuer ? w('ask-by', { unit: issuer.name }) : null}</span>
            <span className="muted">{when(ask)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function useWhen(): (ask: asksApi.AskRow) => string {
  const w = useWords(mattersWords);
  const language = useLanguage();
  const day = (text: string) => formatDay(dayIn(text), language);
  return ({ kind, from, to, metOn }) => {
    if (metOn) return w('ask-met', { day: day(metOn) });
    if (kind === 'visit' || kind === 'meeting')
      return to && to !== from ? w('ask-days', { from: day(from), to: day(to) }) : day(from);
    return to ? w('ask-owed', { day: day(to) }) : w('ask-owed-once');
  };
}
