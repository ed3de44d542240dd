// The screens of the house that are looked at, each with the account that works on it and the way to it.
import type { Page } from 'playwright-core';

export interface Screen {
  readonly name: string;
  /** Null before sign-in. */
  readonly account: string | null;
  readonly path: (page: Page) => Promise<string>;
  /** Something that is there once the page has its content. */
  readonly ready: string;
}

interface Row {
  readonly id: string;
}

/** Rows of a list of the bureau, by the same API as the pages'. */
async function rowsOf(page: Page, query: string): Promise<readonly Row[]> {
  const reply = await page.request.get(`${new URL(page.url()).origin}/api/matters?${query}`);
  if (!reply.ok()) throw new Error(`${query}: ${reply.status()}`);
  return ((await reply.json()) as { rows: readonly Row[] }).rows;
}

/** The id of the first matter that a list holds. */
export async function firstOf(page: Page, query: string): Promise<string> {
  const [row] = await rowsOf(page, query);
  if (!row) throw new Error(`the demo bureau has no ${query}`);
  return row.id;
}

/** The open matter that tells most: with parts, reports and evidence. */
async function richest(page: Page): Promise<string> {
  const origin = new URL(page.url()).origin;
  let best = { id: '', weight: -1 };
  for (const { id } of await rowsOf(page, 'register=commitments&status=under-way&limit=20')) {
    const view = (await (await page.request.get(`${origin}/api/matters/${id}`)).json()) as {
      children: readonly unknown[];
      evidence: readonly unknown[];
      parent: unknown;
    };
    const weight = Math.min(view.children.length, 6) * 2 + Math.min(view.evidence.length, 5) + (view.parent ? 1 : 0);
    if (weight > best.weight) best = { id, weight };
  }
  return best.id;
}

const at = (address: string) => () => Promise.resolve(address);

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', account: null, path: at('/sign-in'), ready: '.sign-in-demo li' },
  { name: 'inbox', account: 'duban', path: at('/'), ready: '[data-row]' },
  {
    name: 'list',
    account: 'duban',
    path: at('/registers/commitments?status=open&dueFrom=2026-11-01&dueTo=2026-12-15'),
    ready: '[data-row]',
  },
  { name: 'directives', account: 'duban', path: at('/directives'), ready: '[data-row]' },
  {
    name: 'review',
    account: 'duban',
    path: async (page) => `/directives/${await firstOf(page, 'register=directives&status=in-review')}`,
    ready: '.review [data-item]',
  },
  { name: 'matter', account: 'duban', path: async (page) => `/matters/${await richest(page)}`, ready: '.facts' },
  { name: 'meeting-new', account: 'duban', path: at('/supervision/meetings/new'), ready: '.agenda' },
  { name: 'bulletin-new', account: 'duban', path: at('/supervision/bulletins/new'), ready: '.agenda-blank' },
  { name: 'pace', account: 'juzhang', path: at('/situation'), ready: '#pace-units' },
  { name: 'transmission', account: 'juzhang', path: at('/situation?tab=transmission'), ready: 'table' },
  { name: 'past', account: 'juzhang', path: at('/situation?asOf=2026-08-31'), ready: '.past-note' },
  { name: 'causes', account: 'juzhang', path: at('/situation?tab=causes'), ready: '#units, .blank' },
  { name: 'relapse', account: 'juzhang', path: at('/situation?tab=relapse'), ready: 'svg.curve, .blank' },
  { name: 'comparison', account: 'juzhang', path: at('/situation?tab=comparison'), ready: 'table, .blank' },
  { name: 'burden', account: 'juzhang', path: at('/situation?tab=burden'), ready: '#units' },
  { name: 'leave', account: 'juzhang', path: at('/leave'), ready: '.leave-form' },
  { name: 'escalation', account: 'duban', path: at('/escalation'), ready: 'table' },
  { name: 'contact', account: 'duban', path: at('/contact'), ready: '.form-end' },
  { name: 'orphans', account: 'duban', path: at('/orphans'), ready: 'h1' },
  {
    name: 'hand-over',
    account: 'duban',
    path: async (page) => `/matters/${await firstOf(page, 'register=handovers&status=objected')}`,
    ready: '.facts',
  },
  { name: 'organisation', account: 'guanli', path: at('/organisation'), ready: 'h1' },
  { name: 'calendar', account: 'guanli', path: at('/calendar'), ready: 'h1' },
  { name: 'ledger', account: 'shenji', path: at('/ledger'), ready: 'h1' },
];
