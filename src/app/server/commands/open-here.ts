// Opens the installation that the settings name, for commands: the server of one's own, or the embedded one, which is shared
// with a running Duxing or else started for as long as the command works.
import { type Config, type DatabaseAddress, readConfig, startEmbeddedDatabase } from '#platform/server';
import { migrateAll } from '../compose.ts';
import { startFault } from '../start-fault.ts';
import { CannotStart, WrongUsage } from './command.ts';

export interface Here {
  readonly config: Config;
  readonly address: DatabaseAddress;
  readonly stop: () => Promise<void>;
}

/** Migrated and ready; `stop` lets go of it. Throws WrongUsage for wrong settings and CannotStart where it cannot be reached. */
export const openHere = (say: (line: string) => void): Promise<Here> => startedOrSaid(() => open(say));

/** What `start` gives; a fault of settings or surroundings is thrown as one that the command line can say. */
export async function startedOrSaid<Value>(start: () => Promise<Value>): Promise<Value> {
  try {
    return await start();
  } catch (error) {
    const fault = startFault(error);
    if (!fault) throw error;
    throw fault.code === 2 ? new WrongUsage(fault.phrase) : new CannotStart(fault.phrase);
  }
}

async function open(say: (line: string) => void): Promise<Here> {
  const config = readConfig();
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedDatabase({ folder: config.dataFolder, whenRunning: 'attach', say });
  const address: DatabaseAddress = embedded?.address ?? { url: config.databaseUrl ?? '' };
  const stop = async (): Promise<void> => embedded?.stop();
  try {
    await migrateAll(address, say);
  } catch (error) {
    await stop();
    throw error;
  }
  return { config, address, stop };
}
