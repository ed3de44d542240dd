import type { Tx } from './database.ts';

/** Speaks on a channel when, and only when, the transaction commits. */
export async function notifyWithin(tx: Tx, channel: string, payload: string): Promise<void> {
  await tx`select pg_notify(${channel}, ${payload})`;
}
