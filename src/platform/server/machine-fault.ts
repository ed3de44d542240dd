// Faults of the machine below us that pass by themselves: whoever asked is told to come again instead of reading of a bug.

/** The database cannot be reached, or has no room for another connection; or a disk is full, ours or the database's. */
export type MachineFault = 'database-away' | 'storage-full';

/** From the network, from the driver, and PostgreSQL's own: shutting down, crashed, starting, too many connections. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['CONNECTION_LOST', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['57P01', '57P02', '57P03', '57P05', '53300', '25006', '08000', '08003', '08006'],
]);
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** Said by the sign-in's driver, which has no code for it. */
const BARE = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What passes by itself among the causes of an error; null for everything else, which is a bug or a broken machine. */
export function machineFault(error: unknown): MachineFault | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (FULL.has(code)) return 'storage-full';
    const noSocket = code === 'ENOENT' && 'syscall' in cause && cause.syscall === 'connect';
    // PostgreSQL's FATAL ends the connection, whatever its reason.
    const ended = 'severity' in cause && cause.severity === 'FATAL';
    if (AWAY.has(code) || noSocket || ended || BARE.test(cause.message)) return 'database-away';
  }
  return null;
}
