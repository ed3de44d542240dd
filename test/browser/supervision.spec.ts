// The supervision office in a real Chromium, over months: what is late is noticed, answered, called in, concluded, reviewed, done,
// looked back at, and comes back. Everything that a person does is done on screen.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { MatterId } from '#kernel';
import { handle, sweep } from '#matters/server';
import { readPdf, rowsOf } from '../../src/documents/server/official/a-read-pdf.ts';
import { unzipped } from '../../src/documents/server/official/a-zip.ts';
import { aDemand, stateIn } from '#test';
import { openWindow, signIn } from './installation.ts';
import { picture, settled, wrongs } from './looking.ts';
import { openPastHouse } from './past-house.ts';

let house: Awaited<ReturnType<typeof openPastHouse>>;
beforeAll(async () => {
  house = await openPastHouse();
});
afterAll(async () => {
  await house.stop();
});

const TITLE = '整治客运站消防通道堵塞';
const NOTICE = '整治客运站消防通道堵塞逾期未完成问题';

/** Works as somebody in a window of their own, from the inbox on. */
async function as<Value>(who: string, work: (page: Page) => Promise<Value>): Promise<Value> {
  const page = await openWindow(house);
  await signIn(page, house.accountOf(who), house.password);
  const done = await work(page);
  await page.context().close();
  return done;
}

/** The morning of a day, after what the house does by itself. */
async function on(day: string): Promise<void> {
  house.travel(day);
  await sweep(house.house.engine);
  const done = await house.house.escalate();
  if (!done.ok || done.value.failed.length > 0) throw new Error(`escalation on ${day}`);
}

const open = async (page: Page, matter: string) => {
  await page.goto(`${house.origin}/matters/${matter}`);
  await page.locator('.facts').first().waitFor();
};

const form = (page: Page): Locator => page.locator('section.command');
const field = (page: Page, label: string): Locator => form(page).locator('.ant-form-item', { hasText: label }).first();

/** Chooses in a picker by its label. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  const input = field(page, label).locator('input').first();
  await input.click();
  await input.fill(name);
  await page.locator('.ant-select-item-option:visible', { hasText: name }).first().click();
  await page.keyboard.press('Escape');
}

interface Filled {
  readonly texts?: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
}

async function fill(page: Page, { texts = {}, choices = [] }: Filled): Promise<void> {
  for (const label of choices) await form(page).getByLabel(label, { exact: true }).check();
  for (const [label, text] of Object.entries(texts)) await field(page, label).locator('input, textarea').first().fill(text);
}

const send = (page: Page) => form(page).locator('button[type="submit"]').click();

/** Opens a command on the page of a matter, fills in its form and sends it. */
async function give(page: Page, command: string, filled: Filled = {}): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: command }).click();
  await form(page).waitFor();
  await fill(page, filled);
  await send(page);
  await form(page).waitFor({ state: 'detached' });
}

/** As somebody on the page of a matter: each command in turn. */
const gives = (who: string, matter: string, ...commands: readonly (readonly [command: string, filled?: Filled])[]) =>
  as(who, async (page) => {
    await open(page, matter);
    for (const [command, filled] of commands) await give(page, command, filled);
  });

const refusedWith = async (page: Page, ...words: readonly string[]) => {
  for (const word of words) await form(page).getByText(word).first().waitFor();
};

/** A commitment that is planted late: taken on, and nothing done. */
async function planted(): Promise<MatterId> {
  const { engine } = house.house;
  const actor = house.actor('督办员');
  const command = aDemand(house, { title: TITLE, itemKind: 'problem', due: '2026-03-06' });
  const done = await handle(engine, { register: 'commitments', matter: null, command, actor });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.id;
}

/** Downloads a document of the page by its form. */
async function downloaded(page: Page, form: 'PDF' | 'DOCX'): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.documents').getByRole('link', { name: form }).first().click(),
  ]);
  return readFile(await download.path());
}

/** The notice in print: A4, its red head and number, every font inside, and the same words in Word. */
async function measured(page: Page): Promise<void> {
  const pages = await readPdf(await downloaded(page, 'PDF'));
  const [first] = pages;
  if (!first) throw new Error('no page');
  expect([Math.round(first.width), Math.round(first.height)]).toEqual([210, 297]);
  const rows = rowsOf(first);
  const words = rows.map(({ text }) => text).join('');
  expect(words).toContain('临交执督〔2026〕1号');
  expect(words).toContain('督办通知');
  expect(Math.min(...rows.map(({ left }) => left))).toBeGreaterThan(28 - 3);
  for (const { name, embedded } of pages.flatMap(({ fonts }) => fonts)) expect([name, embedded]).toEqual([name, true]);
  const word = unzipped(await downloaded(page, 'DOCX')).get('word/document.xml') ?? '';
  expect(word).toContain('w:w="11906" w:h="16838"');
  expect(word).toContain('临交执督〔2026〕1号');
}

const state = <State>(matter: string) => stateIn<State>(house.house.database, matter);

test('what is late is noticed, answered, called in, concluded, reviewed, done, looked back at, and comes back', async () => {
  const commitment = await planted();
  await gives('东城内勤', commitment, ['签收']);
  // Due on a Friday: on Monday its own head is asked, on Thursday the head above, on the next Monday the office.
  await on('2026-03-09');
  await as('东城支队长', async (page) => {
    await page.getByRole('link', { name: TITLE }).first().click();
    await give(page, '填报督促情况', { texts: { 督促情况和下一步安排: '已约业主，下周清理。' } });
  });
  await on('2026-03-12');
  await as('局长', async (page) => {
    await page.getByRole('link', { name: TITLE }).first().waitFor();
    await picture(page, 'rung-above');
  });
  await on('2026-03-16');

  const notice = await as('督办员', async (page) => {
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('toolbar').getByRole('button', { name: '发出督办通知' }).click();
    await form(page).waitFor();
    await field(page, '相关重点工作事项').getByText('重点〔2026〕1号', { exact: true }).waitFor();
    await fill(page, { choices: ['督查（须经本级人民政府指定）'] });
    await send(page);
    await refusedWith(page, '未经本级人民政府指定不得开展督查', '第七条');
    await settled(page);
    expect(await wrongs(page, 'refused')).toEqual([]);
    await picture(page, 'supervision-refused');
    await form(page).getByLabel('督办', { exact: true }).check();
    await send(page);
    await page.getByRole('heading', { name: NOTICE }).waitFor();
    await settled(page);
    expect(await wrongs(page, 'act')).toEqual([]);
    await measured(page);
    await picture(page, 'supervision-act');
    return page.url().split('/').at(-1) ?? '';
  });

  await as('东城支队长', async (page) => {
    await page.getByRole('link', { name: NOTICE }).first().click();
    await page.getByRole('toolbar').waitFor();
    await give(page, '阅知');
    await give(page, '签收');
    await give(page, '反馈', { texts: { 反馈内容: '业主未配合，已约定清理日期。' } });
  });
  expect(await state(notice)).toMatchObject({ status: 'answered' });

  // Called in: heard, recorded, signed by both sides; what was promised is a commitment.
  const interview = await as('局长', async (page) => {
    await page.goto(`${house.origin}/registers/supervision`);
    await page.getByRole('button', { name: '发出督办' }).click();
    await fill(page, { choices: ['约谈', '督办'], texts: { 标题: '整治客运站消防通道堵塞', 事由和要求: '督办后仍无进展。' } });
    await choose(page, '发出单位', '临江局');
    await choose(page, '送达单位', '东城支队');
    await choose(page, '相关重点工作事项', TITLE);
    await fill(page, { texts: { 约谈日期: '2026-03-18', 约谈地点: '第一会议室' } });
    await page.keyboard.press('Tab');
    await send(page);
    await page.waitForURL(/\/matters\//);
    return page.url().split('/').at(-1) ?? '';
  });
  await gives('东城支队长', interview, ['阅知'], ['签收']);
  await on('2026-03-18');
  await as('局长', async (page) => {
    await open(page, interview);
    await page.getByRole('toolbar').getByRole('button', { name: '记录约谈' }).click();
    await fill(page, {
      texts: { 约谈日期: '2026-03-18', 参加人员: '局长、东城支队长', 约谈要点: '说明堵塞原因，明确清理办法和日期。' },
    });
    await field(page, '承诺事项').getByRole('button', { name: '再加一项' }).click();
    const promise = form(page).locator('.part').first();
    await promise.getByRole('combobox', { name: '承办单位' }).click();
    await page.locator('.ant-select-item-option', { hasText: '东城支队' }).first().click();
    await promise.getByRole('textbox').first().fill('三月底前清理完毕');
    await picture(page, 'interview-form');
    await send(page);
    await form(page).waitFor({ state: 'detached' });
    await give(page, '签字确认');
  });
  await gives('东城支队长', interview, ['签字确认']);
  expect(await state(interview)).toMatchObject({ status: 'answered' });

  // Concluded by one, reviewed on request by another; whoever drew it steps aside.
  await gives('督办员', notice, ['作出结论', { texts: { 结论: '逾期属实，责令限期整改。' } }]);
  await gives('东城支队长', notice, ['签收结论'], ['申请复核', { texts: { 申请理由: '系外单位占道，已多次函告。' } }]);
  const decision = { choices: ['变更'], texts: { 决定内容: '改为提醒，期限不变。' } };
  await as('督办员', async (page) => {
    await open(page, notice);
    await page.getByRole('toolbar').getByRole('button', { name: '作出复核决定' }).click();
    await fill(page, decision);
    await send(page);
    await refusedWith(page, '第十七条', 'SUP-12');
    await picture(page, 'review-refused');
  });
  await gives('局长', notice, ['作出复核决定', decision]);
  expect(await state(notice)).toMatchObject({ status: 'ended' });

  // Done, checked by somebody else, closed, and looked back at after thirty days.
  await on('2026-03-30');
  await as('东城支队长', async (page) => {
    await open(page, commitment);
    await page.getByRole('toolbar').getByRole('button', { name: '报告完成' }).click();
    await fill(page, { texts: { 完成情况: '通道已清理，划线立桩。' } });
    await send(page);
    await refusedWith(page, '已逾期或进度落后，请说明原因类别');
    await fill(page, { choices: ['办法不多', '客观原因'], texts: { 原因说明: '业主长期不配合', 补救措施: '联合属地清理' } });
    await send(page);
    await form(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('toolbar').getByRole('button', { name: '核验通过' }).count()).toBe(0);
  });
  await gives('督办员', commitment, ['核验通过', { texts: { 核验意见: '现场查看，通道畅通。' } }]);
  await gives('局长', commitment, ['销号']);
  expect(await state(commitment)).toMatchObject({ status: 'closed', closedOn: '2026-03-30' });

  await on('2026-04-28');
  await as('局长', async (page) => {
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('toolbar').waitFor();
    await give(page, '记录复查结果', {
      choices: ['完成后又反弹'],
      texts: { 复查情况: '通道又被占用', 整改期限: '2026-05-15' },
    });
    await picture(page, 'look-back-came-back');
  });
  expect(await state(commitment)).toMatchObject({ status: 'returned', due: '2026-05-15', reopened: [{ how: 'came-back' }] });
  await as('东城支队长', async (page) => {
    await open(page, commitment);
    await page.getByText('重新打开').first().waitFor();
    await settled(page);
    await picture(page, 'reopened');
  });

  // The bulletin that tells of it: in print and on screen every number leads to the list behind it, which says the same.
  await as('督办员', async (page) => {
    await page.goto(`${house.origin}/supervision/bulletins/new`);
    await choose(page, '送达单位', '东城支队');
    await fill(page, { choices: ['检查'], texts: { 通报事由: '消防通道整治', 年度: '2026' } });
    await page.locator('.bulletin-text a').first().waitFor();
    await settled(page);
    expect(await wrongs(page, 'bulletin')).toEqual([]);
    await picture(page, 'bulletin-form');
    await send(page);
    await page.waitForURL(/\/matters\//);
    await page.locator('.documents').waitFor();
    await picture(page, 'bulletin');
    const figures = await page
      .locator('.bulletin-text a')
      .evaluateAll((links) => links.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? ''] as const));
    expect(figures.length).toBeGreaterThan(5);
    for (const [text, link] of figures.filter(([said]) => /^\d+$/.test(said))) {
      const query = new URL(link, house.origin);
      query.searchParams.set('register', query.pathname.split('/').at(-1) ?? '');
      const reply = await page.request.get(`${house.origin}/api/matters?${query.searchParams}&limit=1`);
      expect([link, String(((await reply.json()) as { total: number }).total)]).toEqual([link, text]);
    }
    const pdf = await readPdf(await downloaded(page, 'PDF'));
    expect(pdf.flatMap((one) => rowsOf(one).map(({ text }) => text)).join('')).toContain('通报');
    await page.locator('.bulletin-text a').first().click();
    await page.locator('h1').first().waitFor();
  });
}, 600_000);

test('whoever acts beyond the own powers, checks the own work, or comes twice is refused on screen, with what it rests on', async () => {
  const { engine } = house.house;
  const begun = async (register: string, who: string, command: Parameters<typeof handle>[1]['command']) => {
    const done = await handle(engine, { register, matter: null, command, actor: house.actor(who) });
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value.id;
  };
  const serve = async (page: Page, choices: readonly string[], issuer: string, target: string) => {
    await page.goto(`${house.origin}/registers/supervision`);
    await page.getByRole('button', { name: '发出督办' }).click();
    await fill(page, { choices, texts: { 标题: '消防通道整治', 事由和要求: '查看整治情况。' } });
    await choose(page, '发出单位', issuer);
    await choose(page, '送达单位', target);
  };
  await as('东城支队长', async (page) => {
    await serve(page, ['约谈', '督办'], '东城支队', '东城一大队');
    await fill(page, { texts: { 约谈日期: '2026-05-08', 约谈地点: '支队会议室' } });
    await page.keyboard.press('Tab');
    await send(page);
    await refusedWith(page, '约谈只能由', '第十五条', 'SUP-08');
    await picture(page, 'unauthorised');
  });

  const own = aDemand(house, {
    title: '更新督办台账',
    lead: house.unit('临江局'),
    verifier: house.unit('办公室'),
    due: '2026-06-30',
  });
  const matter = await begun('commitments', '督办员', own);
  await as('督办员', async (page) => {
    await open(page, matter);
    await give(page, '签收');
    await give(page, '报告完成', { texts: { 完成情况: '已更新' } });
    await page.getByRole('toolbar').getByRole('button', { name: '核验通过' }).click();
    await fill(page, { texts: { 核验意见: '属实' } });
    await send(page);
    await refusedWith(page, '办理人不能核验自己的工作', 'SAF-38');
    await picture(page, 'self-verification');
  });

  const plan = { scope: '客运站秩序', from: '2026-05-06', to: '2026-05-12', lead: house.actor('局长').person };
  await begun('supervision', '督办员', {
    ...{ type: 'ServeNotice', kind: 'check', power: 'inspection', title: '客运站秩序', issue: '查看秩序。', plan },
    ...{ issuer: house.unit('临江局'), targets: [house.unit('西城支队')] },
  });
  await as('督办员', async (page) => {
    await serve(page, ['督导', '检查'], '临江局', '西城支队');
    await fill(page, { texts: { 督导范围: '消防通道' } });
    await fill(page, { texts: { 开始日期: '2026-05-11' } });
    await page.keyboard.press('Tab');
    await fill(page, { texts: { 结束日期: '2026-05-14' } });
    await page.keyboard.press('Tab');
    await choose(page, '组长', '局长');
    await send(page);
    await refusedWith(page, '第十五条', 'SUP-08');
    await settled(page);
    expect(await wrongs(page, 'overlap')).toEqual([]);
    await picture(page, 'overlap');
  });
}, 300_000);
