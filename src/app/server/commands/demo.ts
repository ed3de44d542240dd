// duxing demo --scale N: adds commitments by the thousand to the bureau that is there, or to the demo bureau in an empty database.
import { parseArgs } from 'node:util';
import { dayAt } from '#kernel';
import { type DatabaseAddress, connect, createLog, openDatabase } from '#platform/server';
import { compose, openEngine, systemNow } from '../compose.ts';
import { isEmpty } from '../data-store.ts';
import { lastDayOf } from '../demo/load-demo.ts';
import { loadScale } from '../demo/scale/load-scale.ts';
import { vacuumTables } from '../demo/scale/scale-store.ts';
import { welcome } from '../first-start.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, languageOf, say } from './command.ts';
import { type Here, openHere } from './open-here.ts';
import { commandWords } from './words.ts';

const OPTIONS = { scale: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
const MOST = 10_000_000;

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(commandWords['demo-usage'], language)}\n`);
    return EXIT.ok;
  }
  const count = Number(values.scale);
  if (!Number.isSafeInteger(count) || count < 1 || count > MOST) throw new WrongUsage(commandWords['demo-wrong-scale']);
  const tell = (line: string): void => terminal.complain(`${line}\n`);
  const here = await openHere(tell);
  try {
    await settle(here, tell);
    const from = performance.now();
    const made = await fill(here, count, tell);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    terminal.out(`${say(commandWords['demo-made'], language, { made, seconds })}\n`);
    return EXIT.ok;
  } finally {
    await here.stop();
  }
}

/** An empty database gets the demo bureau first: here it is asked for, whichever server it is. */
async function settle({ config, address }: Here, tell: (line: string) => void): Promise<void> {
  const look = await openDatabase({ address, poolSize: 1 });
  const empty = await isEmpty(look.sql);
  await look.close();
  if (!empty) return;
  const house = await compose({ config, log: createLog(config.logLevel), address, version: '' });
  try {
    await welcome(house, { ...config, demo: true }, tell);
  } finally {
    await house.close();
  }
}

const STEP = 50_000;

/** What the server would get round to later: without it, the first hours after a large filling read by bad plans. */
async function settleTables(address: DatabaseAddress): Promise<void> {
  const owner = connect({ address, poolSize: 1 });
  await vacuumTables(owner);
  await owner.end();
}

async function fill({ config, address }: Here, count: number, tell: (line: string) => void): Promise<number> {
  const database = await openDatabase({ address, poolSize: 2 });
  const { engine, calendar: kept } = await openEngine(database, createLog(config.logLevel), () => {}, systemNow);
  try {
    const calendar = await engine.calendar();
    let told = 0;
    const progress = (made: number): void => {
      if (made - told >= STEP) tell(`${(told = made)} / ${count}`);
    };
    return await loadScale({ database, calendar, today: lastDayOf(calendar, dayAt(engine.now())), count, progress });
  } finally {
    await kept.close();
    await database.close();
    await settleTables(address);
  }
}
