// Figures for whoever watches the server, as Prometheus reads them (text format 0.0.4). Names and labels hold routes and kinds
// only: never a person, an address or an id. No client library: counters, gauges and one kind of histogram are all that is asked.
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Upper ends in seconds; the last bucket is everything. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Timed {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** A figure that is asked for when somebody looks. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
}

export interface Metrics {
  /** Counts one answer of a route. */
  readonly answered: (method: string, route: string, status: number, seconds: number) => void;
  /** Adds figures that are read at each look; one that cannot be read is left out. */
  readonly watch: (gauges: readonly Gauge[]) => void;
  readonly text: () => Promise<string>;
  readonly close: () => void;
}

const NANO = 1e9;

export function openMetrics(): Metrics {
  const counts = new Map<string, number>();
  const times = new Map<string, Timed>();
  const gauges: Gauge[] = [];
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  return {
    answered: (method, route, status, seconds) => {
      const key = `method="${method}",route="${route}",status="${status}"`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const timed = times.get(route) ?? { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
      BUCKETS.forEach((end, at) => {
        if (seconds <= end) timed.buckets[at] = (timed.buckets[at] ?? 0) + 1;
      });
      timed.sum += seconds;
      timed.count += 1;
      times.set(route, timed);
    },
    watch: (more) => void gauges.push(...more),
    text: async () => {
      const read = await Promise.all(gauges.map(readGauge));
      const lines = [...requestLines(counts, times), ...loopLines(loop), ...processLines(), ...read.flat()];
      loop.reset();
      return `${lines.join('\n')}\n`;
    },
    close: () => loop.disable(),
  };
}

async function readGauge({ name, help, read }: Gauge): Promise<readonly string[]> {
  try {
    return single(name, help, await read());
  } catch {
    return []; // absent says more than a wrong number, and the other figures still arrive
  }
}

const single = (name: string, help: string, value: number): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
];

function requestLines(counts: ReadonlyMap<string, number>, times: ReadonlyMap<string, Timed>): readonly string[] {
  return [
    '# HELP duxing_requests_total Answers by route and status',
    '# TYPE duxing_requests_total counter',
    ...[...counts].map(([labels, count]) => `duxing_requests_total{${labels}} ${count}`),
    '# HELP duxing_request_seconds Time from a request to its answer',
    '# TYPE duxing_request_seconds histogram',
    ...[...times].flatMap(([route, { buckets, sum, count }]) => [
      ...BUCKETS.map((end, at) => `duxing_request_seconds_bucket{route="${route}",le="${end}"} ${buckets[at] ?? 0}`),
      `duxing_request_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
      `duxing_request_seconds_sum{route="${route}"} ${sum.toFixed(6)}`,
      `duxing_request_seconds_count{route="${route}"} ${count}`,
    ]),
  ];
}

const loopLines = (loop: { percentile: (p: number) => number; readonly max: number }): readonly string[] => [
  ...single('duxing_event_loop_delay_p99_seconds', 'Delay of the event loop since the last look', loop.percentile(99) / NANO),
  ...single('duxing_event_loop_delay_max_seconds', 'The longest delay since the last look', loop.max / NANO),
];

const processLines = (): readonly string[] => [
  ...single('duxing_resident_bytes', 'Resident memory of the process', process.memoryUsage.rss()),
  ...single('duxing_uptime_seconds', 'Seconds since the process began', Math.round(process.uptime())),
];
