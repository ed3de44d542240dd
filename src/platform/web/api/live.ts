// Live updates: the server says over one event stream that a topic has changed, and what shows it is read again.
// The event carries no matter of its own, so nobody learns from it what they may not see.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** The topic of an event's data, or null for data of another form. */
export function topicOf(text: string): string | null {
  try {
    const event: unknown = JSON.parse(text);
    if (typeof event !== 'object' || event === null || !('topic' in event)) return null;
    return typeof event.topic === 'string' ? event.topic : null;
  } catch {
    return null;
  }
}

/** Which queries, by the first part of their keys, a topic touches; a topic that isn't listed touches those of its own name. */
export type Touches = Readonly<Record<string, readonly string[]>>;

/** Reads again what a topic touches. */
export async function refreshTopic(client: QueryClient, topic: string, touches: Touches): Promise<void> {
  await Promise.all((touches[topic] ?? [topic]).map((name) => client.invalidateQueries({ queryKey: [name] })));
}

/** Keeps the event stream open while mounted and `on`; reconnects with growing pauses, and reads all again after a gap. */
export function useLive(touches: Touches, on = true, address = '/api/events'): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!on) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_WAIT;
    let missed = false;
    const open = () => {
      source = new EventSource(address);
      source.onopen = () => {
        wait = FIRST_WAIT;
        if (missed) void client.invalidateQueries();
        missed = false;
      };
      source.onmessage = (event: MessageEvent<string>) => {
        const topic = topicOf(event.data);
        if (topic !== null) void refreshTopic(client, topic, touches);
      };
      source.onerror = () => {
        source?.close();
        missed = true;
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [client, touches, on, address]);
}
