// The page of any matter: what it is and how it stands, what I may do, where it came from, its parts, and its whole life.
// It is read again when the server announces `matter:ID`. A register's own part stands among these (see MatterParts).
import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { mattersApi } from '#matters';
import { ClockTag, Loaded, Page, StateTag, useCall, usePhrase, useWords } from '#platform/web';
import { dayIn, dayOrNull } from '../days.ts';
import type { DraftRoll } from '../form/draft-beside.tsx';
import { toneOf, useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import { Actions } from './actions.tsx';
import { Breakdown, Followers } from './breakdown.tsx';
import { DocumentList } from './document-list.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Facts } from './facts.tsx';
import { Lines } from './lines.tsx';
import { Progress } from './progress.tsx';
import { ServedUnits } from './served-units.tsx';
import { Source } from './source.tsx';
import { Timeline } from './timeline.tsx';
import { UnitName } from './unit-name.tsx';
import './matter.css';

export interface MatterPartProps {
  readonly matter: mattersApi.MatterView;
}

/** By register: what its matters show of themselves, above what hangs below them. */
export type MatterParts = Readonly<Record<string, ComponentType<MatterPartProps>>>;

interface MatterPageProps {
  readonly parts?: MatterParts;
  readonly drafts?: DraftRoll;
}

export function MatterPage({ parts = {}, drafts = {} }: MatterPageProps) {
  const { id = '' } = useParams({ strict: false });
  const w = useWords(mattersWords);
  const query = useCall(['matter', id], mattersApi.matterRoute, { params: { id } });
  const crumbs = useCrumbs(query.data);
  return (
    <Page
      title={query.data?.title ?? w('column-title')}
      crumbs={crumbs}
      aside={query.data ? <Standing matter={query.data} /> : null}
    >
      <Loaded query={query}>
        {(matter) => <Story key={matter.id} matter={matter} own={parts[matter.register]} drafts={drafts} />}
      </Loaded>
    </Page>
  );
}

interface StoryProps extends MatterPartProps {
  readonly own: ComponentType<MatterPartProps> | undefined;
  readonly drafts: DraftRoll;
}

const Story = ({ matter, own: Own, drafts }: StoryProps) => (
  <div className="matter">
    <div className="matter-main">
      <Actions matter={matter} drafts={drafts} />
      <ServedUnits matter={matter} />
      <Progress matter={matter} />
      <DocumentList matter={matter} />
      <Lines matter={matter} />
      <Source matter={matter} />
      {Own ? <Own matter={matter} /> : null}
      <Breakdown matter={matter} />
      <Followers matter={matter} />
      <EvidenceList matter={matter} />
      <Timeline matter={matter} />
    </div>
    <Facts matter={matter} />
  </div>
);

function useCrumbs(matter: mattersApi.MatterView | undefined): readonly ReactNode[] {
  const phrase = usePhrase();
  const wordsOf = useRegisterWords();
  if (!matter) return [];
  const { register, parent } = matter;
  const list = (
    <Link to="/registers/$register" params={{ register }}>
      {phrase(wordsOf(register).label)}
    </Link>
  );
  if (!parent) return [list];
  const above = (
    <Link to="/matters/$id" params={{ id: parent.id }} title={parent.title}>
      {parent.number}
    </Link>
  );
  return [list, above];
}

/** Number, state, clock and owner, in one line under the name. */
function Standing({ matter }: MatterPartProps) {
  const phrase = usePhrase();
  const words = useRegisterWords()(matter.register);
  const first = words.statuses[0]?.[0];
  return (
    <>
      <span className="number">{matter.number}</span>
      <StateTag tone={toneOf(matter.status, matter, first)}>{phrase(words.status(matter.status))}</StateTag>
      {matter.closedOn === null ? <ClockTag due={dayOrNull(matter.due)} today={dayIn(matter.today)} /> : null}
      <span>
        <UnitName unit={matter.unit} />
        {matter.leadPerson ? ` ${matter.leadPerson.name}` : ''}
      </span>
    </>
  );
}
