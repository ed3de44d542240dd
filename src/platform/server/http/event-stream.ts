// A reply that stays open and says what has changed (Server-Sent Events), for pages that follow without reloading.
import { PassThrough, type Readable } from 'node:stream';
import type { JsonObject } from '#kernel';
import type { RouteReply } from './bind-route.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 25_000;

/** In bytes; a word of news has about thirty. */
const MOST_UNREAD = 64 * 1024;

class Endless extends PassThrough {}

/** Whether a stream never ends by itself. */
export const isEndless = (stream: Readable): boolean => stream instanceof Endless;

export interface EventStream {
  /** What the handler returns. */
  readonly reply: RouteReply<never>;
  /** Says one event; after the reader has gone it does nothing. */
  readonly send: (event: JsonObject) => void;
}

/** Opens a stream of events; `onClose` is called once, when the reader has gone or the server stops. */
export function openEventStream(onClose: () => void): EventStream {
  const stream = new Endless();
  const write = (text: string): void => {
    if (stream.destroyed) return;
    // Who does not read what is said is not talked to for ever; the page opens a new stream and looks again.
    if (stream.writableLength > MOST_UNREAD) stream.destroy();
    else stream.write(text);
  };
  const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  stream.once('close', () => {
    clearInterval(heartbeat);
    onClose();
  });
  write(':\n\n');
  return {
    reply: { bytes: stream, mediaType: 'text/event-stream', headers: { 'x-accel-buffering': 'no' } },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
  };
}
