// Starts everything: database, migrations, HTTP; and stops it in order.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  type DatabaseAddress,
  bindHealth,
  connect,
  createHttp,
  createLog,
  migrate,
  openDatabase,
  readConfig,
  startEmbeddedDatabase,
  stopOnSignals,
} from '#platform/server';
import { loadMigrations } from './migrations.ts';

const root = new URL('../../../', import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));
const config = readConfig();
const log = createLog(config.logLevel);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const embedded = config.databaseUrl ? null : await startEmbeddedDatabase({ folder: config.dataFolder, say });
const address: DatabaseAddress = embedded?.address ?? { url: config.databaseUrl ?? '' };
const owner = connect({ address, poolSize: 1 });
await migrate(owner, loadMigrations());
await owner.end();
const database = await openDatabase({ address });

const dist = fileURLToPath(new URL('dist', root));
const http = await createHttp({ config, log, dist, title: 'Duxing', version });
bindHealth(http, async () => (await database.sql.unsafe('select 1')).length === 1);
const port = await http.listen(config.port, config.host);
if (port !== config.port && config.port !== 0) say(`port ${config.port} is taken, ${port} is free`);
say(`Duxing ${version}: http://${config.host}:${port}/`);

stopOnSignals([() => http.close(), () => database.close(), async () => embedded?.stop()], (error) =>
  log.error({ err: error }, 'stopping'),
);
