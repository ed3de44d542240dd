// Sessions that are open, with their ends: on one's own page, and for an administrator in the dialog of a person.
import { Button } from 'antd';
import type { Instant } from '#kernel';
import type { SessionView } from '#people';
import { Empty, formatInstant, useLanguage, useWords } from '#platform/web';
import { deviceOf } from './device.ts';
import { personalWords } from './words.ts';
import './sessions.css';

export interface SessionListProps {
  readonly sessions: readonly SessionView[];
  readonly ending: boolean;
  readonly onEnd: (session: string | undefined) => void;
}

export function SessionList({ sessions, ending, onEnd }: SessionListProps) {
  const w = useWords(personalWords);
  const language = useLanguage();
  if (sessions.length === 0) return <Empty>{w('sessions-none')}</Empty>;
  // The moments come from the server in the form of an Instant.
  const said = (moment: string) => formatInstant(moment as Instant, language);
  const others = sessions.filter(({ current }) => !current);
  return (
    <>
      <ul className="sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <div className="sessions-where">
                {deviceOf(session.agent) ?? w('session-unknown')} <span className="muted">{session.address}</span>
              </div>
              <div className="muted">{w('session-times', { opened: said(session.openedAt), seen: said(session.lastSeen) })}</div>
            </div>
            {session.current ? (
              <strong>{w('session-this')}</strong>
            ) : (
              <Button
                size="small"
                disabled={ending}
                aria-label={w('session-end-at', { where: `${deviceOf(session.agent) ?? ''} ${session.address}` })}
                onClick={() => onEnd(session.id)}
              >
                {w('session-end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <Button disabled={ending} onClick={() => onEnd(undefined)}>
          {w(others.length === sessions.length ? 'sessions-end-all' : 'sessions-end-others')}
        </Button>
      ) : null}
    </>
  );
}
