import type { Reader, Sql, Tx } from './database.ts';

/** Speaks on a channel when, and only when, the transaction commits. */
export async function notifyWithin(tx: Tx, channel: string, payload: string): Promise<void> {
  await tx`select pg_notify(${channel}, ${payload})`;
}

/** Speaks at once. */
export async function notifyNow(sql: Sql, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`;
}

/** Throws when the server cannot be reached. */
export async function reach(reader: Reader): Promise<void> {
  await reader`select 1`;
}
