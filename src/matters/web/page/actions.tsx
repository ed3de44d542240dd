// What I may do now, as the server says. Each command has a key; its form opens in place, so that the source and the
// history stay in sight while it is filled in.
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { notify, useKeys, usePhrase, useWords } from '#platform/web';
import type { CommandView } from '#matters';
import { CommandForm } from '../form/command-form.tsx';
import { FollowForm, type FollowView } from './follow-form.tsx';
import { mattersWords } from '../words.ts';
import type { DraftRoll } from '../form/draft-beside.tsx';
import { keysFor } from './command-keys.ts';
import type { MatterPartProps } from './matter-page.tsx';

export function Actions({ matter, drafts }: MatterPartProps & { readonly drafts: DraftRoll }) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const [open, setOpen] = useState<CommandView | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { commands, follows } = matter;
  const [follow, setFollow] = useState<FollowView | null>(null);
  const command = commands.find(({ type }) => type === open?.type);
  const keys = keysFor(commands.map(({ type }) => type));
  useKeys(
    commands.map((one) => ({ key: keys.get(one.type) ?? '', label: phrase(one.label), run: () => setOpen(one) })),
    command === undefined && commands.length > 0,
  );
  useGone(open, command, (gone) => {
    notify({ text: w('matter-gone', { command: phrase(gone.label) }) });
    setOpen(null);
  });
  const close = () => {
    setOpen(null);
    setFollow(null);
    // The form leaves with the focus in it: the bar takes it, so that the keyboard isn't lost at the top of the page.
    requestAnimationFrame(() => (bar.current?.querySelector('button') ?? bar.current)?.focus());
  };
  return (
    <>
      {commands.length + follows.length > 0 ? (
        <div ref={bar} className="actions" role="toolbar" aria-label={w('matter-actions')}>
          {commands.map((one, index) => (
            <Button
              key={one.type}
              type={index === 0 && !one.grave ? 'primary' : 'default'}
              className={one.grave ? 'action-grave' : ''}
              aria-expanded={command?.type === one.type}
              onClick={() => {
                setFollow(null);
                setOpen(command?.type === one.type ? null : one);
              }}
            >
              {phrase(one.label)}
              <kbd aria-hidden="true">{(keys.get(one.type) ?? '').toUpperCase()}</kbd>
            </Button>
          ))}
          {follows.map((one) => (
            <Button
              key={`${one.register} ${one.command.type}`}
              aria-expanded={follow?.command.type === one.command.type}
              onClick={() => {
                setOpen(null);
                setFollow(follow ? null : one);
              }}
            >
              {phrase(one.command.label)}
            </Button>
          ))}
        </div>
      ) : (
        <div ref={bar} tabIndex={-1} />
      )}
      {command ? <CommandForm key={command.type} {...{ matter, command, drafts }} onDone={close} onCancel={close} /> : null}
      {follow ? <FollowForm key={follow.command.type} {...{ matter, follow, drafts }} onCancel={close} /> : null}
    </>
  );
}

/** Tells when the command whose form is open is no longer offered: somebody else was quicker. */
function useGone(open: CommandView | null, still: CommandView | undefined, tell: (gone: CommandView) => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  const gone = open !== null && still === undefined;
  useEffect(() => {
    if (gone && open) latest.current(open);
  }, [gone, open]);
}
