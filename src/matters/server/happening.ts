import { dayAt } from '#kernel';
import type { Entry } from '#ledger';
import type { Happening } from '#matters';

/** An entry as the event that it holds, on the day of its step. */
export const happeningOf = ({ at, body }: Pick<Entry, 'at' | 'body'>): Happening => ({
  on: dayAt(at),
  event: JSON.parse(body) as Happening['event'], // canonical JSON of an event
});
