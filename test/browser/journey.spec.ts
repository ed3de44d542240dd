// The way in, by keyboard alone in a real Chromium: a Word file is received, its demand found and accepted in review.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileChooser, Locator, Page } from 'playwright-core';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aDocx, paragraph } from '../../src/directives/server/docx/a-docx.ts';
import { type Installation, openInstallation, openWindow, signIn, tabTo } from './installation.ts';

let house: Installation;
beforeAll(async () => {
  house = await openInstallation();
});
afterAll(async () => {
  await house.stop();
});

const TITLE = '关于开展执法车辆标识喷涂工作的通知';
const DEMAND = '江北支队要于2026年12月15日前完成180辆执法车辆标识喷涂';

function aDirective(): string {
  const body = [TITLE, '各单位：', '为规范执法形象，现就有关工作通知如下。', '一、明确任务', `${DEMAND}。`, '2026年11月20日'];
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'duxing-journey-')), '喷涂通知.docx');
  writeFileSync(file, aDocx({ body: body.map((text) => paragraph(text)).join('') }));
  return file;
}

/** Presses Enter on the button until the browser asks for a file, as a person would who saw nothing happen. */
async function pressForFile(page: Page, button: Locator): Promise<FileChooser> {
  for (let presses = 0; presses < 5; presses += 1) {
    await tabTo(page, button);
    const asked = page.waitForEvent('filechooser', { timeout: 5000 }).catch(() => null);
    await page.keyboard.press('Enter');
    const chooser = await asked;
    if (chooser) return chooser;
  }
  throw new Error('Enter on the button does not ask for a file');
}

async function receive(page: Page, file: string): Promise<void> {
  await page.keyboard.press('2');
  await page.waitForURL('**/directives');
  await page.getByRole('button', { name: '接收部署' }).waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // The dialog takes the focus when it has opened; whoever presses a key before that presses it on the page behind.
  await dialog.locator(':focus').first().waitFor();
  const chooser = await pressForFile(page, dialog.locator('.intake-drop button'));
  await chooser.setFiles(file);
  const send = dialog.locator('button[type="submit"]');
  await dialog.getByText('喷涂通知.docx').waitFor();
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/directives\/[0-9a-f-]{36}/);
}

async function review(page: Page): Promise<void> {
  await page.locator('[data-card]').first().waitFor();
  await expect.poll(() => page.locator('[data-card]').count()).toBe(1);
  await page.keyboard.press('a');
  await page.locator('.proposal-accepted').waitFor();
}

test('a Word file is received and its demand accepted in review, by keyboard alone', async () => {
  const office = await openWindow(house);
  await signIn(office, 'duban', house.password);
  await office.getByRole('heading', { name: '我的待办' }).waitFor();
  await receive(office, aDirective());
  await review(office);
  expect(await office.getByText(DEMAND).count()).toBeGreaterThan(0);
}, 180_000);
