// My sessions: where I am signed in, and the way to end what is not mine or was forgotten.
import { endMySessions, mySessions } from '#people';
import { Loaded, Page, RefusalNotice, notify, useCall, useSend, useWords } from '#platform/web';
import { SessionList } from './session-list.tsx';
import { personalWords } from './words.ts';

export function SessionsPage() {
  const w = useWords(personalWords);
  const query = useCall(['my-sessions'], mySessions, {});
  const { send, sending, refusal } = useSend(endMySessions, [['my-sessions']]);
  const end = async (session: string | undefined) => {
    const result = await send({ body: session === undefined ? {} : { session } });
    if (result.ok) notify({ text: w('sessions-ended', { n: result.value.value.ended }) });
  };
  return (
    <Page title={w('sessions-title')} width="text">
      <p>{w('sessions-about')}</p>
      <RefusalNotice refusal={refusal} />
      <Loaded query={query}>{({ sessions }) => <SessionList sessions={sessions} ending={sending} onEnd={end} />}</Loaded>
    </Page>
  );
}
