// The product as it is started: how long until it answers, first and next time, its memory, and the weight of its first page.
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { throwawayFolder } from '../test/support/throwaway.ts';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../test/support/chromium.ts';
import { memoryOf } from './memory.ts';
import { startProduct, stopProduct } from './product.ts';
import { type Line, ms } from './table.ts';

const DIST = fileURLToPath(new URL('../dist/index.html', import.meta.url));

/** Opens the sign-in page in a browser that knows nothing, signs in, waits for the inbox. */
async function firstPage(url: string): Promise<readonly Line[]> {
  const executablePath = chromiumPath();
  if (!executablePath || !existsSync(DIST)) return [];
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments()] });
  try {
    const page = await browser.newPage();
    const sizes = new Map<string, number>();
    page.on('response', async (response) => {
      if (!/\.(js|css)$|\/$/.test(new URL(response.url()).pathname)) return;
      const body = await response.body().catch(() => null);
      if (body) sizes.set(response.url(), gzipSync(body).length);
    });
    const from = performance.now();
    await page.goto(url);
    await page.locator('input').first().waitFor();
    const usable = performance.now() - from;
    await page.locator('input').nth(0).fill('zhidui');
    await page.locator('input[type=password]').fill('Duxing-2026');
    await page.locator('input[type=password]').press('Enter');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1500);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const what = `first page and inbox, ${sizes.size} files, gzip`;
    return [
      { what, figure: `${Math.round(total / 1000)} kB`, ratio: '', target: '≤ 450 kB' },
      { what: 'sign-in page usable, cold browser', figure: ms(usable), ratio: '', target: '≤ 2 s' },
    ];
  } finally {
    await browser.close();
  }
}

export async function startBench(): Promise<readonly Line[]> {
  const folder = throwawayFolder('bench');
  try {
    const first = await startProduct(folder);
    await stopProduct(first);
    const next = await startProduct(folder);
    const page = await firstPage(next.url).catch((error: unknown): readonly Line[] => [
      {
        what: 'first page',
        figure: `not measured: ${error instanceof Error ? error.message.split('\n')[0] : ''}`,
        ratio: '',
        target: '',
      },
    ]);
    const memory = memoryOf(next.child.pid ?? 0);
    await stopProduct(next);
    return [
      { what: 'first start, with the demo loaded', figure: ms(first.milliseconds), ratio: '', target: '' },
      { what: 'next start', figure: ms(next.milliseconds), ratio: '', target: '≤ 3 s' },
      { what: 'memory of the started product, demo only', figure: memory, ratio: '', target: '≤ 350 MB' },
      ...page,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
