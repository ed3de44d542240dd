// `npm run torture:crash [-- ROUNDS [SEED]]`: a hundred times SIGKILL at a moment that is drawn, for the server, the database below it
// or both, while eight people work without a pause; after each round everything is looked at. Prints its seed and a table row.
import { randomInt } from 'node:crypto';
import { loadavg } from 'node:os';
import { drawBlows, tortureByCrashes } from '../test/survival/crash.ts';

const [rounds = '100', seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`seed ${seed}`);
const begun = performance.now();
const blows = drawBlows(seed, Number(rounds));
const { wrong, longest, ...counts } = await tortureByCrashes({ seed, blows, callers: 8, told: say });
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
const kinds = [...new Set(blows)].map((kind) => `${blows.filter((blow) => blow === kind).length} ${kind}`).join(', ');
for (const line of wrong) say(`WRONG ${line}`);
say('| rounds | acknowledged steps | files | sent again | longest opening | longest healing | wrong | minutes, load |');
say('|---|---|---|---|---|---|---|---|');
say(
  `| ${rounds} (${kinds}) | ${counts.acknowledged} | ${counts.files} | ${counts.sentAgain} | ${longest.opening.toFixed(1)} s | ` +
    `${longest.healing.toFixed(1)} s | ${wrong.length} | ${minutes}, ${(loadavg()[0] ?? 0).toFixed(1)} |`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
