// Composing an inspection bulletin: whose and which period as a form; then its text, in which figures stand as names in braces,
// beside how it will read.
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { commandView } from '#matters';
import { type CommandBody, FormOf } from '#matters/web';
import type { BodyOf } from '#platform';
import { Loaded, Page, notify, todayHere, useCall, useSend, useWords } from '#platform/web';
import { type Span, SPANS, supervisionApi as api, bulletinFields, supervision } from '#registers/supervision';
import { useIssuer } from '../use-issuer.ts';
import { actPageWords } from '../words.ts';
import { BulletinEditor, type Draft, type Texts, textsOf } from './bulletin-editor.tsx';
import '../supervision.css';

const command = commandView('IssueBulletin', { label: { zh: '发出检查通报', en: 'Issue a bulletin' }, fields: bulletinFields });

interface Held {
  readonly draft: Draft;
  readonly texts: Texts;
}

export function NewBulletinPage() {
  const w = useWords(actPageWords);
  const navigate = useNavigate();
  const issuer = useIssuer(['leader', 'supervisor']);
  const [held, setHeld] = useState<Held | null>(null);
  const { send, sending, refusal } = useSend(api.issueBulletinRoute, [['inbox'], ['matters'], ['bulletin-draft']]);
  const list = { to: '/registers/$register', params: { register: supervision.name } } as const;
  const give = async ({ type: _, ...said }: CommandBody) => {
    const seen = Object.fromEntries(Object.entries(held?.draft.figures ?? {}).map(([name, { text }]) => [name, text]));
    const { demands, ...texts } = held?.texts ?? { basis: '', overview: '', problems: [], demands: '' };
    const lines = demands.split('\n').filter((line) => line.trim() !== '');
    // The fields are those of the contract; the server checks each.
    const body = { ...said, ...texts, demands: lines, seen } as unknown as BodyOf<typeof api.issueBulletinRoute>;
    const done = await send({ body });
    if (!done.ok) return done.refusal;
    notify({ text: w('bulletin-issued') });
    await navigate({ to: '/matters/$id', params: { id: done.value.value.id } });
    return null;
  };
  const today = todayHere();
  const matter = { title: '', due: null, today, state: {}, units: issuer.known, people: {}, unit: null };
  const start = { ...issuer.start, year: Number(today.slice(0, 4)), span: 'year' };
  const crumb = <Link {...list}>{w('list-of-acts')}</Link>;
  return (
    <Page title={w('bulletin-new')} crumbs={[crumb]}>
      <FormOf
        {...{ matter, command, give, sending, refusal, start }}
        onCancel={() => void navigate(list)}
        below={(values) => <Text values={values} held={held} onChange={setHeld} />}
      />
    </Page>
  );
}

interface TextProps {
  readonly values: Readonly<Record<string, unknown>>;
  readonly held: Held | null;
  readonly onChange: (held: Held) => void;
}

/** What the form says of whose and when, once it says enough. */
function askedIn({ issuer, targets, year, span }: TextProps['values']) {
  const units = Array.isArray(targets) ? targets.filter((one): one is string => typeof one === 'string') : [];
  const known = SPANS.find((one): one is Span => one === span);
  if (typeof issuer !== 'string' || units.length === 0 || typeof year !== 'number' || !known) return null;
  return { issuer, units: units.join(','), year, span: known };
}

function Text({ values, held, onChange }: TextProps) {
  const w = useWords(actPageWords);
  const asked = askedIn(values);
  const query = useCall(['bulletin-draft'], api.draftBulletinRoute, {
    query: asked ?? { issuer: '', units: '', year: 0, span: 'year' },
    enabled: asked !== null,
  });
  const { data } = query;
  // What is drawn anew, for other units or another period, begins with its own text.
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (data) latest.current({ draft: data, texts: textsOf(data) });
  }, [data]);
  if (!asked) return <p className="agenda-blank">{w('bulletin-first')}</p>;
  return (
    <Loaded query={query}>
      {() =>
        held ? <BulletinEditor draft={held.draft} texts={held.texts} onChange={(texts) => onChange({ ...held, texts })} /> : null
      }
    </Loaded>
  );
}
