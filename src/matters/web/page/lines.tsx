// The list of other matters that a matter holds, with what was said to each, its running clocks and what became of it.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { mattersApi } from '#matters';
import { ClockTag, addressOf, formatShortDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayIn, dayOrNull } from '../days.ts';
import { type RegisterWords, useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';

export function Lines({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const words = useRegisterWords()(matter.register);
  const lines = linesOf(matter.state);
  if (!lines) return null;
  return (
    <section>
      <div className="timeline-head">
        <h2>
          {w('lines-title')} <span className="count">{lines.length}</span>
        </h2>
        <Button size="small" type="link" href={addressOf(mattersApi.sheetRoute, { id: matter.id })} download>
          {w('lines-sheet')}
        </Button>
      </div>
      {lines.length === 0 ? <p className="muted">{w('lines-none')}</p> : null}
      <ol className="held-lines">
        {lines.map((line) => (
          <HeldLine key={line.matter} {...{ line, words }} today={matter.today} />
        ))}
      </ol>
    </section>
  );
}

/** A line by its matter; what is said to it, and what became of it, is there once it is. */
const Line = z.object({
  matter: z.string(),
  register: z.string(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  due: z.string().nullable(),
  clocks: z.array(z.object({ rule: z.string(), due: z.string() })),
  remark: z.string().nullable(),
  objection: z.string().nullable(),
  outcome: z.string().nullable(),
});
type MatterLine = z.infer<typeof Line>;

/** The list of other matters that a state holds, or null where it holds none. */
function linesOf(state: Readonly<Record<string, unknown>>): readonly MatterLine[] | null {
  const read = z.array(Line).safeParse(state['lines']);
  return read.success ? read.data : null;
}

interface HeldLineProps {
  readonly line: MatterLine;
  readonly words: RegisterWords;
  readonly today: string;
}

function HeldLine({ line, words, today }: HeldLineProps) {
  const phrase = usePhrase();
  const language = useLanguage();
  const wordsOf = useRegisterWords();
  const own = wordsOf(line.register);
  const outcome = line.outcome === null ? null : words.word(`outcome.${line.outcome}`);
  return (
    <li>
      <div className="pair">
        <span>
          <Link to="/matters/$id" params={{ id: line.matter }}>
            {line.title}
          </Link>{' '}
          <span className="number">{line.number}</span> <span className="muted">{line.unit}</span>
        </span>
        <ClockTag due={dayOrNull(line.due)} today={dayIn(today)} />
      </div>
      {line.clocks.length > 0 ? (
        <div className="muted">
          {line.clocks
            .map(({ rule, due }) => `${phrase(own.clock(rule))} ${formatShortDay(dayIn(due), dayIn(today), language)}`)
            .join(' · ')}
        </div>
      ) : null}
      <Said text={line.remark} label={words.word('sheet.remark')} />
      <Said text={line.objection} label={words.word('sheet.objection')} />
      {outcome ? <div className="muted">{phrase(outcome)}</div> : null}
    </li>
  );
}

function Said({ text, label }: { readonly text: string | null; readonly label: ReturnType<RegisterWords['word']> }): ReactNode {
  const phrase = usePhrase();
  if (!text) return null;
  return (
    <p className="line-said">
      {label ? <span className="muted">{phrase(label)} </span> : null}
      {text}
    </p>
  );
}
