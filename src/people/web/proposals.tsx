// Posts that an import proposes: chosen, then confirmed or declined together; what cannot hold stays, with the reason.
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { type PostProposalView, decideProposals, postProposals, roleWords } from '#people';
import { Empty, Loaded, RefusalNotice, notify, useCall, usePhrase, useRefusalWords, useSend, useWords } from '#platform/web';
import { twoPeopleWords } from './two-people-words.ts';

export function Proposals() {
  const w = useWords(twoPeopleWords);
  const query = useCall(['post-proposals'], postProposals, {});
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{w('proposals-title')}</h2>
      <p className="muted">{w('proposals-about')}</p>
      <Loaded query={query}>
        {({ proposals, more }) =>
          proposals.length === 0 ? <Empty>{w('proposals-none')}</Empty> : <Choice proposals={proposals} more={more} />
        }
      </Loaded>
    </section>
  );
}

function Choice({ proposals, more }: { readonly proposals: readonly PostProposalView[]; readonly more: boolean }) {
  const w = useWords(twoPeopleWords);
  const say = useRefusalWords();
  const { send, sending, refusal } = useSend(decideProposals, [['post-proposals'], ['organisation']]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [stuck, setStuck] = useState<readonly string[]>([]);
  const chosen = proposals.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const turn = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const decide = async (confirm: boolean) => {
    const result = await send({ body: { ids: chosen, confirm } });
    if (!result.ok) return;
    const { decided, refused } = result.value.value;
    notify({ text: w('proposals-decided', { n: decided }) });
    setStuck(refused.map(({ code }) => code));
  };
  return (
    <>
      {[...new Set(stuck)].map((code) => (
        <p key={code} role="alert">
          {w('proposals-refused', {
            n: stuck.filter((one) => one === code).length,
            why: say({ kind: 'conflict', code, status: 409 }),
          })}
        </p>
      ))}
      <Checkbox
        checked={chosen.length === proposals.length}
        indeterminate={chosen.length > 0 && chosen.length < proposals.length}
        onChange={({ target }) => setLeft(target.checked ? new Set() : new Set(proposals.map(({ id }) => id)))}
      >
        {w('proposals-all')}
      </Checkbox>
      <ul className="sessions">
        {proposals.map((proposal) => (
          <Line key={proposal.id} proposal={proposal} chosen={!left.has(proposal.id)} onTurn={(on) => turn(proposal.id, on)} />
        ))}
      </ul>
      {more ? <p className="muted">{w('proposals-more')}</p> : null}
      <RefusalNotice refusal={refusal} />
      <p className="sessions-acts">
        <Button type="primary" loading={sending} disabled={chosen.length === 0} onClick={() => decide(true)}>
          {w('proposals-confirm', { n: chosen.length })}
        </Button>
        <Button disabled={sending || chosen.length === 0} onClick={() => decide(false)}>
          {w('proposals-decline', { n: chosen.length })}
        </Button>
      </p>
    </>
  );
}

interface LineProps {
  readonly proposal: PostProposalView;
  readonly chosen: boolean;
  readonly onTurn: (on: boolean) => void;
}

function Line({ proposal: { person, account, unitName, role, title, change }, chosen, onTurn }: LineProps) {
  const w = useWords(twoPeopleWords);
  const phrase = usePhrase();
  return (
    <li>
      <Checkbox checked={chosen} onChange={({ target }) => onTurn(target.checked)}>
        {person} <span className="muted">{account}</span> {unitName} {phrase(roleWords[role])} {title}
      </Checkbox>
      <span>{w(change === 'open' ? 'proposal-open' : 'proposal-end')}</span>
    </li>
  );
}
