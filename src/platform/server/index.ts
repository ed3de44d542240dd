// The platform's server door: database, migrations, configuration, log, HTTP. Knows no bureau word.
export { notifyWithin } from './channel-store.ts';
export {
  APPLICATION_ROLE,
  type Database,
  type DatabaseAddress,
  type DatabaseOptions,
  type Reader,
  type Sql,
  type Tx,
  connect,
  openDatabase,
} from './database.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  FolderInUse,
  startEmbeddedDatabase,
} from './embedded/embedded-database.ts';
export { type Migration, migrate } from './migration-store.ts';
