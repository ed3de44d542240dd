// Sign-in by the identity provider: the way there, and the page that it sends browsers back to.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { type Me, beginSingleSignOn, finishSingleSignOn, waysIn } from '#people';
import { Loading, RefusalNotice, useCall, useSend, useWords } from '#platform/web';
import { enter } from './session.ts';
import { personalWords } from './words.ts';

/** Where to come back to lies here on the way, since the provider returns nothing but its own answer. */
const FROM = 'duxing.from';

/** A button to the identity provider, where the server has one. */
export function SingleSignOnWay({ from }: { readonly from: string | null }) {
  const w = useWords(personalWords);
  const { data } = useCall(['ways-in'], waysIn);
  const { send, sending, refusal } = useSend(beginSingleSignOn);
  const name = data?.singleSignOn;
  if (!name) return null;
  const go = async () => {
    const begun = await send({});
    if (!begun.ok) return;
    sessionStorage.setItem(FROM, from ?? '');
    window.location.assign(begun.value.value.address);
  };
  return (
    <div className="sign-in-other">
      <p className="muted">{w('sign-in-or')}</p>
      <Button size="large" block loading={sending} onClick={go}>
        {w('sign-in-by', { name })}
      </Button>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

export interface SingleSignOnBackProps {
  readonly onEntered: (person: Me, from: string | null) => void;
  readonly onAnew: () => void;
}

/** Hands the provider's answer on, once, and takes it out of the address. */
export function SingleSignOnBack({ onEntered, onAnew }: SingleSignOnBackProps) {
  const w = useWords(personalWords);
  const client = useQueryClient();
  const { send, refusal } = useSend(finishSingleSignOn);
  const query = useRef<string | null>(window.location.search.slice(1));
  useEffect(() => {
    document.title = `${w('sign-in-back')} · 督行`;
  }, [w]);
  useEffect(() => {
    const said = query.current;
    query.current = null;
    if (said === null) return;
    window.history.replaceState(null, '', window.location.pathname);
    const finish = async () => {
      const done = await send({ body: { query: said || '-' } });
      if (!done.ok) return;
      enter(client, done.value.value);
      onEntered(done.value.value, sessionStorage.getItem(FROM) || null);
    };
    void finish();
  });
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <h1>{w('sign-in-back')}</h1>
        {refusal ? (
          <>
            <RefusalNotice refusal={refusal} />
            <Button type="primary" size="large" block onClick={onAnew}>
              {w('sign-in-anew')}
            </Button>
          </>
        ) : (
          <Loading />
        )}
      </div>
    </main>
  );
}
