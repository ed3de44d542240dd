// Hands documents to the typesetting thread and waits for what comes of them. The thread starts with the first document and
// does not keep the process alive; one that hangs or dies is ended, and the next document gets a new one.
import { Worker } from 'node:worker_threads';
import { type Result, ok, refuse } from '#kernel';
import type { ThreadSettings, TypesetReply, TypesetTask } from './typeset-thread.ts';

/** Longer than any document of ours takes; a cold start reads some 100 MB of fonts. */
const MOST_MILLISECONDS = 30_000;
/** Beyond this many waiting documents a caller is told to come back. */
const MOST_WAITING = 200;

type Done = Pick<Extract<TypesetReply, { ok: true }>, 'bytes' | 'pages'>;

interface Waiting {
  readonly settle: (result: Result<Done>) => void;
  readonly timer: NodeJS.Timeout;
}

export interface Typesetter {
  /** Refuses `document-typeset-failed` with what went wrong, `document-typeset-too-slow` after thirty seconds. */
  set(task: Omit<TypesetTask, 'id'>): Promise<Result<Done>>;
  /** Ends the thread; documents under way are refused. */
  close(): Promise<void>;
}

export function openTypesetter(settings: ThreadSettings): Typesetter {
  let thread: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const settle = (id: number, result: Result<Done>): void => {
    const entry = waiting.get(id);
    waiting.delete(id);
    clearTimeout(entry?.timer);
    if (waiting.size === 0) thread?.unref();
    entry?.settle(result);
  };
  const drop = async (ended: Worker | null, code: string, detail: string): Promise<void> => {
    if (ended === null || ended !== thread) return;
    thread = null;
    for (const id of [...waiting.keys()]) settle(id, refuse('unavailable', code, { detail }));
    await ended.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./typeset-thread.ts', import.meta.url), {
      workerData: settings,
      env: {},
      stdout: true,
      stderr: true,
    });
    started.on('message', (reply: TypesetReply) => settle(reply.id, outcomeOf(reply)));
    started.on('error', (error) => void drop(started, 'document-typeset-failed', String(error)));
    started.on('exit', () => void drop(started, 'document-typeset-failed', 'the thread ended'));
    return started;
  };
  const set = (task: Omit<TypesetTask, 'id'>): Promise<Result<Done>> => {
    if (waiting.size >= MOST_WAITING) return Promise.resolve(refuse('too-many', 'document-typeset-too-slow'));
    const id = ++last;
    const used = (thread ??= start());
    used.ref();
    return new Promise((resolve) => {
      const timer = setTimeout(() => void drop(used, 'document-typeset-too-slow', ''), MOST_MILLISECONDS);
      waiting.set(id, { settle: resolve, timer });
      used.postMessage({ ...task, id } satisfies TypesetTask);
    });
  };
  return { set, close: () => drop(thread, 'document-typeset-failed', 'closed') };
}

const outcomeOf = (reply: TypesetReply): Result<Done> =>
  reply.ok
    ? ok({ bytes: reply.bytes, pages: reply.pages })
    : refuse('unavailable', 'document-typeset-failed', { detail: reply.detail });
