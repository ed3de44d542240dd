// Memory of the started product while people work on it: a hundred thousand matters, sixteen callers over HTTP.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { throwawayFolder } from '../test/support/throwaway.ts';
import { median, quantile } from './median.ts';
import { megabytesOf } from './memory.ts';
import { startProduct, stopProduct } from './product.ts';
import { type Line, ms, perSecond } from './table.ts';

const CLI = fileURLToPath(new URL('../src/app/server/cli.ts', import.meta.url));
const ACCOUNTS = ['juzhang', 'duban', 'zhidui', 'dadui', 'zhongdui'] as const;
const CALLERS = 16;

async function signIn(url: string, account: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  const body = JSON.stringify({ account, password: 'Duxing-2026' });
  const reply = await fetch(new URL('/api/sign-in', url), { method: 'POST', headers, body });
  if (!reply.ok) throw new Error(`${account} could not sign in: ${reply.status} ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** What a person does over and over: looks at the inbox, opens a matter, searches, looks at the situation. */
async function round(get: (path: string) => Promise<unknown>): Promise<void> {
  const inbox = (await get('/api/inbox')) as { rows: readonly { matter: string }[] };
  const matter = inbox.rows[Math.floor(Math.random() * inbox.rows.length)]?.matter;
  if (matter) await get(`/api/matters/${matter}`);
  if (matter) await get(`/api/matters/${matter}/entries`);
  await get('/api/matters?register=commitments');
  await get('/api/situation/pace');
  await get('/api/situation/transmission');
}

export async function loadBench(count: number, seconds: number): Promise<readonly Line[]> {
  const folder = throwawayFolder('bench');
  try {
    const env = { ...process.env, DUXING_DATA: folder, DATABASE_URL: '' };
    const filled = spawnSync(process.execPath, [CLI, 'demo', '--scale', String(count)], { env, encoding: 'utf8' });
    if (filled.status !== 0) throw new Error(`filling failed: ${filled.stderr}`);
    const product = await startProduct(folder);
    try {
      const cookies: string[] = [];
      for (const account of ACCOUNTS) cookies.push(await signIn(product.url, account));
      const until = performance.now() + seconds * 1000;
      const times: number[] = [];
      let failed = 0;
      const work = async (caller: number): Promise<void> => {
        const cookie = cookies[caller % cookies.length] ?? '';
        const get = async (target: string): Promise<unknown> => {
          const from = performance.now();
          const reply = await fetch(new URL(target, product.url), { headers: { cookie } });
          const body: unknown = await reply.json();
          times.push(performance.now() - from);
          if (!reply.ok) failed += 1;
          return body;
        };
        while (performance.now() < until) await round(get);
      };
      const seen: number[] = [];
      const watch = setInterval(() => seen.push(megabytesOf(product.child.pid ?? 0).sum), 1000);
      await Promise.all(Array.from({ length: CALLERS }, (_, caller) => work(caller)));
      clearInterval(watch);
      const { ours, server } = megabytesOf(product.child.pid ?? 0);
      const of = `${count.toLocaleString('en')} matters, ${CALLERS} callers`;
      const speed = `${perSecond(times.length / seconds)}, p50 ${ms(median(times))}, p99 ${ms(quantile(times, 0.99))}, ${failed} failed`;
      return [
        { what: `requests, ${of}`, figure: speed, ratio: '', target: '' },
        {
          what: `memory under that load, ${of}`,
          figure: `at most ${Math.max(...seen)} MB; at the end ${ours} + ${server}`,
          ratio: '',
          target: '≤ 350 MB',
        },
      ];
    } finally {
      await stopProduct(product);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
