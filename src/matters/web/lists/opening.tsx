// A new matter from the list of its register: a button for each command that opens one and that I may give, and its form.
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type MouseEvent, useState } from 'react';
import { type CommandView, mattersApi } from '#matters';
import { useKeys, usePhrase, useSend } from '#platform/web';
import { FormOf } from '../form/command-form.tsx';
import { type DraftRoll, draftBeside } from '../form/draft-beside.tsx';
import type { CommandBody } from '../form/form-values.ts';
import { useRegisters } from '../registers.ts';
import '../page/matter.css';

interface OpeningProps {
  readonly register: string;
  readonly today: string;
  readonly drafts: DraftRoll;
}

export function Opening({ register, today, drafts }: OpeningProps) {
  const phrase = usePhrase();
  const navigate = useNavigate();
  /** Without loading the house anew, unless another window is asked for. */
  const follow = (event: MouseEvent, page: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ href: page });
  };
  const [open, setOpen] = useState<CommandView | null>(null);
  const { data = [] } = useRegisters();
  const all = data.find(({ name }) => name === register)?.openings ?? [];
  const openings = all.filter(({ page }) => page === undefined);
  const first = openings[0];
  useKeys(first ? [{ key: 'n', label: phrase(first.label), run: () => setOpen(first) }] : [], open === null);
  if (all.length === 0) return null;
  return (
    <section className="opening">
      <div className="actions">
        {openings.map((one) => (
          <Button
            key={one.type}
            type="primary"
            aria-expanded={open?.type === one.type}
            onClick={() => setOpen(open?.type === one.type ? null : one)}
          >
            {phrase(one.label)}
            {one === first ? <kbd aria-hidden="true">N</kbd> : null}
          </Button>
        ))}
        {all.map(({ type, label, page }) =>
          page === undefined ? null : (
            <Button key={type} href={page} onClick={(event) => follow(event, page)}>
              {phrase(label)}
            </Button>
          ),
        )}
      </div>
      {open ? (
        <OpeningForm key={open.type} {...{ register, today, drafts }} command={open} onCancel={() => setOpen(null)} />
      ) : null}
    </section>
  );
}

function OpeningForm({
  register,
  today,
  drafts,
  command,
  onCancel,
}: OpeningProps & { readonly command: CommandView; readonly onCancel: () => void }) {
  const navigate = useNavigate();
  const { send, sending, refusal } = useSend(mattersApi.openRoute, [['inbox'], ['matters']]);
  const give = async (body: CommandBody) => {
    const done = await send({ params: { register }, body });
    if (!done.ok) return done.refusal;
    await navigate({ to: '/matters/$id', params: { id: done.value.value.id } });
    return null;
  };
  const matter = { title: '', due: null, today, state: {}, units: {}, people: {}, unit: null };
  const { beside } = draftBeside(drafts, register, matter);
  return <FormOf {...{ matter, command, give, sending, refusal, onCancel, beside }} />;
}
