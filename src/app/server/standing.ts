// How a commitment stands, for registers that speak of commitments without knowing theirs.
import { type Commitment, isBehind } from '#registers/commitments';
import type { SupervisionDeps } from '#registers/supervision/server';

/** Reads the stored state of a commitment. */
export const standingOf: SupervisionDeps['standing'] = (state, today) => {
  const commitment = state as unknown as Commitment; // the register's own fold wrote it
  const { delay, extensionAsked } = commitment;
  return { behind: isBehind(commitment, today), cause: delay?.cause ?? null, extensionAsked: extensionAsked !== null };
};
