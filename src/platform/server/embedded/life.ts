// The life of a server that we started: while nobody stops it, one that has ended is started again on the same folder and
// socket, so that everything that has its address finds it there.
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseAddress } from '../database.ts';
import { type Sql, connect } from '../database.ts';
import type { Home } from './home.ts';
import { tryToOwn } from './owner-store.ts';
import { isAlive, stopPostmaster } from './postmaster.ts';
import { type Reach, startServer } from './server-process.ts';

/** One connection that stays open as long as we own the server. */
export const guardConnection = (address: DatabaseAddress): Sql =>
  connect({ address: { ...address, database: 'postgres' }, poolSize: 1, name: `duxing process ${process.pid}` });

export interface Started {
  readonly home: Home;
  readonly reach: Reach;
  readonly durable: boolean;
  readonly address: DatabaseAddress;
  readonly child: ChildProcess;
  /** Holds the lock of the owner. */
  readonly guard: Sql;
  readonly say: (line: string) => void;
}

export interface Life {
  /** Stops the server cleanly and returns when its process has ended. May be called twice. */
  readonly stop: () => Promise<void>;
}

const LONGEST_PAUSE_MS = 5_000;

/** Keeps a started server running until it is stopped. */
export function lifeOf(started: Started): Life {
  const { home, reach, durable, address, say } = started;
  let { child, guard } = started;
  let stopping: Promise<void> | null = null;
  const onExit = (): void => {
    if (child.pid && isAlive(child.pid)) process.kill(child.pid, 'SIGINT');
  };
  const begin = async (): Promise<void> => {
    child = await startServer(home, reach, durable);
    guard = guardConnection(address);
    // Only somebody who looked at the folder while no server ran could have it now.
    if (!(await tryToOwn(guard))) throw new Error('another process took the database server over');
  };
  /** Tries without end: what keeps a server from starting, such as a full disk, may pass. */
  const again = async (): Promise<void> => {
    for (let attempt = 0; !stopping; attempt += 1) {
      await guard.end({ timeout: 0 }).catch(() => {});
      try {
        await begin();
        watch();
        return say('数据库服务已自行恢复。 / the database server has been started again');
      } catch (error) {
        if (attempt === 0) say(`数据库服务未能重启，继续尝试 / it does not start yet, tried again: ${String(error)}`);
        await pause(Math.min(200 * 2 ** attempt, LONGEST_PAUSE_MS));
      }
    }
  };
  let restarting: Promise<void> = Promise.resolve();
  const watch = (): void => {
    child.once('exit', () => {
      if (stopping) return;
      say('数据库服务意外停止，正在重启…… / the database server has ended unasked and is started again…');
      restarting = again();
    });
  };
  watch();
  process.once('exit', onExit);
  const stopNow = async (): Promise<void> => {
    await restarting;
    if (child.pid) await stopPostmaster(child.pid);
    await guard.end({ timeout: 1 });
    process.removeListener('exit', onExit);
    forgetSocket(reach);
  };
  return {
    stop: () => {
      stopping ??= stopNow();
      return stopping;
    },
  };
}

export function forgetSocket(reach: Reach): void {
  if ('socketFolder' in reach) rmSync(reach.socketFolder, { recursive: true, force: true });
}
