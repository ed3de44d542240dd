// `npm run bench`: measures everything that docs/measured.md states and prints one table. Ratios are taken within a run.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { sizesBench } from './at-size.ts';
import { documentsBench } from './documents.ts';
import { escalationBench } from './escalation.ts';
import { extractionBench } from './extraction.ts';
import { forecastBench } from './forecast.ts';
import { loadBench } from './load.ts';
import { hasPgbench } from './pgbench.ts';
import { startBench } from './start.ts';
import { stepBench } from './step.ts';
import { type Line, markdown, percent, perSecond } from './table.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});
const quick = values.quick === true;
const sizes = (values.sizes ?? (quick ? '2000,10000' : '10000,100000,1000000')).split(',').map(Number);
if (sizes.some((size, index) => !Number.isSafeInteger(size) || size <= (sizes[index - 1] ?? 0)))
  throw new Error('--sizes wants whole numbers, each larger than the one before');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function steps(): Promise<readonly Line[]> {
  if (!hasPgbench()) return [{ what: 'durable step', figure: 'not measured: no pgbench here', ratio: '', target: '≥ 70 %' }];
  const figures = await stepBench(quick ? 1 : 5, quick ? 2 : 4);
  return figures.map(({ callers, ours, raw }) => ({
    what: `durable step, ${callers} callers`,
    figure: `${perSecond(ours)} (the same SQL by pgbench ${perSecond(raw)})`,
    ratio: percent(ours / raw),
    target: '≥ 70 %',
  }));
}

const PARTS: Readonly<Record<string, () => Promise<readonly Line[]> | readonly Line[]>> = {
  extraction: () => extractionBench(quick ? 20 : 100),
  forecast: forecastBench,
  documents: () => documentsBench(quick ? 20 : 100),
  escalation: () => escalationBench(quick ? 50_000 : 1_000_000),
  step: steps,
  start: startBench,
  load: () => loadBench(quick ? 5000 : 100_000, quick ? 5 : 30),
  sizes: () => sizesBench(sizes, quick ? 1 : 3, say),
};

const wanted = values.only?.split(',') ?? Object.keys(PARTS);
const lines: Line[] = [];
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new Error(`--only knows ${Object.keys(PARTS).join(', ')}`);
  const load = loadavg()[0] ?? 0;
  say(`${name} …`);
  lines.push(...(await part()));
  say(`load ${load.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`);
}
process.stdout.write(`${markdown(lines)}\n`);
