// Where somebody is signed in now, for an administrator in reach, who may end it.
import { type PersonView, endPersonSessions, personSessions } from '#people';
import { Loaded, RefusalNotice, notify, useCall, useSend, useWords } from '#platform/web';
import { SessionList } from '../session-list.tsx';
import { personalWords } from '../words.ts';

export function PersonSessions({ person }: { readonly person: PersonView }) {
  const w = useWords(personalWords);
  const params = { person: person.id };
  const query = useCall(['person-sessions', person.id], personSessions, { params });
  const { send, sending, refusal } = useSend(endPersonSessions, [['person-sessions']]);
  const end = async (session: string | undefined) => {
    const result = await send({ params, body: session === undefined ? {} : { session } });
    if (result.ok) notify({ text: w('sessions-ended', { n: result.value.value.ended }) });
  };
  return (
    <section>
      <h3>{w('person-sessions')}</h3>
      <RefusalNotice refusal={refusal} />
      <Loaded query={query}>{({ sessions }) => <SessionList sessions={sessions} ending={sending} onEnd={end} />}</Loaded>
    </section>
  );
}
