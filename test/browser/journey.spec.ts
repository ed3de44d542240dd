// The main job, by keyboard alone in a real Chromium: a Word file goes in, one commitment comes out, a unit acts on it,
// another person verifies and closes it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
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
const DEMAND = '有关支队要于2026年12月15日前完成180辆执法车辆标识喷涂';

function aDirective(): string {
  const body = [TITLE, '各单位：', '为规范执法形象，现就有关工作通知如下。', '一、明确任务', `${DEMAND}。`, '2026年11月20日'];
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'duxing-journey-')), '喷涂通知.docx');
  writeFileSync(file, aDocx({ body: body.map((text) => paragraph(text)).join('') }));
  return file;
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
  await tabTo(page, dialog.locator('.intake-drop button'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
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
  // The text names no unit of the bureau, so that the reviewer has to: by the first letters of its pinyin.
  await page.keyboard.press('l');
  await page.locator('#item-lead:focus').waitFor();
  await page.keyboard.type('slzd', { delay: 60 });
  await page.locator('.ant-select-item-option-active', { hasText: '松陵支队' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.proposal-press:focus').waitFor();
  await page.keyboard.press('a');
  await page.locator('.proposal-accepted').waitFor();
}

async function issue(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const go = dialog.locator('.ant-btn-primary');
  if (await go.isDisabled()) {
    await tabTo(page, dialog.locator('input[type="checkbox"]'));
    await page.keyboard.press('Space');
  }
  await tabTo(page, go);
  await page.keyboard.press('Enter');
  await page.locator('.proposal-issued').waitFor();
}

/** Opens the row that tells of the matter, from the inbox, and waits for the page. */
async function openFromInbox(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: /执法车辆标识喷涂/ }).first();
  await link.waitFor();
  await tabTo(page, link, 400);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/matters\//);
  await page.getByRole('toolbar').waitFor();
}

/** Opens a command by its key, fills the first field, and sends it. */
async function give(page: Page, key: string, text: string | null, quantity: string | null = null): Promise<void> {
  await page.keyboard.press(key);
  const form = page.locator('section.command');
  await form.waitFor();
  await form.locator(':focus').waitFor();
  if (text !== null) await page.keyboard.type(text);
  if (quantity !== null) {
    await tabTo(page, form.locator('input[inputmode="numeric"], input[role="spinbutton"]').first());
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(quantity);
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await form.waitFor({ state: 'detached' });
}

const status = (page: Page, words: string) => page.getByRole('main').getByText(words, { exact: true }).first().waitFor();

test('a Word file becomes a commitment, done by one unit and closed by another person, by keyboard alone', async () => {
  const [office, unit] = [await openWindow(house), await openWindow(house)];
  await signIn(unit, 'zhidui', house.password);
  await unit.getByRole('heading', { name: '我的待办' }).waitFor();
  await signIn(office, 'duban', house.password);
  await office.getByRole('heading', { name: '我的待办' }).waitFor();
  await receive(office, aDirective());
  await review(office);
  expect(await office.getByText(DEMAND).count()).toBeGreaterThan(0);
  await issue(office);

  // The unit has its inbox open all the while; the row comes by itself.
  await openFromInbox(unit);
  expect(await unit.getByText(DEMAND).count()).toBeGreaterThan(0);
  await give(unit, 'a', null);
  await status(unit, '已签收');
  await give(unit, 'r', '已喷涂完成180辆', '180');
  await status(unit, '推进中');
  await give(unit, 'e', '全部喷涂完成');
  await status(unit, '已报完成');

  // On the review page digits choose a kind, not a place in the menu: `i` leads home from everywhere.
  await office.locator('h1:focus').waitFor();
  await office.keyboard.press('i');
  await office.waitForURL((url) => url.pathname === '/');
  await openFromInbox(office);
  await give(office, 'v', '现场抽查无误');
  await status(office, '已核验');
  await give(office, 'c', null);
  await status(office, '已销号');
}, 180_000);
