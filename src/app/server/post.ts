// What leaves the house: the mail server of the settings, asked again and again for what waits to be told beyond the app.
import { type Engine, sendOutgoing } from '#matters/server';
import { type Channel, type Config, type Database, type Log, openSmtpChannel } from '#platform/server';
import { findSetting, isEmpty } from './data-store.ts';
import { DEMO_SETTING } from './system-routes.ts';

/** None without a mail server. A demo writes to nobody, whatever the settings say. */
export async function openChannels({ sql }: Database, { mail, demo }: Config): Promise<readonly Channel[]> {
  if (!mail || (demo && (await isEmpty(sql))) || (await findSetting(sql, DEMO_SETTING))) return [];
  return [openSmtpChannel(mail)];
}

/** Sends what is due, and logs what went wrong: matters, channels and codes, never an address. */
export async function sendPost(engine: Engine, channels: readonly Channel[], origin: () => string, log: Log): Promise<void> {
  if (channels.length === 0) return;
  const { failed, unreachable, unnoted } = await sendOutgoing({ engine, channels, origin });
  if (failed.length > 0) log.warn({ failed: failed.slice(0, 10), count: failed.length }, 'notices were refused or given up');
  if (unreachable.length > 0) log.error({ unreachable }, 'a channel does not work; its notices are tried again');
  if (unnoted > 0) log.error({ count: unnoted }, 'deliveries could not be noted; tried again');
}
