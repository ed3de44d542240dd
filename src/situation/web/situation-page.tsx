// The situation of a unit and all below it: each tab its own view of the same frame.
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { dayIn } from '#matters/web';
import { Loaded, Page, changeState, formatDay, useCall, useLanguage, useListState, useWords } from '#platform/web';
import { situationApi } from '#situation';
import { BurdenView } from './burden/burden-view.tsx';
import { CausesView } from './causes/causes-view.tsx';
import { ComparisonView } from './comparison/comparison-view.tsx';
import { KeptFrame } from './keep.tsx';
import { LastingView } from './lasting/lasting-view.tsx';
import { PaceView } from './pace/pace-view.tsx';
import { PastChoice, PastNote, PastView } from './past.tsx';
import { RelapseView } from './relapse/relapse-view.tsx';
import { TransmissionView } from './transmission/transmission-view.tsx';
import { atUnit } from './unit-link.tsx';
import { TABS, type Tab, askedOf, burdenAskedOf, viewOf } from './view.ts';
import { situationWords } from './words.ts';
import './situation.css';

type Frame = Pick<
  z.infer<typeof situationApi.paceRoute.reply>,
  'today' | 'past' | 'latest' | 'year' | 'asOf' | 'unit' | 'above' | 'tops'
>;

/** Years offered before this one and after it. */
const YEARS = [1, 0, -1, -2, -3, -4] as const;

/** What each tab shows. */
const VIEWS: Readonly<Record<Tab, () => ReactNode>> = {
  pace: PacePage,
  transmission: TransmissionPage,
  causes: CausesPage,
  lasting: LastingPage,
  relapse: RelapsePage,
  comparison: ComparisonPage,
  burden: BurdenPage,
};

export function SituationPage() {
  const { state } = useListState();
  const Shown = VIEWS[viewOf(state).tab];
  return <Shown />;
}

function PacePage() {
  const { state } = useListState();
  const query = useCall(['situation', 'pace'], situationApi.paceRoute, { query: askedOf(state) });
  return (
    <Framed frame={query.data}>
      <Loaded query={query}>{(reply) => <PaceView reply={reply} view={viewOf(state)} />}</Loaded>
    </Framed>
  );
}

function TransmissionPage() {
  const { state } = useListState();
  const query = useCall(['situation', 'transmission'], situationApi.transmissionRoute, { query: askedOf(state) });
  return (
    <Framed frame={query.data}>
      <Loaded query={query}>{(reply) => <TransmissionView reply={reply} view={viewOf(state)} />}</Loaded>
    </Framed>
  );
}

function LastingPage() {
  const { state } = useListState();
  const query = useCall(['situation', 'lasting'], situationApi.lastingRoute, { query: askedOf(state) });
  return (
    <Framed frame={query.data}>
      <Loaded query={query}>{(reply) => <LastingView reply={reply} view={viewOf(state)} />}</Loaded>
    </Framed>
  );
}

function BurdenPage() {
  const { state } = useListState();
  const query = useCall(['situation', 'burden'], situationApi.burdenRoute, { query: burdenAskedOf(state) });
  return (
    <Framed frame={query.data} byWeek>
      <Loaded query={query}>{(reply) => <BurdenView reply={reply} view={viewOf(state)} />}</Loaded>
    </Framed>
  );
}

function ComparisonPage() {
  const { state } = useListState();
  const query = useCall(['situation', 'comparison'], situationApi.comparisonRoute, { query: askedOf(state) });
  return (
    <Framed frame={query.data}>
      <Loaded query={query}>{(reply) => <ComparisonView reply={reply} view={viewOf(state)} />}</Loaded>
    </Framed>
  );
}

function CausesPage() {
  const { state } = useListState();
  const query = useCall(['situation', 'causes'], situationApi.causesRoute, { query: askedOf(state) });
  return (
    <Framed frame={query.data}>
      <Loaded query={query}>{(reply) => <CausesView reply={reply} view={viewOf(state)} />}</Loaded>
    </Framed>
  );
}

function RelapsePage() {
  const { state } = useListState();
  const query = useCall(['situation', 'relapse'], situationApi.relapseRoute, { query: askedOf(state) });
  return (
    <Framed frame={query.data}>
      <Loaded query={query}>{(reply) => <RelapseView reply={reply} />}</Loaded>
    </Framed>
  );
}

interface FramedProps {
  /** The view chooses its week itself; there is no year to choose. */
  readonly byWeek?: boolean;
  readonly frame: Frame | undefined;
  readonly children: ReactNode;
}

function Framed({ frame, byWeek = false, children }: FramedProps) {
  const w = useWords(situationWords);
  const language = useLanguage();
  const { state } = useListState();
  const crumbs = frame?.above.map(({ id, name }) => (
    <Link key={id} to="." search={atUnit(state, id)}>
      {name}
    </Link>
  ));
  return (
    <Page
      title={frame ? `${w('situation-title')} · ${frame.unit.name}` : w('situation-title')}
      aside={frame && !byWeek ? w('situation-as-of', { day: formatDay(dayIn(frame.asOf), language) }) : null}
      actions={frame ? <FrameChoices frame={frame} byWeek={byWeek} /> : null}
      {...(crumbs ? { crumbs } : {})}
    >
      <nav className="tabs" aria-label={w('situation-views')}>
        {TABS.map((tab) => (
          <Link
            key={tab}
            to="."
            search={changeState(state, {
              tab: tab === 'pace' ? undefined : tab,
              sort: undefined,
              of: undefined,
              kind: undefined,
            })}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={viewOf(state).tab === tab ? 'page' : undefined}
          >
            {w(`situation-${tab}`)}
          </Link>
        ))}
      </nav>
      {frame ? <PastNote frame={frame} /> : null}
      <PastView value={frame?.past ?? false}>
        <KeptFrame value={frame ?? null}>{children}</KeptFrame>
      </PastView>
    </Page>
  );
}

/** The day, the year, and the unit where somebody has posts in several branches. */
function FrameChoices({ frame, byWeek }: { readonly frame: Frame; readonly byWeek: boolean }) {
  const { today, year, unit, above, tops } = frame;
  const w = useWords(situationWords);
  const { change } = useListState();
  const now = Number(today.slice(0, 4));
  const years = [...new Set([...YEARS.map((step) => now + step), year])].sort((a, b) => b - a);
  const path = [...above, unit].map(({ id }) => id);
  return (
    <>
      {tops.length > 1 ? (
        <Select
          className="choice-rows"
          aria-label={w('situation-tops')}
          value={tops.find(({ id }) => path.includes(id))?.id ?? unit.id}
          options={tops.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: string) => change({ unit: id, rows: undefined, reach: undefined })}
        />
      ) : null}
      {byWeek ? null : <PastChoice frame={frame} />}
      {byWeek ? null : (
        <Select
          aria-label={w('situation-year')}
          value={year}
          options={years.map((value) => ({ value, label: w('situation-year-of', { year: value }) }))}
          onChange={(value: number) => change({ year: value === now ? undefined : String(value) })}
        />
      )}
    </>
  );
}
