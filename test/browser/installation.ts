// A whole installation for the journeys: the server as `npm start` runs it, in a folder that is thrown away, and a Chromium.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type Locator, type Page, chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { throwawayFolder } from '../support/throwaway.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Installation {
  readonly origin: string;
  readonly browser: Browser;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

function started(server: ChildProcess): Promise<{ origin: string; password: string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const origin = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1];
      const password = /password: (\S+)/.exec(said)?.[1];
      if (origin && password) resolve({ origin, password });
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** Starts the server on an empty folder (the demo bureau is loaded) and opens a browser. */
export async function openInstallation(): Promise<Installation> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium on this machine: `npm test` installs one, or says how');
  const folder = throwawayFolder('browser');
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DUXING_DATA: folder, DATABASE_URL: '', DUXING_LOG: 'error' };
  const server = spawn(process.execPath, ['src/app/server/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { origin, password } = await started(server);
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments(), ...QUIET] });
  const stop = async (): Promise<void> => {
    await browser.close();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, browser, password, stop };
}

export interface Window {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh' | 'en';
  /** Pixels of the screen to one of the page: 2 with half the width is a page at 200 %. */
  readonly scale?: number;
}

/** A window of its own (its own cookies) at the sign-in page. Anything that a page throws fails the journey. */
export async function openWindow(
  { browser, origin }: Pick<Installation, 'browser' | 'origin'>,
  { width = 1440, height = 900, language = 'zh', scale = 1 }: Window = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(25_000);
  // Having a listener keeps choosers from being closed by the browser before a journey asks for one.
  page.on('filechooser', () => undefined);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${origin}/sign-in`);
  if (language === 'en') {
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('input[autocomplete="username"]').focus();
  }
  return page;
}

/** Signs in by keyboard alone. */
export async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.locator('input[autocomplete="username"]').waitFor();
  await page.keyboard.type(account);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Presses Tab until the element has the focus: fails where the keyboard does not get there. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (
      await target
        .evaluate((element) => element === element.ownerDocument.activeElement, null, { timeout: 2000 })
        .catch(() => false)
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}
