// The life of a matter as the ledger holds it, newest first: who did what, when, in whose words.
import { Button } from 'antd';
import { useState } from 'react';
import { dayAt, parseInstant } from '#kernel';
import { inclusionProofRoute } from '#ledger';
import { MATTER_READ, mattersApi } from '#matters';
import { Loaded, addressOf, formatDay, formatTime, useCall, useLanguage, usePhrase, useWords } from '#platform/web';
import { type RegisterWords, useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import { type EntryReading, readEntry } from './entry-body.ts';
import { fileAddress } from './evidence-list.tsx';
import type { MatterPartProps } from './matter-page.tsx';

type Entry = mattersApi.TimelineEntry;
type Names = Readonly<Record<string, string>>;

export function Timeline({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const [parts, setParts] = useState(false);
  const [looks, setLooks] = useState(false);
  const query = useCall(['timeline', matter.id], mattersApi.timelineRoute, { params: { id: matter.id } });
  const ofParts = query.data?.entries.filter(isOfPart).length ?? 0;
  const ofLooks = query.data?.entries.filter(isLook).length ?? 0;
  return (
    <section>
      <div className="timeline-head">
        <h2>{w('matter-timeline')}</h2>
        {ofParts > 0 ? (
          <Button size="small" type="link" onClick={() => setParts(!parts)}>
            {parts ? w('entry-parts-hide') : w('entry-parts-show', { n: ofParts })}
          </Button>
        ) : null}
        {ofLooks > 0 ? (
          <Button size="small" type="link" onClick={() => setLooks(!looks)}>
            {looks ? w('entry-looks-hide') : w('entry-looks-show', { n: ofLooks })}
          </Button>
        ) : null}
      </div>
      <Loaded query={query}>
        {({ entries, sealedUpTo, units, people }) => (
          <ol className="timeline">
            {entries
              .filter((entry) => (parts || !isOfPart(entry)) && (looks || !isLook(entry)))
              .toReversed()
              .map((entry) => (
                <EntryLine
                  key={entry.seq}
                  entry={entry}
                  sealed={entry.seq <= sealedUpTo}
                  matter={matter}
                  units={{ ...matter.units, ...units }}
                  people={{ ...matter.people, ...people }}
                />
              ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

/** What the parts do is in the breakdown above; here it would bury what was done to the matter itself. */
const isOfPart = (entry: Entry): boolean => readEntry(entry.body).child !== null;

/** Who has looked at a sensitive matter; there are more looks than steps. */
const isLook = (entry: Entry): boolean => entry.type === MATTER_READ;

interface EntryLineProps extends MatterPartProps {
  readonly entry: Entry;
  /** A seal covers it, so that there is a proof of it. */
  readonly sealed: boolean;
  readonly units: Names;
  readonly people: Names;
}

function EntryLine({ entry, sealed, matter, units, people }: EntryLineProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const words = useRegisterWords()(matter.register);
  const at = parseInstant(entry.at);
  const read = readEntry(entry.body);
  return (
    <li>
      <div className="entry-when">
        {at ? (
          <time dateTime={entry.at}>
            {formatDay(dayAt(at), language)} <span className="muted">{formatTime(at)}</span>
          </time>
        ) : (
          entry.at
        )}
      </div>
      <div className="entry-what">
        <p className="entry-head" title={w('entry-hash', { seq: entry.seq, hash: entry.hash })}>
          <strong>{phrase(words.event(entry.type))}</strong>{' '}
          <span className="muted">{entry.actor?.name ?? w('entry-system')}</span>{' '}
          {sealed ? (
            <a
              className="entry-proof"
              href={addressOf(inclusionProofRoute, { id: matter.id, seq: entry.seq })}
              title={w('entry-proof-text')}
              download
            >
              {w('entry-proof')}
            </a>
          ) : null}
        </p>
        {read.choices.map(([name, value]) => {
          const said = words.word(`${name}.${value}`);
          return said ? <p key={name}>{phrase(said)}</p> : null;
        })}
        {read.prose.map((text) => (
          <p key={text} className="entry-prose">
            {text}
          </p>
        ))}
        <EntryValues read={read} words={words} units={units} people={people} />
        <EntryFiles read={read} matter={matter.id} />
      </div>
    </li>
  );
}

interface EntryValuesProps {
  readonly read: EntryReading;
  readonly words: RegisterWords;
  readonly units: Names;
  readonly people: Names;
}

function EntryValues({ read, words, units, people }: EntryValuesProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const said = (key: string, value: string) => phrase(words.word(`${key}.${value}`) ?? { zh: value, en: value });
  const lines: readonly (readonly [string, string | null])[] = [
    [w('entry-to'), read.unit && (units[read.unit] ?? null)],
    [w('entry-rung'), read.rung && w('entry-rung-late', { nth: read.rung.nth, late: read.rung.late })],
    [w('entry-official'), read.person && (people[read.person] ?? null)],
    [w('entry-due'), read.due && formatDay(read.due, language)],
    [w('entry-until'), read.until && formatDay(read.until, language)],
    [w('matter-clocks'), read.rule && phrase(words.clock(read.rule)) + (read.kind ? ` ${w(`clock-${read.kind}`)}` : '')],
    [read.child ? (units[read.child.unit] ?? '') : '', read.child && phrase(words.status(read.child.status))],
    [
      w('entry-delay'),
      read.delay &&
        [said('cause', read.delay.cause), said('nature', read.delay.nature), read.delay.explanation].filter(Boolean).join(' · '),
    ],
    [w('entry-recovery'), read.delay && read.delay.recovery],
  ];
  const shown = lines.filter((line): line is readonly [string, string] => line[1] !== null && line[1] !== '');
  if (shown.length === 0) return null;
  return (
    <dl className="entry-values">
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const EntryFiles = ({ read, matter }: { readonly read: EntryReading; readonly matter: string }) =>
  read.files.length === 0 ? null : (
    <ul className="entry-files">
      {read.files.map(({ hash, name }) => (
        <li key={hash}>
          <a href={fileAddress(matter, hash)} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
