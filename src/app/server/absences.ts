// Who is away, for whoever counts days in which somebody could not act: leave, and a hand-over that is not done.
import type { ReadAbsences } from '#matters/server';
import { leaveSince } from '#people/server';

/** Leave as entered. */
export const absences: ReadAbsences = async (reader, since) =>
  (await leaveSince(reader, since)).map(({ person, from, to }) => ({ person, from, to, why: 'leave' }) as const);
