// A whole house with the test bureau, its own database and a clock of its own, which a real browser works in: for journeys that
// take months. The clock begins on 2 March 2026, a Monday, and moves only when told.
import { chromium } from 'playwright-core';
import type { MatterId } from '#kernel';
import { testDatabase } from '#test';
import { PASSWORD, aHouse } from '../../src/app/server/a-house.ts';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { QUIET } from './installation.ts';

/** Ids whose random part is nothing, so that each stage of each look-back is drawn. */
function drawnIds(): () => MatterId {
  let made = 0;
  return () => {
    made += 1;
    const count = String(made).padStart(6, '0');
    return `019cb1a0-0000-7${count.slice(0, 3)}-8${count.slice(3)}-000000000000` as MatterId; // made in its form
  };
}

/** Opens it on a free port, with a browser. */
export async function openPastHouse() {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium on this machine: `npm test` installs one, or says how');
  const built = await aHouse(await testDatabase({ poolSize: 4 }), drawnIds());
  const port = await built.house.http.listen(0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments(), ...QUIET] });
  const stop = async (): Promise<void> => {
    await browser.close();
    await built.close();
  };
  return { ...built, origin: `http://127.0.0.1:${port}`, browser, password: PASSWORD, stop };
}
