// A finding in full: what was found, why, what is done about it, how it was signed off and made known; then what may be the same.
import { z } from 'zod';
import type { ReactNode } from 'react';
import { type MatterPartProps, dayOrNull } from '#matters/web';
import { formatDay, useLanguage, usePhrase, useWords } from '#platform/web';
import { rectificationWords } from '#registers/rectification';
import { AlikeList } from './alike-list.tsx';
import { rectificationPageWords } from './words.ts';
import './rectification.css';

const Published = z.object({ on: z.string(), where: z.string(), withheld: z.boolean() }).nullable();

/** As far as the page reads the state of a finding. */
const Shown = z.object({
  text: z.string(),
  basis: z.string().nullable(),
  firstResponsible: z.string().nullable(),
  cause: z.object({ class: z.string(), text: z.string() }).nullable(),
  measures: z.string().nullable(),
  exception: z
    .object({
      reason: z.string(),
      meanwhile: z.string(),
      until: z.string(),
      decided: z.object({ granted: z.boolean(), note: z.string().nullable() }).nullable(),
    })
    .nullable(),
  signOff: z.object({ on: z.string(), by: z.string(), signatory: z.string().nullable(), note: z.string() }).nullable(),
  inside: Published,
  outside: Published,
});
type Shown = z.infer<typeof Shown>;

export function FindingPart({ matter }: MatterPartProps) {
  const read = Shown.safeParse(matter.state);
  if (!read.success) return null;
  return (
    <>
      <Told matter={matter} finding={read.data} />
      <AlikeList matter={matter} />
    </>
  );
}

interface ToldProps extends MatterPartProps {
  readonly finding: Shown;
}

function Told({ matter, finding }: ToldProps) {
  const w = useWords(rectificationPageWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const dayOf = (day: string): string => {
    const known = dayOrNull(day);
    return known ? formatDay(known, language) : day;
  };
  const { text, basis, firstResponsible, cause, measures, exception, signOff, inside, outside } = finding;
  const causeName = cause ? phrase(rectificationWords[`cause.${cause.class}`] ?? { zh: cause.class, en: cause.class }) : '';
  const known = (made: Shown['inside']): ReactNode =>
    made && (made.withheld ? w('withheld', { reason: made.where }) : `${dayOf(made.on)} ${made.where}`);
  const facts: readonly (readonly [name: keyof typeof rectificationPageWords, said: ReactNode])[] = [
    ['fact-text', text],
    ['fact-basis', basis],
    ['fact-first', firstResponsible && matter.people[firstResponsible]],
    ['fact-cause', cause && `${causeName}：${cause.text}`],
    ['fact-measures', measures],
    ['fact-exception', exception && <Excepted exception={exception} dayOf={dayOf} />],
    [
      'fact-sign-off',
      signOff && (
        <>
          {w('signed-by', { day: dayOf(signOff.on), person: matter.people[signOff.by] ?? '', note: signOff.note })}
          {signOff.signatory ? <small className="muted">{w('signed-for', { signatory: signOff.signatory })}</small> : null}
        </>
      ),
    ],
    ['fact-inside', known(inside)],
    ['fact-outside', known(outside)],
  ];
  return (
    <section className="finding">
      <dl>
        {facts
          .filter(([, said]) => Boolean(said))
          .map(([name, said]) => (
            <div key={name}>
              <dt>{w(name)}</dt>
              <dd className="entry-prose">{said}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

interface ExceptedProps {
  readonly exception: NonNullable<Shown['exception']>;
  readonly dayOf: (day: string) => string;
}

function Excepted({ exception: { reason, meanwhile, until, decided }, dayOf }: ExceptedProps) {
  const w = useWords(rectificationPageWords);
  const day = dayOf(until);
  if (decided && !decided.granted) return w('exception-refused', { note: decided.note ?? '' });
  return (
    <>
      {w(decided ? 'exception-granted' : 'exception-asked', { until: day, reason })}
      <small className="muted">{w('exception-meanwhile', { meanwhile })}</small>
    </>
  );
}
