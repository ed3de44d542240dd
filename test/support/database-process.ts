// A process of its own that owns an embedded server: started by tests that kill it or end it by a signal.
import { startEmbeddedDatabase, stopOnSignals } from '#platform/server';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [folder = ''] = process.argv.slice(2);

try {
  const server = await startEmbeddedDatabase({ folder, durable: false });
  stopOnSignals([() => server.stop()], () => {});
  setInterval(() => {}, 60_000);
  say('up');
} catch (error) {
  say(error instanceof Error ? error.constructor.name : 'failed');
  process.exit(3);
}
