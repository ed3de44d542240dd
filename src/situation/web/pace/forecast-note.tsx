// The forecast in words for the unit and all below it, and in a cell for each unit; too little data is said, never guessed over.
import { dayIn } from '#matters/web';
import { formatDay, formatNumber, useLanguage, useWords } from '#platform/web';
import { ENOUGH_CLOSINGS, ENOUGH_WEEKS, FORECAST_WEEKS, type Period, type situationApi } from '#situation';
import { situationWords } from '../words.ts';

export interface ForecastNoteProps {
  readonly forecast: situationApi.ForecastNumbers;
  readonly period: Period;
}

export function ForecastNote({ forecast, period }: ForecastNoteProps) {
  const w = useWords(situationWords);
  const language = useLanguage();
  if (forecast.answer === 'year-over') return null;
  return (
    <section className="forecast" aria-labelledby="forecast">
      <h2 id="forecast">{w('forecast-title')}</h2>
      {forecast.answer === 'forecast' ? (
        <>
          <p>
            {w('forecast-year-end', {
              weeks: FORECAST_WEEKS,
              day: formatDay(period.last, language),
              median: formatNumber(forecast.closed.median),
              low: formatNumber(forecast.closed.low),
              high: formatNumber(forecast.closed.high),
              left: formatNumber(forecast.left.median),
              leftLow: formatNumber(forecast.left.low),
              leftHigh: formatNumber(forecast.left.high),
            })}
          </p>
          <Clears clears={forecast.clears} />
          <p className="muted">{w('forecast-note')}</p>
        </>
      ) : forecast.answer === 'nothing-left' ? (
        <p>{w('forecast-nothing-left')}</p>
      ) : (
        <p>{w('forecast-not-enough', { weeks: FORECAST_WEEKS, fewest: ENOUGH_WEEKS, closings: ENOUGH_CLOSINGS })}</p>
      )}
    </section>
  );
}

type Clears = Extract<situationApi.ForecastNumbers, { answer: 'forecast' }>['clears'];

function Clears({ clears: { early, median, late } }: { readonly clears: Clears }) {
  const w = useWords(situationWords);
  const language = useLanguage();
  const said = (day: string | null): string => (day === null ? w('forecast-beyond') : formatDay(dayIn(day), language));
  return (
    <p>
      {early === null
        ? w('forecast-clears-never')
        : w('forecast-clears', { median: said(median), early: said(early), late: said(late) })}
    </p>
  );
}

/** The middle, and under it the band. */
export function ForecastCell({ forecast }: Pick<ForecastNoteProps, 'forecast'>) {
  const w = useWords(situationWords);
  if (forecast.answer === 'not-enough') return <td className="figure-none">{w('heat-not-enough')}</td>;
  if (forecast.answer !== 'forecast') return <td>—</td>;
  const { low, median, high } = forecast.closed;
  return (
    <td>
      <span className="line">{formatNumber(median)}</span>
      <span className="line heat-counts muted">{w('forecast-band', { low: formatNumber(low), high: formatNumber(high) })}</span>
    </td>
  );
}
