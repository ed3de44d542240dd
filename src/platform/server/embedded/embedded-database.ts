// PostgreSQL inside the product: the real server, started by us on a private socket with its data in one folder.
// Exactly one process owns a running server. What an owner killed without a word leaves behind is stopped cleanly first.
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseAddress, Sql } from '../database.ts';
import { findBinaries } from './binaries.ts';
import { type Home, makeSocketFolder, settle } from './home.ts';
import { forgetSocket, guardConnection, lifeOf } from './life.ts';
import { ensureDatabase, findOwner, tryToOwn } from './owner-store.ts';
import { findPostmaster, isAlive, readPostmaster, stopPostmaster, waitFor } from './postmaster.ts';
import { OWNER, type Reach, ensureCluster, readPassword, startServer } from './server-process.ts';

export interface EmbeddedOptions {
  /** Holds the cluster (`postgres`), its log and nothing else of the database. */
  readonly folder: string;
  /** When another process already runs this folder's server: work on it too, or refuse (the default). */
  readonly whenRunning?: 'attach' | 'refuse';
  /** Hears what an operator should know: a moved folder, a server left behind. */
  readonly say?: (line: string) => void;
  /** False gives up every promise about power loss for speed: only for a folder that is thrown away. */
  readonly durable?: boolean;
  /** Socket where the system has them; set only to try the other. */
  readonly reach?: 'socket' | 'loopback';
  /** Root of the package that holds the programs, and root's open place; set only by tests. */
  readonly packageRoot?: string;
  readonly openPlace?: string;
}

export interface EmbeddedDatabase {
  /** Address as the owner of everything, for migrations; `openDatabase` steps down from it. */
  readonly address: DatabaseAddress & { readonly database: string };
  /** Whether the server belongs to another process: then `stop` only lets go. */
  readonly attached: boolean;
  /** Stops the server cleanly and returns when its process has ended. May be called twice. */
  stop(): Promise<void>;
}

const DATABASE_NAME = 'duxing';
const START_ATTEMPTS = 5;

/** The folder's server belongs to another process that is alive. */
export class FolderInUse extends Error {
  constructor(folder: string, owner: string | null) {
    super(`${folder} is in use by another process${owner ? ` (${owner})` : ''}; stop it first`);
  }
}

/**
 * Starts the server of a folder, making its cluster on the first start (about a second). After it returns the database
 * exists and takes connections, and no other process can start one on the same folder. A server that ends unasked is started
 * again at the same address until `stop`.
 * Throws FolderInUse when another process owns it and `whenRunning` is `refuse`.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const home = settle(options.folder, findBinaries(options.packageRoot), options.say ?? (() => {}), options.openPlace);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await meetRunning(home, options)) ?? (await startOwn(home, options));
    } catch (error) {
      // Another process may have started or stopped the server while we looked: look again.
      if (error instanceof FolderInUse || attempt === START_ATTEMPTS || !findPostmaster(home.cluster)) throw error;
      await pause(100 * attempt);
    }
  }
}

async function startOwn(home: Home, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const durable = options.durable ?? true;
  ensureCluster(home, durable);
  const reach = await chooseReach(home, options.reach);
  try {
    const child = await startServer(home, reach, durable);
    const address = addressOf(home, reach);
    const guard = guardConnection(address);
    if (!(await tryToOwn(guard))) {
      await guard.end({ timeout: 1 });
      throw new Error('another process took the new server over');
    }
    await ensureDatabase(guard, DATABASE_NAME);
    const { say = () => {} } = options;
    return { address, attached: false, ...lifeOf({ home, reach, durable, address, child, guard, say }) };
  } catch (error) {
    forgetSocket(reach);
    throw error;
  }
}

/** Deals with a server that already works on the folder: attaches, refuses, or stops it when its owner is gone. */
async function meetRunning(home: Home, options: EmbeddedOptions): Promise<EmbeddedDatabase | null> {
  const found = findPostmaster(home.cluster);
  if (!found) return null;
  await waitFor(() => readPostmaster(home.cluster)?.ready === true || !isAlive(found.pid), 60_000);
  if (!isAlive(found.pid)) return null;
  const { socketFolder, port } = readPostmaster(home.cluster) ?? found;
  const reach = socketFolder ? { socketFolder } : { port };
  const address = addressOf(home, reach);
  const guard = guardConnection(address);
  try {
    const mayJoin = options.whenRunning === 'attach';
    const owner = await settledOwner(guard, mayJoin);
    if (owner !== null) {
      if (!mayJoin) throw new FolderInUse(options.folder, owner);
      return { address, attached: true, stop: async () => {} };
    }
    if (!(await tryToOwn(guard))) throw new Error('another process took the server over');
  } finally {
    await guard.end({ timeout: 1 });
  }
  options.say?.(`a database server left behind by an earlier run (process ${found.pid}) is stopped first`);
  await stopPostmaster(found.pid);
  forgetSocket(reach);
  return null;
}

/**
 * The owner's name, or null when there is none. Who only wants to join takes the first answer that names one; who would
 * take over looks again after a second, since an owner that starts has no lock yet and one that was killed still may.
 */
async function settledOwner(guard: Sql, mayJoin: boolean): Promise<string | null> {
  const owner = await findOwner(guard);
  if (owner !== null && mayJoin) return owner;
  await pause(1_000);
  return findOwner(guard);
}

async function chooseReach(home: Home, wished = process.platform === 'win32' ? 'loopback' : 'socket'): Promise<Reach> {
  return wished === 'socket' ? { socketFolder: makeSocketFolder(home.runner) } : { port: await freePort() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

function addressOf(home: Home, reach: Reach): EmbeddedDatabase['address'] {
  if ('socketFolder' in reach) return { host: reach.socketFolder, port: 5432, user: OWNER, database: DATABASE_NAME };
  return { host: '127.0.0.1', port: reach.port, user: OWNER, password: readPassword(home.cluster), database: DATABASE_NAME };
}
