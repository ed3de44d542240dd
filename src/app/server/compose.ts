// The composition root: makes each part once and hands it to those that need it. Nothing is found by magic.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeParts } from '#audit/server';
import type { Recounted } from '#deadlines';
import { bindCalendarRoutes, keepCalendar } from '#deadlines/server';
import { askSecondOpinion } from '#directives/server';
import { type FileStore, type Press, bindDocumentRoutes, openFileStore, openPress } from '#documents/server';
import { type Instant, type MatterId, type Result, instantFromMilliseconds, uuidV7 } from '#kernel';
import { type Sealed, keyFolder, sealLedger } from '#ledger/server';
import {
  type Engine,
  type Escalated,
  bindEscalationRoutes,
  bindMatterRoutes,
  escalate,
  openLive,
  rebuildProjections,
} from '#matters/server';
import { type SignIn, type SingleSignOn, authenticateBy, bindPeopleRoutes, openSignIn, openSingleSignOn } from '#people/server';
import {
  type Config,
  type Database,
  type DatabaseAddress,
  type Http,
  type Log,
  bindHealth,
  connect,
  createHttp,
  migrate,
  pendingMigrations,
  openDatabase,
} from '#platform/server';
import { type AskOpinion, bindDirectiveRoutes } from '#registers/directives/server';
import { bindRectificationRoutes } from '#registers/rectification/server';
import { bindSupervisionRoutes } from '#registers/supervision/server';
import { bindSituationRoutes } from '#situation/server';
import { absences } from './absences.ts';
import { keepActs } from './audit-routes.ts';
import { recountPending, recountSoon } from './calendar-recount.ts';
import { bindCalendarSheets } from './calendar-sheet.ts';
import { findSetting } from './data-store.ts';
import { cookieSecret } from './secret.ts';
import { describe } from './describe.ts';
import { figuresOf } from './figures.ts';
import { fileShelf } from './file-shelf.ts';
import { bindLedgerRoutes } from './ledger-routes.ts';
import { loadMigrations } from './migrations.ts';
import { bindOrganisationRoutes } from './organisation-routes.ts';
import { REGISTERS } from './registers.ts';
import { standingOf } from './standing.ts';
import { openChannels, sendPost } from './post.ts';
import { DEMO_SETTING, bindSystemRoutes } from './system-routes.ts';

export interface Surroundings {
  readonly config: Config;
  readonly log: Log;
  readonly address: DatabaseAddress;
  readonly version: string;
  /** The clock; tests and the demo hand in their own. */
  readonly now?: () => Instant;
  /** Where ids come from; look-backs are drawn by them. */
  readonly freshId?: () => MatterId;
}

export interface House {
  readonly database: Database;
  readonly engine: Engine;
  readonly http: Http;
  readonly files: FileStore;
  /** Official documents as PDF and DOCX. */
  readonly press: Press;
  readonly signIn: SignIn;
  /** From now on everybody is told that nothing here is real. */
  readonly enterDemo: () => void;
  /** Renews the calendar and counts the clocks anew for imports that are not settled; belongs before each sweep. */
  readonly recount: () => Promise<Recounted>;
  /** Sends what waits to be told beyond the app; `stop` ends it soon. Does nothing in a house without a mail server. */
  readonly post: { readonly send: () => Promise<void>; readonly stop: () => void };
  /** Raises the rungs of escalation that are due now, in the hours of work days only. */
  readonly escalate: () => Promise<Result<Escalated>>;
  /** Makes the day's seal of the ledger unless some server has made it. */
  readonly seal: () => Promise<Result<Sealed>>;
  /** Ends what `compose` began, in order; the database server itself belongs to whoever started it. */
  readonly close: () => Promise<void>;
}

const PAGE = { dist: fileURLToPath(new URL('../../../dist', import.meta.url)), title: 'Duxing' };

export const systemNow = (): Instant => instantFromMilliseconds(Date.now());
export const systemId = (): MatterId => uuidV7(Date.now(), randomBytes(10)) as MatterId; // made in the form that the brand demands

/** Brings the schema up to date, and the rows of registers whose projection has changed, as the owner of the database. */
export async function migrateAll(address: DatabaseAddress, say: (line: string) => void = () => {}): Promise<void> {
  const owner = connect({ address, poolSize: 1 });
  try {
    await migrate(owner, loadMigrations());
    await makeParts(owner, systemNow());
    await rebuildProjections(owner, REGISTERS, ({ done, all }) =>
      say(`正在按新版本重建台账数据…… ${done} / ${all} / rewriting rows of registers for this version`),
    );
  } finally {
    await owner.end();
  }
}

/** The engine without its routes and its press: for the command line, the demo and the benches. */
export async function openEngine(
  database: Database,
  log: Log,
  announce: Engine['announce'],
  now: () => Instant,
  channels: readonly string[] = [],
) {
  const failed = (error: unknown): void => log.error({ err: error }, 'calendar could not be renewed');
  const calendar = await keepCalendar(database, failed);
  const engine: Engine = {
    database,
    registers: REGISTERS,
    now,
    freshId: systemId,
    calendar: async () => calendar.get(),
    announce,
    channels,
  };
  return { engine, calendar };
}

/** Remembers where it listens: links in official documents begin with it where no origin is set. */
function rememberPort(
  http: Http,
  { origin, host, port: wished }: Config,
): { readonly http: Http; readonly origin: () => string } {
  let port = wished;
  const listen: Http['listen'] = async (asked, on) => (port = await http.listen(asked, on));
  return { http: { ...http, listen }, origin: () => origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}` };
}

/** The way in by the identity provider, where one is set. The log says why it failed, without what the provider said of anybody. */
function openWayIn({ config, log }: Surroundings, database: Database, signIn: SignIn, clock: () => Instant): SingleSignOn | null {
  const settings = config.singleSignOn;
  const failed = (error: unknown): void => {
    const { name, message } = error instanceof Error ? error : new Error('unknown');
    log.warn({ error: { name, message } }, 'single sign-on did not succeed');
  };
  return settings && openSingleSignOn({ database, signIn, clock, settings, failed });
}

/** Sign-in, with what it knows of this house. */
async function openDesk(surroundings: Surroundings, database: Database, clock: () => Instant) {
  const { config, address } = surroundings;
  let demo = (await findSetting(database.sql, DEMO_SETTING)) !== null;
  const { origin } = config;
  const secret = await cookieSecret(config.dataFolder);
  const secure = origin?.startsWith('https:') === true;
  const signIn = openSignIn({ database, clock, address, secret, secure, origin, demo: () => demo });
  return { signIn, singleSignOn: openWayIn(surroundings, database, signIn, clock), enterDemo: () => void (demo = true) };
}

/** Opens the house on a migrated database. */
export async function compose(surroundings: Surroundings): Promise<House> {
  const { config, log, address, version, now = systemNow, freshId = systemId } = surroundings;
  const database = await openDatabase({ address });
  const live = await openLive(database, (error) => log.error({ err: error }, 'news could not be sent'));
  const channels = await openChannels(database, config);
  const names = channels.map(({ name }) => name);
  const opened = await openEngine(database, log, live.announce, now, names);
  const { calendar } = opened;
  const { signIn, singleSignOn, enterDemo } = await openDesk(surroundings, database, now);
  const files = await openFileStore(path.join(config.dataFolder, 'files'));
  const created = await createHttp({ config, log, ...PAGE, version, describe, heard: keepActs(database, now) });
  const { http, origin } = rememberPort(created, config);
  const press = openPress({ fonts: config.fontsFolder, origin });
  const engine: Engine = { ...opened.engine, press, freshId };
  const authenticate = authenticateBy(signIn);
  bindHealth(http, async () => (await pendingMigrations(database.sql, loadMigrations())).length === 0);
  http.metrics.watch(figuresOf(database));
  bindPeopleRoutes(http, { database, signIn, clock: now, mails: channels.length > 0, singleSignOn });
  const shelf = fileShelf(database, files, now);
  bindMatterRoutes(http, { engine, authenticate, live, files: shelf });
  const { model } = config;
  const secondOpinion: AskOpinion | null = model ? (text, items) => askSecondOpinion(model, text, items) : null;
  bindDirectiveRoutes(http, { engine, authenticate, files: shelf, secondOpinion });
  bindRectificationRoutes(http, { engine, authenticate });
  bindSupervisionRoutes(http, { engine, authenticate, standing: standingOf });
  bindSituationRoutes(http, { database, authenticate, now });
  const failedToCount = (error: unknown): void => log.error({ err: error }, 'clocks could not be counted anew');
  const days = { database, calendar, authenticate, now, recount: () => recountSoon(engine, calendar, failedToCount) };
  bindCalendarRoutes(http, days);
  bindCalendarSheets(http, days);
  bindEscalationRoutes(http, { engine, authenticate, absent: absences });
  bindOrganisationRoutes(http, engine, authenticate);
  bindDocumentRoutes(http, { press, authenticate });
  bindSystemRoutes(http, engine, authenticate);
  bindLedgerRoutes(http, engine, authenticate);
  const post: House['post'] = {
    send: () => sendPost(engine, channels, origin, log),
    stop: () => channels.forEach((channel) => channel.close()),
  };
  return {
    ...{ database, engine, http, files, press, signIn, enterDemo, post },
    recount: () => recountPending(engine, calendar),
    escalate: () => escalate(engine, absences),
    seal: () => sealLedger({ database, keys: keyFolder(config.dataFolder), now: now(), freshId: systemId }, { daily: true }),
    close: async () => {
      post.stop();
      for (const part of [http, press, live, calendar, signIn, database]) await part.close();
    },
  };
}
