// The platform's server door: database, migrations, configuration, log, HTTP. Knows no bureau word.
export { notifyWithin } from './channel-store.ts';
export type { Channel, Message, Sent } from './channels/channel.ts';
export { type SmtpOptions, openSmtpChannel } from './channels/smtp-channel.ts';
export { type Config, WrongConfig, readConfig } from './config.ts';
export { ConnectionLost } from './connection/line.ts';
export {
  APPLICATION_ROLE,
  type Database,
  type DatabaseAddress,
  type DatabaseOptions,
  type Reader,
  type Sql,
  type Tx,
  later,
  connect,
  openDatabase,
} from './database.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  FolderInUse,
  startEmbeddedDatabase,
} from './embedded/embedded-database.ts';
export { OPEN_PLACE } from './embedded/home.ts';
export { bindHealth } from './health.ts';
export {
  type Answered,
  type Authenticate,
  type Binding,
  type RouteReply,
  type RouteRequest,
  type RouteTable,
  bindRoute,
} from './http/bind-route.ts';
export { type EventStream, openEventStream } from './http/event-stream.ts';
export { type Http, type HttpOptions, createHttp } from './http/http.ts';
export type { Describe } from './http/problem-reply.ts';
export { UPLOAD_LIMIT, type Upload } from './http/upload.ts';
export { type Log, createLog } from './log.ts';
export type { Gauge } from './metrics.ts';
export { type Migration, migrate, migrateWithin, pendingMigrations } from './migration-store.ts';
export { UnfitServer } from './own-server-store.ts';
export { stopOnSignals } from './shutdown.ts';
export type { SingleSignOnSettings } from './single-sign-on-settings.ts';
export { type Whom, asSystem } from './whom-store.ts';
