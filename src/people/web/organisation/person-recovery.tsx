// A system administrator asks that somebody's password or second factor be reset; another has to consent.
import { Button } from 'antd';
import { type PersonView, type RecoveryKind, askRecovery } from '#people';
import { RefusalNotice, notify, useSend, useWords } from '#platform/web';
import { twoPeopleWords } from '../two-people-words.ts';

const KINDS: readonly RecoveryKind[] = ['password', 'second-factor'];

export function PersonRecovery({ person }: { readonly person: PersonView }) {
  const w = useWords(twoPeopleWords);
  const { send, sending, refusal } = useSend(askRecovery, [['recoveries']]);
  const ask = async (kind: RecoveryKind) => {
    const result = await send({ params: { person: person.id }, body: { kind } });
    if (result.ok) notify({ text: w('recovery-is-asked') });
  };
  return (
    <section>
      <p className="muted">{w('recovery-ask-about')}</p>
      <p className="sessions-acts">
        {KINDS.map((kind) => (
          <Button key={kind} disabled={sending} onClick={() => ask(kind)}>
            {w(`recovery-ask-${kind}`)}
          </Button>
        ))}
      </p>
      <RefusalNotice refusal={refusal} />
    </section>
  );
}
