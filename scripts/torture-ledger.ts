// `npm run torture:ledger [-- ENTRIES]`: every bit of an exported ledger turned over, every line dropped, doubled and swapped with the
// next, further cases drawn by a seed; says how many the verifier has missed.
import { tortureLedger } from '../test/support/torture-ledger.ts';

const entries = Number(process.argv[2] ?? 10_000);
const begun = performance.now();
const minutes = (): string => ((performance.now() - begun) / 60_000).toFixed(1);
const outcome = tortureLedger({
  ...{ entries, seals: 20, seed: 20_260_302, newKeyAfter: 7, exhaustive: true, samples: 2000, wholeLines: 0 },
  told: (line) => {
    if (line > 0 && line % 1000 === 0) process.stdout.write(`line ${line} after ${minutes()} min\n`);
  },
});
const how = (kind: string): string => (['bit', 'drop', 'double', 'swap'].includes(kind) ? 'all' : 'drawn');
for (const [kind, { tried, missed }] of Object.entries(outcome))
  process.stdout.write(
    `${kind.padEnd(12)} ${how(kind).padEnd(6)} ${String(tried).padStart(10)} tried ${String(missed).padStart(6)} missed\n`,
  );
process.stdout.write(`${minutes()} min\n`);
process.exitCode = Object.values(outcome).some(({ missed }) => missed > 0) ? 1 : 0;
