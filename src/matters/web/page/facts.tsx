// What stands beside the story: running clocks with their basis, whom it waits for, which units have which part.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parseInstant } from '#kernel';
import { ClockTag, formatDay, formatTime, useLanguage, usePhrase, useWords } from '#platform/web';
import { dayIn, dayOrNull } from '../days.ts';
import { useRegisterWords } from '../registers.ts';
import { mattersWords } from '../words.ts';
import type { MatterPartProps } from './matter-page.tsx';
import { UnitName } from './unit-name.tsx';

export function Facts({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const language = useLanguage();
  return (
    <aside className="facts" aria-label={w('matter-facts')}>
      <Clocks matter={matter} />
      <Waiting matter={matter} />
      <Fact label={w('matter-parties')}>
        <ul>
          {matter.parties.map(({ unit, role }) => (
            <li key={`${unit.id}${role}`} className="pair party">
              <span className="muted">{w(`party-${role}`)}</span>
              <UnitName unit={unit} />
            </li>
          ))}
        </ul>
      </Fact>
      {matter.parent ? (
        <Fact label={w('matter-parent')}>
          <Link to="/matters/$id" params={{ id: matter.parent.id }}>
            {matter.parent.title}
          </Link>
        </Fact>
      ) : null}
      <Fact label={w('matter-opened-on')}>{formatDay(dayIn(matter.openedOn), language)}</Fact>
      {matter.closedOn ? <Fact label={w('matter-closed-on')}>{formatDay(dayIn(matter.closedOn), language)}</Fact> : null}
    </aside>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section className="fact">
    <h2>{label}</h2>
    <div>{children}</div>
  </section>
);

function Clocks({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const language = useLanguage();
  const words = useRegisterWords()(matter.register);
  if (matter.clocks.length === 0) return null;
  return (
    <Fact label={w('matter-clocks')}>
      <ul>
        {matter.clocks.map((clock) => (
          <li key={clock.rule} className="clock-line">
            <div className="pair">
              <span>{phrase(words.clock(clock.rule))}</span>
              <ClockTag due={dayOrNull(clock.due)} today={dayIn(matter.today)} state={clock.state} />
            </div>
            <div className="muted">
              {formatDay(dayIn(clock.due), language)} {timeOf(clock.dueAt)}
            </div>
            {clock.basis ? <Basis basis={clock.basis} /> : null}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** Of a clock in hours, the time of day at which it ends. */
function timeOf(dueAt: string | null): string {
  const moment = dueAt === null ? null : parseInstant(dueAt);
  return moment ? formatTime(moment) : '';
}

/** The article of a law; a rule of the house is only called that. */
function Basis({ basis }: { readonly basis: NonNullable<MatterPartProps['matter']['clocks'][number]['basis']> }) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  if (!basis.binding && basis.article === null) return <div className="muted">{w('clock-not-binding')}</div>;
  return (
    <div className="basis">
      {phrase(basis.law)} {basis.article ?? ''}
      {basis.binding ? '' : ` (${w('clock-not-binding')})`}
    </div>
  );
}

function Waiting({ matter }: MatterPartProps) {
  const w = useWords(mattersWords);
  const phrase = usePhrase();
  const words = useRegisterWords()(matter.register);
  if (matter.waiting.length === 0) return null;
  return (
    <Fact label={w('matter-waiting')}>
      <ul>
        {matter.waiting.map(({ unit, action, due }) => (
          <li key={`${unit.id}${action}`} className="pair">
            <span>
              <UnitName unit={unit} /> <span className="muted">{phrase(words.action(action))}</span>
            </span>
            <ClockTag due={dayOrNull(due)} today={dayIn(matter.today)} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
