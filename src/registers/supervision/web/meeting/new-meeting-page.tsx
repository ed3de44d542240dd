// Calling a dispatch meeting: the notice as a form, and below it the agenda, drawn up from what is late at the units chosen.
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { commandView } from '#matters';
import { type CommandBody, FormOf } from '#matters/web';
import { Loaded, Page, notify, todayHere, useCall, useSend, useWords } from '#platform/web';
import type { BodyOf, ReplyOf } from '#platform';
import { supervisionApi as api, meetingFields, supervision } from '#registers/supervision';
import { actPageWords } from '../words.ts';
import { useIssuer } from '../use-issuer.ts';
import { AgendaChoice } from './agenda-choice.tsx';
import { type AgendaLine, agendaBody, proposedAnew } from './agenda-lines.ts';
import '../supervision.css';

const command = commandView('ConveneMeeting', {
  label: { zh: '召开调度', en: 'Call a dispatch meeting' },
  fields: meetingFields,
});

export function NewMeetingPage() {
  const w = useWords(actPageWords);
  const navigate = useNavigate();
  const issuer = useIssuer(['leader', 'supervisor', 'head']);
  const [lines, setLines] = useState<readonly AgendaLine[]>([]);
  const { send, sending, refusal } = useSend(api.conveneRoute, [['inbox'], ['matters']]);
  const list = { to: '/registers/$register', params: { register: supervision.name } } as const;
  const give = async ({ type: _, ...said }: CommandBody) => {
    // The fields are those of the contract; the server checks each.
    const body = { ...said, agenda: agendaBody(lines) } as BodyOf<typeof api.conveneRoute>;
    const done = await send({ body });
    if (!done.ok) return done.refusal;
    notify({ text: w('meeting-called') });
    await navigate({ to: '/matters/$id', params: { id: done.value.value.id } });
    return null;
  };
  const matter = { title: '', due: null, today: todayHere(), state: {}, units: issuer.known, people: {}, unit: null };
  const crumb = <Link {...list}>{w('list-of-acts')}</Link>;
  return (
    <Page title={w('meeting-new')} crumbs={[crumb]} width="text">
      <FormOf
        {...{ matter, command, give, sending, refusal }}
        start={issuer.start}
        onCancel={() => void navigate(list)}
        below={({ issuer: from, targets }) => <Agenda {...{ from, targets, lines }} onChange={setLines} />}
      />
    </Page>
  );
}

interface AgendaProps {
  readonly from: unknown;
  readonly targets: unknown;
  readonly lines: readonly AgendaLine[];
  readonly onChange: (lines: readonly AgendaLine[]) => void;
}

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function Agenda({ from, targets, lines, onChange }: AgendaProps) {
  const w = useWords(actPageWords);
  const units = idsIn(targets);
  const chosen = typeof from === 'string' && units.length > 0;
  const query = useCall(['agenda'], api.agendaRoute, {
    query: { issuer: typeof from === 'string' ? from : '', units: units.join(',') },
    enabled: chosen,
  });
  return (
    <section className="agenda" aria-label={w('agenda')}>
      <h2>{w('agenda')}</h2>
      <p className="muted">{w('agenda-hint')}</p>
      {chosen ? (
        <Loaded query={query}>{(reply) => <Chosen {...{ reply, lines, onChange }} />}</Loaded>
      ) : (
        <p className="agenda-blank">{w('agenda-first')}</p>
      )}
    </section>
  );
}

interface ChosenProps extends Pick<AgendaProps, 'lines' | 'onChange'> {
  readonly reply: ReplyOf<typeof api.agendaRoute>;
}

function Chosen({ reply, lines, onChange }: ChosenProps) {
  const w = useWords(actPageWords);
  const latest = useRef({ lines, onChange });
  latest.current = { lines, onChange };
  useEffect(() => latest.current.onChange(proposedAnew(latest.current.lines, reply.items)), [reply]);
  return (
    <>
      {reply.items.length === 0 ? <p className="agenda-blank">{w('agenda-none')}</p> : null}
      {reply.more ? <p className="muted">{w('agenda-more', { n: reply.items.length })}</p> : null}
      <AgendaChoice {...{ lines, onChange }} />
    </>
  );
}
