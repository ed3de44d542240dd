// The difference between two projections of one matter: only what changed is written.
import { nextWarning } from '#deadlines';
import type { Ask, ClimbingClock, Party, Projection, Tally, Waiting } from './projection.ts';

export interface Difference<Row> {
  readonly gone: readonly Row[];
  readonly come: readonly Row[];
}

export interface Changes {
  readonly parties: Difference<Party>;
  readonly waiting: Difference<Waiting>;
  readonly clocks: Difference<ClimbingClock>;
  readonly tallies: Difference<Tally>;
  readonly asks: Difference<Ask>;
}

const partyKey = (party: Party): string => `${party.unit} ${party.role}`;
const waitingKey = (step: Waiting): string => `${step.unit} ${step.action} ${step.due ?? ''}`;
const clockKey = (clock: ClimbingClock): string =>
  `${clock.rule} ${clock.startedOn} ${clock.due} ${nextWarning(clock)?.on ?? ''} ${clock.warned ?? ''} ${JSON.stringify(clock.climb ?? null)}`;
const askKey = ({ unit, name, kind, askedOn, from, to, about, metOn }: Ask): string =>
  JSON.stringify([unit, name, kind, askedOn, from, to, about, metOn]);
const tallyKey = (tally: Tally): string => `${tally.unit} ${tally.key} ${tally.day ?? ''}`;

function difference<Row>(before: readonly Row[], after: readonly Row[], key: (row: Row) => string): Difference<Row> {
  const [old, fresh] = [new Set(before.map(key)), new Set(after.map(key))];
  return { gone: before.filter((row) => !fresh.has(key(row))), come: after.filter((row) => !old.has(key(row))) };
}

/** The same of counts alone. */
export const tallyChanges = (before: readonly Tally[], after: readonly Tally[]): Difference<Tally> =>
  difference(before, after, tallyKey);

/** What has gone and what has come; `before` is null for a matter that is new. */
export function changes(before: Projection | null, after: Projection): Changes {
  return {
    parties: difference(before?.parties ?? [], after.parties, partyKey),
    waiting: difference(before?.waiting ?? [], after.waiting, waitingKey),
    clocks: difference(before?.clocks ?? [], after.clocks, clockKey),
    tallies: tallyChanges(before?.tallies ?? [], after.tallies),
    asks: difference(before?.asks ?? [], after.asks ?? [], askKey),
  };
}
