// Listening on a channel over a line of its own, opened again whenever it is lost.
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { handleOf } from './handle.ts';
import { type Line, type Settings, openLine } from './line.ts';

export interface Listening {
  readonly settings: Settings;
  readonly gathers: boolean;
  readonly maker: Sql;
}

/** How long to wait before trying again; the second is that of a server that starts. */
const PAUSES_MS = [50, 500, 1_000];

/**
 * Calls `heard` for each payload until the returned function is called. After a loss it listens again by itself, without end,
 * and then calls `missed`, since what was said meanwhile is gone. Throws when the first attempt fails.
 */
export async function listen(
  { settings, gathers, maker }: Listening,
  channel: string,
  { heard, missed }: { readonly heard: (payload: string) => void; readonly missed: () => void },
): Promise<() => Promise<void>> {
  let line: Line;
  let closing = false;
  const open = async (): Promise<void> => {
    line = openLine(settings, gathers, {
      onLost: () => void again(),
      onIdle: () => {},
      onNotify: (from, payload) => {
        if (from === channel && !closing) heard(payload);
      },
    });
    const on = handleOf<Sql>(maker, line.run, {});
    await on`listen ${on(channel)}`;
  };
  let listening = false;
  const again = async (): Promise<void> => {
    if (!listening || closing) return;
    listening = false;
    for (let attempt = 0; !closing; attempt += 1) {
      await pause(PAUSES_MS[attempt] ?? 2_000, undefined, { ref: false });
      try {
        await open();
        listening = true;
        return missed();
      } catch {
        // the server is not there yet
      }
    }
  };
  await open();
  listening = true;
  return async () => {
    closing = true;
    await line.end(1);
  };
}
