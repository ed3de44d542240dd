// A first start on an empty database loads the demo bureau, so that there is something to see, unless the settings say no.
// The demo's accounts are said at every start while it is there.
import { ok } from '#kernel';
import type { Config } from '#platform/server';
import type { House } from './compose.ts';
import { findSetting, isEmpty, keepSetting } from './data-store.ts';
import { DemoRefused, demoFault } from './demo-mode.ts';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo/bureau/accounts.ts';
import { loadDemo } from './demo/load-demo.ts';
import { DEMO_SETTING, type DemoHints } from './system-routes.ts';

/** Everybody's password in the demo; it is shown on the sign-in page, since nothing in the demo is real. */
export const DEMO_PASSWORD = 'Duxing-2026';

const ROLE_WORDS: Readonly<Record<DemoAccount['role'], string>> = {
  leader: 'bureau leader',
  supervisor: 'supervision office',
  head: 'head of a detachment',
  clerk: 'clerk',
  administrator: 'system administrator',
  'security-administrator': 'security administrator',
  'audit-administrator': 'audit administrator',
  auditor: 'auditor',
};

const hints = (): DemoHints => ({
  password: DEMO_PASSWORD,
  accounts: DEMO_ACCOUNTS.map(({ account, unit, title, role }) => ({ account, zh: `${unit}${title}`, en: ROLE_WORDS[role] })),
});

/** Loads the demo where it belongs and throws DemoRefused where it does not, and gives the lines that tell of its accounts; null where there is no demo. */
export async function welcome(house: House, config: Config, say: (line: string) => void): Promise<readonly string[] | null> {
  const { database, engine, files, signIn } = house;
  const fault = demoFault(config, {
    kept: (await findSetting(database.sql, DEMO_SETTING)) !== null,
    empty: await isEmpty(database.sql),
  });
  if (fault) throw new DemoRefused(fault);
  if (config.demo && (await isEmpty(database.sql))) {
    say('正在载入演示数据…… / loading the demo bureau…');
    await loadDemo(engine, { files, passwordHash: await signIn.hash(DEMO_PASSWORD) });
    await database.transaction('nobody', async (tx) => {
      await keepSetting(tx, DEMO_SETTING, JSON.stringify(hints()), engine.now());
      return ok(null);
    });
    house.enterDemo();
  }
  const kept = await findSetting(database.sql, DEMO_SETTING);
  if (!kept) return null;
  const { accounts, password } = JSON.parse(kept) as DemoHints; // written above
  const lines = accounts.map(({ account, zh, en }) => `  ${account.padEnd(10)} ${zh} (${en})`);
  return ['演示账号 / demo accounts:', ...lines, `  密码 / password: ${password}`];
}
