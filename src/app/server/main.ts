// Starts everything: database, migrations, the demo bureau on a first start, HTTP, the sweep; and stops it in order.
import { sweep } from '#matters/server';
import { type DatabaseAddress, createLog, readConfig, startEmbeddedDatabase, stopOnSignals } from '#platform/server';
import { compose, migrateAll } from './compose.ts';
import { lastDone } from './figures.ts';
import { welcome } from './first-start.ts';
import { productVersion } from './product-version.ts';
import { startFault } from './start-fault.ts';

const SWEEP_EVERY_MS = 60_000;
const SEND_EVERY_MS = 15_000;

const version = productVersion();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What has been started so far, to be stopped when what comes next cannot start. */
const opened: (() => Promise<void>)[] = [];

async function start() {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const embedded = config.databaseUrl ? null : await startEmbeddedDatabase({ folder: config.dataFolder, say });
  if (embedded) opened.unshift(() => embedded.stop());
  const address: DatabaseAddress = embedded?.address ?? { url: config.databaseUrl ?? '' };
  await migrateAll(address, say);
  const house = await compose({ config, log, address, version });
  opened.unshift(house.close);
  const demo = await welcome(house, config, say);
  const port = await house.http.listen(config.port, config.host);
  if (port !== config.port && config.port !== 0) say(`port ${config.port} is taken, ${port} is free`);
  say(`Duxing ${version}: http://${config.host}:${port}/`);
  if (demo) {
    log.warn('DEMO: the password of every account is known to all; nothing here is real');
    for (const line of demo) say(line);
  }
  return { house, log };
}

async function giveUp(error: unknown): Promise<never> {
  const fault = startFault(error);
  const text = fault ? `${fault.phrase.zh}\n${fault.phrase.en}` : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  for (const stop of opened) await stop().catch(() => undefined);
  process.exit(fault?.code ?? 1);
}

const { house, log } = await start().catch(giveUp);

const swept = lastDone('duxing_sweep_age_seconds', 'Seconds since clocks were last looked at without a fault');
const raised = lastDone('duxing_escalation_age_seconds', 'Seconds since escalation last ran without a fault');
house.http.metrics.watch([swept.gauge, raised.gauge]);

const runSweep = async (): Promise<void> => {
  // Apart from the sweep: clocks that could not be counted anew must not keep the others from being noted.
  await house.recount().catch((error: unknown) => log.error({ err: error }, 'clocks could not be counted anew; tried again'));
  try {
    const { failed } = await sweep(house.engine);
    if (failed.length > 0) log.error({ matters: failed.slice(0, 10), count: failed.length }, 'clocks could not be noted');
    else swept.done();
  } catch (error) {
    log.error({ err: error }, 'the sweep failed and is tried again');
  }
  try {
    const done = await house.escalate();
    if (!done.ok) log.warn({ refusal: done.refusal.code, ...done.refusal.facts }, 'nobody can be pressed');
    else if (done.value.failed.length > 0) log.error({ matters: done.value.failed.slice(0, 10) }, 'rungs could not be raised');
    if (!done.ok || done.value.failed.length === 0) raised.done();
  } catch (error) {
    log.error({ err: error }, 'escalation failed and is tried again');
  }
  try {
    const done = await house.seal();
    if (!done.ok) log.error({ refusal: done.refusal.code, ...done.refusal.facts }, 'the ledger is not sealed');
  } catch (error) {
    log.error({ err: error }, 'sealing failed and is tried again');
  }
};
const runPost = (): Promise<void> =>
  house.post.send().catch((error: unknown) => log.error({ err: error }, 'notices could not be sent and are tried again'));

/** Now, and again at each interval unless it still runs; gives what ends it and waits for its last run. */
function repeat(work: () => Promise<void>, everyMs: number): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= work().finally(() => (running = null));
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

const stopSweeping = repeat(runSweep, SWEEP_EVERY_MS);
const sending = repeat(runPost, SEND_EVERY_MS);
const stopSending = (): Promise<void> => {
  house.post.stop();
  return sending();
};
stopOnSignals([stopSending, stopSweeping, ...opened], (error) => log.error({ err: error }, 'stopping'));
