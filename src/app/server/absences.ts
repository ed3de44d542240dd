// What keeps somebody from acting, for whoever counts days: leave of a person, and a hand-over of the matters on its list.
import type { ReadAbsences } from '#matters/server';
import { leaveSince } from '#people/server';
import { standstillsSince } from '#registers/handovers/server';

/** Leave as entered, and hand-overs as they stand. */
export const absences: ReadAbsences = async (reader, since) => [
  ...(await leaveSince(reader, since)).map(({ person, from, to }) => ({ person, from, to, why: 'leave' }) as const),
  ...(await standstillsSince(reader, since)).map((one) => ({ ...one, why: 'hand-over' }) as const),
];
