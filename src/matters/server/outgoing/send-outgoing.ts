// Sends what waits to leave the house, then has the registers note what became of it. Beside the requests, never within one.
// Safe on several processes at once. One that dies between a server's answer and our note of it sends again, with the same id.
import { type Instant, addHours, ok } from '#kernel';
import { leavesAt, letterOf, nextAttempt } from '#matters';
import type { Channel, Message } from '#platform/server';
import type { Engine } from '../engine.ts';
import { handle } from '../handle.ts';
import * as store from './outgoing-store.ts';

export interface Post {
  readonly engine: Engine;
  readonly channels: readonly Channel[];
  /** What links begin with, without a closing slash. */
  readonly origin: () => string;
}

export interface Outcome {
  readonly taken: number;
  /** Matters of which news was refused or given up, with the reason. */
  readonly failed: readonly { readonly matter: string; readonly channel: string; readonly code: string }[];
  /** Why a channel does not work at present; what waits for it is tried later. */
  readonly unreachable: readonly { readonly channel: string; readonly code: string }[];
  /** Matters on which it could not be noted; tried again next time. */
  readonly unnoted: number;
}

const AT_ONCE = 2;
/** Longer than any attempt lasts, so that a row comes back only when its sender is gone. */
const LEASE_HOURS = 5 / 60;
const KEPT_HOURS = 24 * 90;
const NOTED_AT_ONCE = 500;

interface Round {
  readonly failed: { matter: string; channel: string; code: string }[];
  readonly down: Map<string, string>;
  taken: number;
}

/** Sends until nothing is due on any channel that works. */
export async function sendOutgoing(post: Post): Promise<Outcome> {
  const round: Round = { taken: 0, failed: [], down: new Map() };
  const work = async (): Promise<void> => {
    while (await sendNext(post, round));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const unnoted = await noteDeliveries(post.engine);
  await post.engine.database.transaction('system', async (tx) =>
    ok(await store.clearOutgoing(tx, addHours(post.engine.now(), -KEPT_HOURS))),
  );
  const unreachable = [...round.down].map(([channel, code]) => ({ channel, code }));
  return { taken: round.taken, failed: round.failed, unreachable, unnoted };
}

/** Takes one row, sends it and writes down what became of it; false when none is left to take. */
async function sendNext({ engine, channels, origin }: Post, round: Round): Promise<boolean> {
  const { database, now } = engine;
  const working = channels.filter(({ name }) => !round.down.has(name));
  const names = working.map(({ name }) => name);
  if (names.length === 0) return false;
  const taking = await database.transaction('system', async (tx) =>
    ok(await store.takeOutgoing(tx, names, now(), addHours(now(), LEASE_HOURS))),
  );
  const held = taking.ok ? taking.value : null;
  const channel = working.find(({ name }) => name === held?.channel);
  if (!held || !channel) return false;
  const settle = async (state: Parameters<typeof store.settleOutgoing>[2], code: string | null) => {
    await database.transaction('system', async (tx) => ok(await store.settleOutgoing(tx, held, state, code, now())));
    if (state === 'taken') round.taken += 1;
    if (code) round.failed.push({ matter: held.matter, channel: channel.name, code });
    return true;
  };
  if (held.address === null) return settle('dropped', null);
  const sent = await channel.send(messageOf(engine, held, held.address, origin()));
  if (sent.outcome === 'taken') return settle('taken', null);
  if (sent.outcome === 'refused') return settle('refused', sent.code);
  if (sent.outcome === 'unreachable') round.down.set(channel.name, sent.code);
  const again = await whenAgain(engine, held);
  if (!again) return settle('given-up', sent.code);
  await database.transaction('system', async (tx) => ok(await store.postponeOutgoing(tx, held, sent.code, again)));
  return true;
}

async function whenAgain({ calendar, now }: Engine, { attempts, due }: store.Outgoing): Promise<Instant | null> {
  const again = nextAttempt(attempts, now());
  return again && leavesAt(due, await calendar(), again);
}

function messageOf({ registers }: Engine, held: store.Outgoing, to: string, origin: string): Message {
  const register = registers.get(held.register);
  const asWritten = { zh: held.action, en: held.action };
  const letter = letterOf({
    ...{ unit: held.unitName, number: held.number, due: held.due, address: `${origin}/matters/${held.matter}` },
    ...{ register: register?.label ?? asWritten, action: register?.words[`action.${held.action}`] ?? asWritten },
  });
  return { id: held.id, to, ...letter };
}

/** Notes what became of news, an entry a matter. A register that keeps no note is only ticked off. */
async function noteDeliveries(engine: Engine): Promise<number> {
  let unnoted = 0;
  for (const { matter, register, deliveries } of await engine.database.reading('system', (reader) =>
    store.listUnnoted(reader, NOTED_AT_ONCE),
  )) {
    const type = engine.registers.get(register)?.delivery;
    const noted =
      type === undefined || (await handle(engine, { register, matter, command: { type, deliveries }, actor: 'system' })).ok;
    if (!noted) unnoted += 1;
    else
      await engine.database.transaction('system', async (tx) =>
        ok(
          await store.markNoted(
            tx,
            matter,
            deliveries.map(({ id }) => id),
          ),
        ),
      );
  }
  return unnoted;
}
