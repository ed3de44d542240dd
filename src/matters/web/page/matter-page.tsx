// The page of any matter: what it is and how it stands, what I may do, where it came from, its parts, and its whole life.
// It is read again when the server announces `matter:ID`. Registers may put parts of their own in place of these.
import { Link, useParams } from '@tanstack/react-router';
import { mattersApi } from '#matters';
import { ClockTag, Loaded, Page, StateTag, useCall, usePhrase } from '#platform/web';
import { dayIn, dayOrNull } from '../days.ts';
import { toneOf, useRegisterWords } from '../registers.ts';
import { Actions } from './actions.tsx';
import { Breakdown } from './breakdown.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Facts } from './facts.tsx';
import { Progress } from './progress.tsx';
import { Source } from './source.tsx';
import { Timeline } from './timeline.tsx';
import './matter.css';

export interface MatterPartProps {
  readonly matter: mattersApi.MatterView;
}

export function MatterPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useCall(['matter', id], mattersApi.matterRoute, { params: { id } });
  return <Loaded query={query}>{(matter) => <MatterFrame key={matter.id} matter={matter} />}</Loaded>;
}

function MatterFrame({ matter }: MatterPartProps) {
  return (
    <Page title={matter.title} crumbs={useCrumbs(matter)} aside={<Standing matter={matter} />}>
      <div className="matter">
        <div className="matter-main">
          <Actions matter={matter} />
          <Progress matter={matter} />
          <Source matter={matter} />
          <Breakdown matter={matter} />
          <EvidenceList matter={matter} />
          <Timeline matter={matter} />
        </div>
        <Facts matter={matter} />
      </div>
    </Page>
  );
}

function useCrumbs({ register, parent }: mattersApi.MatterView) {
  const phrase = usePhrase();
  const words = useRegisterWords()(register);
  const list = (
    <Link to="/registers/$register" params={{ register }}>
      {phrase(words.label)}
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
        {matter.unit.name}
        {matter.leadPerson ? ` ${matter.leadPerson.name}` : ''}
      </span>
    </>
  );
}
