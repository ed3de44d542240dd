// The one way to PostgreSQL: a pool for reads, transactions that a refusal rolls back, and notifications.
// Every function that writes takes the transaction as its one database handle.
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { type Result, ok } from '#kernel';
import { columnTypes } from './column-types.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { type Whom, lookAs } from './whom-store.ts';

/** The pool, as nobody: for reads of what belongs to no matter, each of which may land on another connection. */
export type Sql = postgres.Sql;
/** One open transaction: the handle of everything that writes. */
export type Tx = postgres.TransactionSql;
/** What a function that only reads takes, so that it works inside a transaction too. */
export type Reader = postgres.ISql;

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
  /** Connections are never closed for age: for a session lock that must not be dropped. */
  readonly lasting?: boolean;
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
  /** Calls `heard` for each payload on the channel until the returned function is called; reconnects by itself. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  /** Tells every listener at once. Inside a transaction use `notifyWithin`, which speaks at commit. */
  notify(channel: string, payload: string): Promise<void>;
  /** Waits for running queries (at most five seconds) and closes every connection. */
  close(): Promise<void>;
}

/** The role that the application works as. It owns nothing and has the rights that migrations grant it, no others. */
export const APPLICATION_ROLE = 'duxing_app';

const RETRIED = new Set(['40001', '40P01']);
const RETRIES = 3;

/** A bare pool with our column types, for migrations and maintenance; the application uses `openDatabase`. */
export function connect(options: DatabaseOptions): Sql {
  const settings = {
    max: options.poolSize ?? 10,
    types: columnTypes,
    connection: {
      application_name: options.name ?? 'duxing',
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      idle_in_transaction_session_timeout: 60_000,
      ...(options.role ? { options: `-c role=${options.role}` } : {}),
    },
    connect_timeout: 10,
    ...(options.lasting ? { max_lifetime: null } : {}),
    onnotice: () => {},
  };
  const { address } = options;
  // The extra parser types only widen what the driver accepts as parameters; the plain type keeps signatures short.
  if ('url' in address) {
    const { url, ...rest } = address;
    return postgres(url, { ...settings, ...rest }) as unknown as Sql;
  }
  const local = { ...settings, ...address, socket: () => gatheringSocket(address) }; // documented, not in its types
  return postgres(local) as unknown as Sql;
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
  const sql = connect({ role: APPLICATION_ROLE, ...options });
  try {
    (await sql.reserve()).release();
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
  return {
    sql,
    reading: (whom, work) => reading(sql, whom, work),
    transaction: (whom, work) => transaction(sql, whom, work),
    listen: async (channel, heard) => {
      const listening = await sql.listen(channel, heard);
      return () => listening.unlisten();
    },
    notify: async (channel, payload) => {
      await sql.notify(channel, payload);
    },
    close: () => sql.end({ timeout: 5 }),
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

/** The first words travel with the first question: one round trip more than the questions themselves, for the end. */
async function reading<Value>(sql: Sql, whom: Whom, work: (reader: Reader) => Promise<Value>): Promise<Value> {
  const connection = await sql.reserve();
  try {
    const begun = lookAs(connection, whom, 'begin read only');
    const value = await work(connection);
    await begun;
    return value;
  } finally {
    await connection.unsafe('rollback').catch(() => {}); // a connection that is lost has ended its transaction
    connection.release();
  }
}

async function transaction<Value>(sql: Sql, whom: Whom, work: (tx: Tx) => Promise<Result<Value>>): Promise<Result<Value>> {
  for (let attempt = 1; ; attempt += 1) {
    const writes: Promise<unknown>[] = [];
    try {
      const done = await sql.begin(async (tx) => {
        deferred.set(tx, writes);
        void lookAs(tx, whom);
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
