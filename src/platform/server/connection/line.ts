// One connection that is used until it is lost and never again. The driver alone would connect anew behind a transaction's
// back and run its next statements there, outside any transaction; a line has one life, so that this cannot happen.
import net from 'node:net';
import { Readable } from 'node:stream';
import postgres from 'postgres';
import { gatheringSocket } from './gathering-socket.ts';

/** A statement as the driver makes it: it waits until somebody awaits it, then gives itself to its handler. */
export interface Statement extends Promise<unknown> {
  handler: (statement: Statement) => void;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  readonly execute: () => Statement;
}

/** What the driver has made of an address and its settings; lines made from it share what they learn of the server's types. */
export type Settings = postgres.ParsedOptions<Record<string, unknown>>;

/** The connection ended before what was asked of it was answered; whether it was carried out is not known. */
export class ConnectionLost extends Error {
  readonly code = 'CONNECTION_LOST';
  constructor(cause: unknown) {
    super('the connection to the database was lost', { cause });
  }
}

export interface Line {
  /** Sends a statement after those before it; rejects it at once when the line is lost. */
  readonly run: (statement: Statement) => void;
  /** How many statements are not answered yet. */
  readonly pending: () => number;
  readonly isLost: () => boolean;
  /** Waits for what is pending, at most so many seconds, and closes. */
  readonly end: (seconds: number) => Promise<void>;
}

export interface LineEvents {
  /** Called once, at once, when the line is lost or closed; everything pending has been rejected. */
  readonly onLost: () => void;
  /** Called whenever nothing is pending any more. */
  readonly onIdle: () => void;
  readonly onNotify?: (channel: string, payload: string) => void;
}

/** Opens a line. It connects with its first statement. */
export function openLine(settings: Settings, gathers: boolean, events: LineEvents): Line {
  const pending = new Set<Statement>();
  let lost: ConnectionLost | null = null;
  let tried = 0;
  let socket: net.Socket | null = null;
  const lose = (cause: unknown): void => {
    if (lost) return;
    lost = new ConnectionLost(cause ?? socket?.errored);
    for (const statement of [...pending]) statement.reject(lost);
    pending.clear();
    void sql.end({ timeout: 0 });
    events.onLost();
  };
  // The driver passes settings that it has parsed before through as they are; its types know this only for itself.
  const sql = postgres({
    ...settings,
    max: 1,
    max_lifetime: null,
    socket: () => {
      const hosts = settings.host.length;
      // Another host may be tried until one answers; what was connected is never connected again.
      if (lost || tried >= hosts) {
        lose(new Error('no host answers'));
        throw lost ?? new Error('lost');
      }
      tried += 1;
      socket = openSocket(settings, tried - 1, gathers);
      return socket;
    },
    onclose: () => lose(null),
    onnotify: (channel: string, payload: string) => events.onNotify?.(channel, payload),
  } as unknown as postgres.Options<Record<string, never>>);
  const { handler: execute } = sql.unsafe('') as unknown as Statement;
  const settled = (statement: Statement): void => {
    if (pending.delete(statement) && pending.size === 0 && !lost) events.onIdle();
  };
  return {
    run: (statement) => {
      if (lost) return statement.reject(lost);
      pending.add(statement);
      whenSettled(statement, (value) => {
        // The driver stops reading while a copy's stream is full and forgets to go on when its last piece was the one too many.
        if (value instanceof Readable) value.once('close', () => socket?.resume());
        settled(statement);
      });
      execute(statement);
    },
    pending: () => pending.size,
    isLost: () => lost !== null,
    end: (seconds) => sql.end({ timeout: seconds }),
  };
}

/** Hears of a statement's end without awaiting it, which would begin it. A cursor changes both functions while it runs. */
function whenSettled(statement: Statement, settled: (value: unknown) => void): void {
  for (const name of ['resolve', 'reject'] as const) {
    let settle = statement[name];
    void Object.defineProperty(statement, name, {
      get: () => (value: unknown) => {
        settle(value);
        settled(value);
      },
      set: (next: typeof settle) => {
        settle = next;
      },
    });
  }
}

function openSocket({ host, port, path: file }: Settings, index: number, gathers: boolean): net.Socket {
  const at = { host: host[index] ?? '', port: port[index] ?? 5432 };
  const place = typeof file === 'string' && file !== '' ? { path: file } : at;
  if (gathers) return gatheringSocket(place);
  // The driver reads the name by which a certificate is checked from the socket.
  return Object.assign(net.connect(place), { host: at.host, port: at.port });
}
