// One transaction on one line: what its handle is asked to do is done inside it or not at all. Neither a lost connection nor a
// statement that comes too late lets anything slip out of it.
import { type Line, type Statement } from './line.ts';

/** Makes the driver's handle whose statements go where `send` takes them. */
export type HandleFor<Handle> = (send: (statement: Statement) => void) => Handle;

/** A statement was given to a transaction that had ended. */
export class TransactionOver extends Error {
  constructor() {
    super('the transaction is over: a statement was not awaited before its end');
  }
}

/**
 * Begins, runs `work`, commits; rolls back when it throws or when any statement has failed, even one whose error was caught,
 * since the server has given the transaction up by then. `mode` follows BEGIN.
 */
export async function inTransaction<Handle, Value>(
  line: Line,
  handleFor: HandleFor<Handle & Plain>,
  mode: string,
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> {
  let over = false;
  const failures: unknown[] = [];
  const send = (statement: Statement): void => {
    if (over) return statement.reject(new TransactionOver());
    const { reject } = statement;
    statement.reject = (error) => {
      failures.push(error);
      reject(error);
    };
    line.run(statement);
  };
  const handle = handleFor(send);
  const last = handleFor((statement) => {
    over = true;
    line.run(statement);
  });
  const begun = handle.unsafe(`begin ${mode}`);
  begun.catch(() => {}); // it travels with the first statement and is awaited below
  try {
    const value = await work(handle);
    await begun;
    if (failures.length > 0) throw failures[0];
    const { command } = await last.unsafe('commit');
    if (command !== 'COMMIT') throw new Error(`the transaction ended by ${command}`);
    return value;
  } catch (error) {
    if (!over) await last.unsafe('rollback').catch(() => line.end(0));
    throw failures.length > 0 && isSequel(error) ? failures[0] : error;
  }
}

/** What the server says of a statement because one before it has failed. */
const isSequel = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '25P02';

/** What is needed of a handle here. */
interface Plain {
  readonly unsafe: (text: string) => Promise<{ readonly command: string }>;
}
