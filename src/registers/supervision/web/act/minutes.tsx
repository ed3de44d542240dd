// The minutes of a dispatch meeting: when, who was in the chair and who wrote, what was said, and what is demanded of whom.
import { z } from 'zod';
import { type MatterPartProps, dayOrNull } from '#matters/web';
import { formatDay, useLanguage, useWords } from '#platform/web';
import { actPageWords } from '../words.ts';

export const RecordShape = z.object({
  by: z.string(),
  chair: z.string(),
  heldOn: z.string(),
  present: z.string(),
  points: z.string(),
  decisions: z.array(z.object({ item: z.number(), text: z.string() })),
  promises: z.array(z.object({ unit: z.string(), title: z.string(), due: z.string().nullable() })),
  signed: z.object({ at: z.string() }).nullable(),
});

interface MinutesProps extends MatterPartProps {
  readonly record: z.infer<typeof RecordShape>;
}

export function Minutes({ matter, record }: MinutesProps) {
  const w = useWords(actPageWords);
  const language = useLanguage();
  const { heldOn, chair, by, present, points, promises, signed } = record;
  const dayOf = (day: string | null) => {
    const read = dayOrNull(day);
    return read ? formatDay(read, language) : w('minutes-no-day');
  };
  return (
    <section className="act-part">
      <h2>{w('minutes')}</h2>
      <p className="muted">
        {w('minutes-held', { day: dayOf(heldOn), chair: matter.people[chair] ?? '', writer: matter.people[by] ?? '' })}
        {signed ? '' : ` · ${w('minutes-unsigned')}`}
      </p>
      <p>
        {w('minutes-present')}：{present}
      </p>
      <p className="entry-prose">{points}</p>
      {promises.length > 0 ? (
        <>
          <h3>{w('minutes-demands')}</h3>
          <ol className="act-demands">
            {promises.map(({ unit, title, due }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a demand is its place in the minutes
              <li key={index}>{w('minutes-demand', { unit: matter.units[unit] ?? '', title, due: dayOf(due) })}</li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}
