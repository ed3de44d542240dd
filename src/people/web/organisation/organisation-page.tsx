// The organisation for its administrators: the tree of units, the people with posts in them, in and out as a spreadsheet.
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { type UnitView, exportOrganisationRoute, units } from '#people';
import { Dialog, Loaded, Page, addressOf, useCall, useListState, useWords } from '#platform/web';
import { useMe } from '../session.ts';
import { personalWords } from '../words.ts';
import { ImportPanel } from './import-panel.tsx';
import { PeopleList } from './people-list.tsx';
import { UnitTree } from './unit-tree.tsx';
import './organisation.css';

export function OrganisationPage() {
  const w = useWords(personalWords);
  const { actions } = useMe();
  const query = useCall(['organisation', 'units'], units);
  const [importing, setImporting] = useState(false);
  return (
    <Page
      title={w('organisation')}
      actions={
        <>
          {actions.includes('import-organisation') ? (
            <Button onClick={() => setImporting(true)}>{w('organisation-import')}</Button>
          ) : null}
          {actions.includes('export-organisation') ? (
            <Button href={addressOf(exportOrganisationRoute)} download>
              {w('organisation-export')}
            </Button>
          ) : null}
        </>
      }
    >
      <Loaded query={query}>{({ units: all }) => <Organisation units={all} />}</Loaded>
      <Dialog open={importing} onClose={() => setImporting(false)} title={w('import-title')} width="wide">
        <ImportPanel onDone={() => setImporting(false)} />
      </Dialog>
    </Page>
  );
}

function Organisation({ units: all }: { readonly units: readonly UnitView[] }) {
  const w = useWords(personalWords);
  const { state, change } = useListState();
  const navigate = useNavigate();
  const choose = (unit: string | null) => void navigate({ to: '.', search: unit === null ? {} : { unit } });
  const unit = all.find(({ id }) => id === state['unit']) ?? null;
  return (
    <div className="organisation">
      <section aria-labelledby="organisation-units">
        <h2 id="organisation-units">
          {w('organisation-units')} <span className="count">{all.length}</span>
        </h2>
        <UnitTree units={all} chosen={unit?.id ?? null} onChoose={choose} />
      </section>
      <section aria-labelledby="organisation-people">
        <h2 id="organisation-people">{unit ? unit.name : w('organisation-people')}</h2>
        <PeopleList unit={unit} text={state['text'] ?? ''} page={Number(state['page'] ?? 1) || 1} change={change} />
      </section>
    </div>
  );
}
