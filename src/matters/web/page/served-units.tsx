// Proof of notice at a glance: for each unit served, when it had it, what was sent besides, who read, received and replied, and
// who has not.
import { dayAt, parseInstant } from '#kernel';
import type { mattersApi } from '#matters';
import { formatShortDay, formatTime, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayIn } from '../days.ts';
import { useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';
import { UnitName } from './unit-name.tsx';

type Served = mattersApi.MatterView['served'][number];

export function ServedUnits({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const words = useRegisterWords()(matter.register);
  const { served } = matter;
  if (served.length === 0) return null;
  const unread = served.filter(({ steps }) => steps[0] && !steps[0].done).length;
  const n = served.length;
  const steps = served[0]?.steps.map(({ step }) => step) ?? [];
  const said = (step: string) => phrase(words.word(`served.${step}`) ?? { zh: step, en: step });
  return (
    <section className="served">
      <div className="served-head">
        <h2 id="served-title">{w('served-title')}</h2>
        <span className={unread > 0 ? 'served-open' : 'muted'}>
          {unread > 0 ? w('served-unread', { n, unread }) : w('served-all-read', { n })}
        </span>
      </div>
      <table className="table" aria-labelledby="served-title">
        <thead>
          <tr>
            <th scope="col">{w('served-unit')}</th>
            <th scope="col">{w('served-delivered')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {said(step)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {served.map((one) => (
            <tr key={one.unit.id}>
              <th scope="row">
                <UnitName unit={one.unit} />
              </th>
              <td data-label={w('served-delivered')}>
                {w('served-in-app')} <When at={one.at} today={matter.today} />
                <Sent sent={one.sent} today={matter.today} />
              </td>
              {one.steps.map(({ step, done }) => (
                <td key={step} data-label={said(step)}>
                  {done ? (
                    <>
                      {done.by.name} <When at={done.at} today={matter.today} />
                    </>
                  ) : (
                    <span className="served-open">{w('served-not', { step: said(step) })}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function When({ at, today }: { readonly at: string; readonly today: string }) {
  const language = useLanguage();
  const moment = parseInstant(at);
  return moment ? (
    <time dateTime={at} className="muted tabular">
      {formatShortDay(dayAt(moment), dayIn(today), language)} {formatTime(moment)}
    </time>
  ) : null;
}

/** How many people a letter reached; opened, who and when, and what went wrong. */
function Sent({ sent, today }: { readonly sent: Served['sent']; readonly today: string }) {
  const w = useWords(mattersWords);
  if (sent.length === 0) return null;
  const reached = new Set(sent.filter(({ outcome }) => outcome === 'taken').map(({ person }) => person.id));
  const failed = new Set(sent.map(({ person }) => person.id).filter((id) => !reached.has(id))).size;
  const taken = reached.size;
  return (
    <details className="served-sent">
      <summary className={failed > 0 ? 'served-open' : ''}>
        {failed > 0 ? w('served-count-failed', { taken, failed }) : w('served-count', { taken })}
      </summary>
      <ul>
        {sent.map(({ person, at, outcome, code, action }) => (
          <li key={`${person.id}${action}${at}`}>
            {w(`served-${outcome}`, { name: person.name, code: code ?? '' })} <When at={at} today={today} />
          </li>
        ))}
      </ul>
    </details>
  );
}
