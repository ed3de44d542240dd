// Escalation: the rules by which what is late climbs, for everybody who looks; their change, for administrators; the dry run, for
// leaders and supervisors of the bureau.
import { Button } from 'antd';
import { useState } from 'react';
import { GENERAL_CLOCKS, type Ladder, deadlineWords, handOverDays } from '#deadlines';
import { parseInstant, dayAt } from '#kernel';
import { escalationApi } from '#matters';
import { Dialog, Loaded, Page, formatDay, useCall, useLanguage, usePhrase, useWords } from '#platform/web';
import { DryRun } from './dry-run.tsx';
import { RulesForm } from './rules-form.tsx';
import { escalationPageWords } from './words.ts';
import './escalation.css';

interface EscalationPageProps {
  readonly maySet: boolean;
  readonly mayForesee: boolean;
}

export function EscalationPage({ maySet, mayForesee }: EscalationPageProps) {
  const w = useWords(escalationPageWords);
  const query = useCall(['escalation', 'rules'], escalationApi.escalationRulesRoute);
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={w('escalation-title')}
      actions={maySet ? <Button onClick={() => setEditing(true)}>{w('escalation-edit')}</Button> : null}
    >
      {mayForesee ? <DryRun /> : null}
      <Loaded query={query}>
        {({ versions }) => {
          const [present] = versions;
          return present ? (
            <>
              <Rules present={present} />
              <History versions={versions} />
              <Dialog open={editing} onClose={() => setEditing(false)} title={w('escalation-edit')} width="wide">
                <RulesForm key={present.version} present={present} onDone={() => setEditing(false)} />
              </Dialog>
            </>
          ) : null;
        }}
      </Loaded>
    </Page>
  );
}

function Rules({ present: { version, rules } }: { readonly present: escalationApi.RulesView }) {
  const w = useWords(escalationPageWords);
  return (
    <section>
      <h2>{w('escalation-version', { version })}</h2>
      <p className="muted escalation-text">{w('escalation-text', { ...rules.hours, days: handOverDays(rules) })}</p>
      {rules.ladders.map((ladder) => (
        <LadderTable key={`${ladder.register} ${ladder.clocks.join(' ')}`} ladder={ladder} />
      ))}
    </section>
  );
}

function LadderTable({ ladder }: { readonly ladder: Ladder }) {
  const w = useWords(escalationPageWords);
  const d = useWords(deadlineWords);
  const phrase = usePhrase();
  const names = ladder.clocks.map((clock) => phrase(GENERAL_CLOCKS.get(clock)?.name ?? { zh: clock, en: clock }));
  const caption = `${w('escalation-clocks')} · ${names.join(' · ')}`;
  return (
    // Wider than a phone, so that it is pushed sideways, by the keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <div className="escalation-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w('escalation-rung')}</th>
            <th scope="col">{w('escalation-to')}</th>
            <th scope="col" className="end">
              {w('escalation-after')}
            </th>
            <th scope="col" className="end">
              {w('escalation-grace')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ladder.rungs.map(({ after, to, grace }, index) => (
            <tr key={after}>
              <td>{index + 1}</td>
              <td>{d(`asked.${to}`)}</td>
              <td className="end">{after}</td>
              <td className="end">{grace}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function History({ versions }: { readonly versions: readonly escalationApi.RulesView[] }) {
  const w = useWords(escalationPageWords);
  const language = useLanguage();
  const when = (at: string): string => {
    const moment = parseInstant(at);
    return moment ? formatDay(dayAt(moment), language) : at;
  };
  return (
    <section>
      <h2>{w('escalation-history')}</h2>
      <ul>
        {versions.map(({ version, set }) => (
          <li key={version}>
            {w('escalation-version', { version })} · {set ? `${set.by.name} · ${when(set.at)}` : w('escalation-shipped')}
          </li>
        ))}
      </ul>
    </section>
  );
}
