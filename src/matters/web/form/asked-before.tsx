// Said at the moment when units are chosen who are to be asked for something: how much was asked of each this week, and which
// report on the same matters they owe or have given already, so that nobody asks twice. A word of warning; it stops nothing.
import { asksApi } from '#matters';
import { useCall, useWords } from '#platform/web';
import { AskLines } from '../asks/ask-lines.tsx';
import { mattersWords } from '../words.ts';

export interface AskedBeforeProps {
  readonly units: readonly string[];
  readonly about: readonly string[];
}

/** Nothing while no unit is chosen, and nothing of units whose matters one does not read. */
export const AskedBefore = ({ units, about }: AskedBeforeProps) =>
  units.length === 0 ? null : <Asked units={units} about={about} />;

function Asked({ units, about }: AskedBeforeProps) {
  const w = useWords(mattersWords);
  const { data } = useCall(['asks'], asksApi.asksRoute, {
    query: { units: units.join(','), ...(about.length > 0 ? { about: about.join(',') } : {}) },
  });
  if (!data) return null;
  const named = data.units.length > 1;
  return (
    <div className="asked" role="status">
      {data.units.map(({ id, name, count }) => (
        <p key={id}>{count === 0 ? w('asked-nothing', { unit: name }) : w('asked-this-week', { unit: name, count })}</p>
      ))}
      {data.rows.length > 0 ? (
        <details>
          <summary>{w('asked-show')}</summary>
          <AskLines rows={data.rows} named={named} />
        </details>
      ) : null}
      {data.reusable.length > 0 ? (
        <div className="asked-again">
          <p>{w('asked-again')}</p>
          <AskLines rows={data.reusable} named={named} />
        </div>
      ) : null}
    </div>
  );
}
