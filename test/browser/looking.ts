// What a look at a page finds: breaches of WCAG 2.2 A and AA (axe, no rule switched off), a page wider than its window,
// and errors in the console. Pictures go to test-results/looks, or with DUXING_PICTURES=docs those of the READMEs also to
// docs/pictures.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LOOKS = path.join(ROOT, 'test-results/looks');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** Each rule broken, with the node that breaks it. */
async function breaches(page: Page): Promise<readonly string[]> {
  // Evaluated by the browser's own tools, so that the page's content security policy stays as it is.
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(RULES)} }, resultTypes: ['violations'] })
       .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} at ${target.map(String).join(' > ')}: ${failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
    ),
  );
}

/** How far the page can be pushed sideways, and what sticks out. In the browser's words, since this file knows no page. */
export const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    const names = wide.slice(0, 3).map((one) => one.tagName.toLowerCase() + '.' + one.className);
    return ['scrolls sideways by ' + (scrollWidth - clientWidth) + ' px: ' + names.join(', ')];
  })()`);

/** Collects what the console calls an error from now on. */
export function listen(page: Page): () => readonly string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  });
  return () => heard.splice(0);
}

/** Waits until nothing is on its way, and nothing moves; what turns for ever, or is gone before it has ended, is not waited for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.blank[role="status"]').waitFor({ state: 'detached' });
  await page.evaluate(`document.fonts.ready.then(() => {
    const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    const ended = Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
    return Promise.race([ended, new Promise((done) => setTimeout(done, 3000))]);
  }).then(() => null)`);
}

/** All that is wrong with what is on screen, each line with `where`. */
export async function wrongs(page: Page, where: string): Promise<readonly string[]> {
  return [...(await overflow(page)), ...(await breaches(page))].map((line) => `${where}: ${line}`);
}

/** A picture for whoever wants to look. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(LOOKS, { recursive: true });
  await page.screenshot({ path: path.join(LOOKS, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Pictures under version control change only when somebody asks for it. */
export const PICTURES_ASKED = process.env['DUXING_PICTURES'] === 'docs';

/** A picture of the READMEs. */
export async function documentPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(ROOT, 'docs/pictures', `${name}.png`), animations: 'disabled', caret: 'hide' });
}
