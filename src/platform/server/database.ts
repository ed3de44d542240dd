// The one way to PostgreSQL: a pool for reads, transactions that a refusal rolls back, and notifications.
// Every function that writes takes the transaction as its one database handle.
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { type Result, ok } from '#kernel';
import { notifyNow, reach } from './channel-store.ts';
import { columnTypes } from './column-types.ts';
import { withArrays } from './connection/array-types.ts';
import { handleOf } from './connection/handle.ts';
import { type Settings, openLine } from './connection/line.ts';
import { listen } from './connection/listen-store.ts';
import { Pool } from './connection/pool.ts';
import { inTransaction } from './connection/transaction.ts';
import { type Whom, lookAs } from './whom-store.ts';

/** The pool, as nobody: for reads of what belongs to no matter, each of which may land on another connection. */
export type Sql = postgres.Sql;
/** One open transaction: the handle of everything that writes. */
export type Tx = postgres.TransactionSql;
/** What a function that only reads takes, so that it works inside a transaction too. */
export type Reader = postgres.ISql;
type ReservedSql = postgres.ReservedSql;

/** Where a server is: a URL (`database` goes before the one it names), or the parts; a host that is a folder is a socket's. */
export type DatabaseAddress =
  | { readonly url: string; readonly database?: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password?: string;
      readonly database: string;
    };

export interface DatabaseOptions {
  readonly address: DatabaseAddress;
  /** The role that the connections take on: `duxing_app` in `openDatabase`, the address's own user in `connect`. */
  readonly role?: string;
  /** Most connections at once; each costs the server about 5 MB. */
  readonly poolSize?: number;
  /** How the connections are called in the server's own lists. */
  readonly name?: string;
}

export interface Database {
  readonly sql: Sql;
  /**
   * Reads in one read-only transaction, seeing what `whom` may see. Holds one connection until `work` is done, so that it must
   * neither wait for the world outside nor ask this database for another one.
   */
  reading<Value>(whom: Whom, work: (reader: Reader) => Promise<Value>): Promise<Value>;
  /**
   * Runs `work` in one transaction, seeing and writing what `whom` may see. Commits when it gives a value; rolls back when it
   * gives a refusal or throws.
   * A serialization failure or deadlock is tried again up to three times, so `work` must have no effect outside.
   */
  transaction<Value>(whom: Whom, work: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>>;
  /** As `reading`, but all of it at one moment: for reading many tables that belong together. */
  snapshot<Value>(whom: Whom, work: (tx: Tx) => Promise<Value>): Promise<Value>;
  /**
   * Calls `heard` for each payload on the channel until the returned function is called. Where the connection was lost it
   * listens again by itself and then calls `missed`: what was said meanwhile is gone.
   */
  listen(channel: string, heard: (payload: string) => void, missed: () => void): Promise<() => Promise<void>>;
  /** Tells every listener at once. Inside a transaction use `notifyWithin`, which speaks at commit. */
  notify(channel: string, payload: string): Promise<void>;
  /** Connections that are open, those that a transaction holds, and how many wait for one. */
  load(): { readonly open: number; readonly held: number; readonly waiting: number };
  /** Waits for running queries (at most five seconds) and closes every connection. */
  close(): Promise<void>;
}

/** The role that the application works as. It owns nothing and has the rights that migrations grant it, no others. */
export const APPLICATION_ROLE = 'duxing_app';

const RETRIED = new Set(['40001', '40P01']);
const RETRIES = 3;

/** A bare pool with our column types, for migrations and maintenance; the application uses `openDatabase`. */
export function connect(options: DatabaseOptions): Sql {
  return openPool(options).sql;
}

interface Opened {
  readonly sql: Sql;
  readonly begin: <Value>(mode: string, work: (tx: Tx) => Promise<Value>) => Promise<Value>;
  readonly listen: Database['listen'];
  readonly end: (seconds: number) => Promise<void>;
  readonly load: Database['load'];
}

/** The driver makes statements and speaks the protocol; where they go is ours (see `connection/line.ts`). */
function openPool(options: DatabaseOptions): Opened {
  const { settings, maker } = settle(options);
  const gathers = !('url' in options.address);
  const pool = new Pool(options.poolSize ?? 10, (events) => openLine(settings, gathers, events));
  const begin = async <Value>(mode: string, work: (tx: Tx) => Promise<Value>): Promise<Value> => {
    const line = await pool.lease();
    try {
      return await inTransaction<Tx, Value>(line, (send) => handleOf(maker, send, {}), mode, work);
    } finally {
      pool.giveBack(line);
    }
  };
  const end = (seconds: number): Promise<void> => pool.end(seconds);
  const own = {
    begin: (first: string | TxWork, second?: TxWork) =>
      typeof first === 'string' ? begin(first, second ?? noWork) : begin('', first),
    reserve: async () => {
      const line = await pool.lease();
      return handleOf<ReservedSql>(maker, line.run, { release: () => pool.giveBack(line) });
    },
    end: (given?: { readonly timeout?: number }) => end(given?.timeout ?? 3600),
  };
  const sql = handleOf<Sql>(maker, (statement) => pool.run(statement), own);
  return {
    sql,
    begin,
    listen: (channel, heard, missed) => listen({ settings, gathers, maker }, channel, { heard, missed }),
    end,
    load: () => pool.load,
  };
}

type TxWork = (tx: Tx) => Promise<unknown>;
const noWork: TxWork = async () => undefined;

/** The address as the driver reads it, and a pool of the driver's that never connects: it makes statements. */
function settle(options: DatabaseOptions): { readonly settings: Settings; readonly maker: Sql } {
  const given = {
    max: 1,
    types: withArrays(columnTypes),
    fetch_types: false,
    connection: {
      application_name: options.name ?? 'duxing',
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      idle_in_transaction_session_timeout: 60_000,
      ...(options.role ? { options: `-c role=${options.role}` } : {}),
    },
    connect_timeout: 10,
    onnotice: () => {},
  };
  const { address } = options;
  // The extra parser types only widen what the driver accepts as parameters; the plain type keeps signatures short.
  const { url, ...rest } = 'url' in address ? address : { ...address, url: undefined };
  const maker = (url ? postgres(url, { ...given, ...rest }) : postgres({ ...given, ...rest })) as unknown as Sql;
  return { settings: maker.options as unknown as Settings, maker };
}

const deferred = new WeakMap<Tx, Promise<unknown>[]>();

/**
 * Lets a write whose result nobody waits for travel with what follows, at the latest with the commit. When the server refuses
 * it, so it does the whole transaction, and its error comes out; a check of its answer here would come after the commit.
 */
export function later(tx: Tx, write: Promise<unknown>): void {
  const writes = deferred.get(tx);
  if (!writes) throw new Error('this transaction was not begun by Database.transaction');
  write.catch(() => {}); // heard when the transaction ends
  writes.push(write);
}

/** Opens the pool as `duxing_app` unless told otherwise; throws at once when the server cannot be reached. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { sql, begin, listen, end, load } = openPool({ role: APPLICATION_ROLE, ...options });
  try {
    await reach(sql);
  } catch (error) {
    await end(1);
    throw error;
  }
  return {
    sql,
    reading: (whom, work) => reading(begin, 'read only', whom, work),
    snapshot: (whom, work) => reading(begin, 'isolation level repeatable read, read only', whom, work),
    transaction: (whom, work) => transaction(begin, whom, work),
    listen,
    load,
    notify: (channel, payload) => notifyNow(sql, channel, payload),
    close: () => end(5),
  };
}

class RolledBack<Value> extends Error {
  readonly result: Result<Value>;
  constructor(result: Result<Value>) {
    super('rolled back by a refusal');
    this.result = result;
  }
}

/** What went wrong first: statements after it fail only because the transaction is lost. */
async function firstFailure(writes: readonly Promise<unknown>[]): Promise<unknown> {
  const failed = (await Promise.allSettled(writes)).find((write) => write.status === 'rejected');
  return failed?.reason;
}

function reading<Value>(begin: Opened['begin'], mode: string, whom: Whom, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return begin(mode, (tx) => {
    lookAs(tx, whom);
    return work(tx);
  });
}

async function transaction<Value>(
  begin: Opened['begin'],
  whom: Whom,
  work: (tx: Tx) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  for (let attempt = 1; ; attempt += 1) {
    const writes: Promise<unknown>[] = [];
    try {
      const done = await begin('', async (tx) => {
        deferred.set(tx, writes);
        lookAs(tx, whom);
        const result = await work(tx);
        if (!result.ok) throw new RolledBack(result);
        return { value: result.value };
      });
      await Promise.all(writes); // a commit after a failed write is a rollback
      return ok(done.value);
    } catch (thrown) {
      const error: unknown = (await firstFailure(writes)) ?? thrown;
      // Only this function makes a RolledBack, and only with its own Value.
      if (error instanceof RolledBack) return error.result as Result<Value>;
      if (attempt > RETRIES || !(error instanceof postgres.PostgresError && RETRIED.has(error.code))) throw error;
      await pause(10 * attempt * attempt);
    }
  }
}
