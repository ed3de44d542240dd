// Lines for statements that stand alone and for transactions, which have a line to themselves. First come, first served.
import { type Line, type LineEvents, type Statement } from './line.ts';

/** How many statements may travel on one line before another has to wait. */
const MOST_PIPELINED = 100;

type Waiting =
  | { readonly statement: Statement }
  | { readonly grant: (line: Line) => void; readonly reject: (error: unknown) => void };

export class Pool {
  readonly #open: (events: LineEvents) => Line;
  readonly #most: number;
  readonly #lines = new Set<Line>();
  readonly #leased = new Set<Line>();
  readonly #waiting: Waiting[] = [];
  #ending: Promise<void> | null = null;

  constructor(most: number, open: (events: LineEvents) => Line) {
    this.#most = most;
    this.#open = open;
  }

  /** Lines that are open, those held by a transaction, and who waits for one. */
  get load(): { readonly open: number; readonly held: number; readonly waiting: number } {
    return { open: this.#lines.size, held: this.#leased.size, waiting: this.#waiting.length };
  }

  /** Sends a statement that stands alone, on whichever line is the least busy. */
  run(statement: Statement): void {
    if (this.#ending) return statement.reject(ended());
    this.#waiting.push({ statement });
    this.#serve();
  }

  /** A line for nobody else until it is given back. */
  lease(): Promise<Line> {
    if (this.#ending) return Promise.reject(ended());
    return new Promise((grant, reject) => {
      this.#waiting.push({ grant, reject });
      this.#serve();
    });
  }

  /** Takes a leased line back; what was left open on it must have been ended. */
  giveBack(line: Line): void {
    this.#leased.delete(line);
    this.#serve();
  }

  /** Turns away what waits, gives what runs so many seconds, and closes every line. */
  end(seconds: number): Promise<void> {
    for (const waiting of this.#waiting.splice(0)) ('statement' in waiting ? waiting.statement : waiting).reject(ended());
    this.#ending ??= Promise.all([...this.#lines].map((line) => line.end(seconds))).then(() => {});
    return this.#ending;
  }

  #serve(): void {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const line = 'statement' in next ? (this.#idle() ?? this.#fresh() ?? this.#leastBusy()) : (this.#idle() ?? this.#fresh());
      if (!line) return;
      this.#waiting.shift();
      if ('statement' in next) line.run(next.statement);
      else {
        this.#leased.add(line);
        next.grant(line);
      }
    }
  }

  #free(): readonly Line[] {
    return [...this.#lines].filter((line) => !this.#leased.has(line));
  }

  #idle(): Line | undefined {
    for (const line of this.#lines) if (line.pending() === 0 && !this.#leased.has(line)) return line;
    return undefined;
  }

  #fresh(): Line | undefined {
    if (this.#lines.size >= this.#most) return undefined;
    const line = this.#open({
      onLost: () => {
        this.#lines.delete(line);
        this.#leased.delete(line);
        this.#serve();
      },
      onIdle: () => this.#serve(),
    });
    this.#lines.add(line);
    return line;
  }

  #leastBusy(): Line | undefined {
    const [least] = this.#free().toSorted((one, other) => one.pending() - other.pending());
    return least && least.pending() < MOST_PIPELINED ? least : undefined;
  }
}

const ended = (): Error => Object.assign(new Error('the pool of connections is closed'), { code: 'CONNECTION_ENDED' });
