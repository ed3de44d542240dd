// Which findings may be the same as this one. Whoever keeps the inspection says yes or no; everybody else sees what was said.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { z } from 'zod';
import { mattersApi } from '#matters';
import { type MatterPartProps, dayOrNull, toneOf, useRegisterWords } from '#matters/web';
import { Loaded, RefusalNotice, StateTag, formatDay, useCall, useLanguage, usePhrase, useSend, useWords } from '#platform/web';
import { rectificationApi } from '#registers/rectification';
import { rectificationPageWords } from './words.ts';

type Alike = z.infer<typeof rectificationApi.alikeRoute.reply>['alike'][number];

export function AlikeList({ matter }: MatterPartProps) {
  const w = useWords(rectificationPageWords);
  const query = useCall(['matter', matter.id, 'alike'], rectificationApi.alikeRoute, { params: { id: matter.id } });
  return (
    <section className="alike">
      <h2>{w('alike')}</h2>
      <p className="muted">{w('alike-hint')}</p>
      <Loaded query={query}>
        {({ alike, mayDecide }) =>
          alike.length === 0 ? (
            <p className="muted">{w('alike-none')}</p>
          ) : (
            <ul>
              {alike.map((one) => (
                <One key={one.id} matter={matter} one={one} mayDecide={mayDecide} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface OneProps extends MatterPartProps {
  readonly one: Alike;
  readonly mayDecide: boolean;
}

function One({ matter, one, mayDecide }: OneProps) {
  const w = useWords(rectificationPageWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const words = useRegisterWords()('findings');
  const { send, sending, refusal } = useSend(mattersApi.commandRoute, [
    ['matter', matter.id],
    ['timeline', matter.id],
  ]);
  const { number, title, text, unit, openedOn, status, said } = one;
  const opened = dayOrNull(openedOn);
  const say = (type: 'ConfirmSame' | 'DenySame') =>
    void send({ params: { id: matter.id }, version: matter.version, body: { type, finding: one.id } });
  return (
    <li>
      <div className="alike-what">
        <Link to="/matters/$id" params={{ id: one.id }}>
          {number}
        </Link>{' '}
        <span className="muted">
          {unit.name}
          {opened ? ` · ${formatDay(opened, language)}` : ''}
        </span>{' '}
        <StateTag tone={toneOf(status, one, words.statuses[0]?.[0])}>{phrase(words.status(status))}</StateTag>
        {said === 'same' ? <StateTag tone="done">{w('alike-same')}</StateTag> : null}
        <p>{text.includes(title) ? text : `${title}。${text}`}</p>
      </div>
      {mayDecide ? (
        <span className="alike-say">
          {said === 'same' ? null : (
            <Button
              size="small"
              disabled={sending}
              aria-label={w('alike-yes-which', { number })}
              onClick={() => say('ConfirmSame')}
            >
              {w('alike-yes')}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            disabled={sending}
            aria-label={w('alike-no-which', { number })}
            onClick={() => say('DenySame')}
          >
            {w('alike-no')}
          </Button>
        </span>
      ) : null}
      <RefusalNotice refusal={refusal} />
    </li>
  );
}
