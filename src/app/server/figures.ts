// The house's own figures for whoever watches it: what no technical floor knows.
import { countOverdueOutgoing } from '#matters/server';
import type { Database, Gauge } from '#platform/server';

/** The database's connections, and what should have left by mail and has not. */
export const figuresOf = (database: Database): readonly Gauge[] => [
  { name: 'duxing_database_connections', help: 'Open connections to the database', read: () => database.load().open },
  { name: 'duxing_database_held', help: 'Connections held by a transaction', read: () => database.load().held },
  {
    name: 'duxing_database_waiting',
    help: 'Statements and transactions that wait for a connection',
    read: () => database.load().waiting,
  },
  {
    name: 'duxing_outgoing_overdue',
    help: 'Notices that should have left and have not',
    read: () => database.reading('system', countOverdueOutgoing),
  },
];

/** Seconds since something was last done well; from the start until it has been done at all. */
export function lastDone(name: string, help: string): { readonly done: () => void; readonly gauge: Gauge } {
  let at = performance.now();
  return {
    done: () => void (at = performance.now()),
    gauge: { name, help, read: () => Math.round((performance.now() - at) / 1000) },
  };
}
