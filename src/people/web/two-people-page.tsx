// What takes two administrators: resets that one asks for and another consents to, and posts that one imports and another confirms.
import { Button } from 'antd';
import { useState } from 'react';
import type { Instant } from '#kernel';
import { type RecoveryView, carryOutRecovery, decideRecovery, recoveries } from '#people';
import {
  Empty,
  Loaded,
  Page,
  RefusalNotice,
  formatInstant,
  notify,
  useCall,
  useLanguage,
  useSend,
  useWords,
} from '#platform/web';
import { Proposals } from './proposals.tsx';
import { useMe } from './session.ts';
import { twoPeopleWords } from './two-people-words.ts';
import './sessions.css';

const REFRESH = [['recoveries']] as const;

export function TwoPeoplePage() {
  const w = useWords(twoPeopleWords);
  const { actions } = useMe();
  return (
    <Page title={w('two-title')} width="text">
      {actions.includes('give-posts') ? <Proposals /> : null}
      <Recoveries mayConsent={actions.includes('consent-recovery')} />
    </Page>
  );
}

function Recoveries({ mayConsent }: { readonly mayConsent: boolean }) {
  const w = useWords(twoPeopleWords);
  const query = useCall(['recoveries'], recoveries, {});
  const [given, setGiven] = useState<{ readonly name: string; readonly password: string } | null>(null);
  return (
    <section aria-labelledby="recoveries">
      <h2 id="recoveries">{w('recoveries-title')}</h2>
      <p className="muted">{w('recoveries-about')}</p>
      {given ? (
        <div role="status">
          <p>{w('recovery-password', { name: given.name })}</p>
          <p>
            <code>{given.password}</code>
          </p>
        </div>
      ) : null}
      <Loaded query={query}>
        {({ recoveries: all }) =>
          all.length === 0 ? (
            <Empty>{w('recoveries-none')}</Empty>
          ) : (
            <ul className="sessions">
              {all.map((one) => (
                <Recovery
                  key={one.id}
                  recovery={one}
                  mayConsent={mayConsent}
                  onPassword={(password) => setGiven({ name: one.person, password })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface RecoveryProps {
  readonly recovery: RecoveryView;
  readonly mayConsent: boolean;
  readonly onPassword: (password: string) => void;
}

function Recovery({ recovery, mayConsent, onPassword }: RecoveryProps) {
  const w = useWords(twoPeopleWords);
  const language = useLanguage();
  const decide = useSend(decideRecovery, REFRESH);
  const carry = useSend(carryOutRecovery, REFRESH);
  const params = { recovery: recovery.id };
  // Moments come from the server in the form of an Instant.
  const said = (moment: string) => formatInstant(moment as Instant, language);
  const consent = async (yes: boolean) => {
    if ((await decide.send({ params, body: { consent: yes } })).ok) notify({ text: w('recovery-done') });
  };
  const carryOut = async () => {
    const result = await carry.send({ params });
    if (!result.ok) return;
    notify({ text: w('recovery-done') });
    if (result.value.value.password !== null) onPassword(result.value.value.password);
  };
  const { consented, mine } = recovery;
  return (
    <li>
      <div>
        <div>
          {recovery.person} <span className="muted">{recovery.account}</span> {w(`recovery-kind-${recovery.kind}`)}
        </div>
        <div className="muted">
          {w('recovery-asked-by', { name: recovery.askedBy, at: said(recovery.askedAt) })}{' '}
          {consented ? w('recovery-consented', { until: said(recovery.expiresAt) }) : w('recovery-waits')}
        </div>
        <RefusalNotice refusal={decide.refusal ?? carry.refusal} />
      </div>
      <div className="sessions-acts">
        {mayConsent && !consented ? (
          <>
            <Button size="small" type="primary" loading={decide.sending} onClick={() => consent(true)}>
              {w('recovery-consent')}
            </Button>
            <Button size="small" disabled={decide.sending} onClick={() => consent(false)}>
              {w('recovery-decline')}
            </Button>
          </>
        ) : null}
        {mine && consented ? (
          <Button size="small" type="primary" loading={carry.sending} onClick={carryOut}>
            {w('recovery-carry-out')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
