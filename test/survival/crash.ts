// Kills what runs, at moments that nobody chose, while people work on it, and looks at what is left: `torture:crash`.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Product, launchProduct, startProduct, stopProduct } from '../../bench/product.ts';
import { type Chance, chanceOf } from '../../src/app/server/demo/chance.ts';
import { anInstallation } from './an-installation.ts';
import { type Caller, type Trial, aCaller, give, signAllIn } from './callers.ts';
import { checkKept } from './check-kept.ts';
import { aDiary } from './diary.ts';

/** What is killed by SIGKILL; a `restart` is the server killed again while it starts. */
export const BLOWS = ['server', 'restart', 'postmaster', 'backend', 'everything'] as const;
export type Blow = (typeof BLOWS)[number];

export interface CrashPlan {
  readonly seed: string;
  readonly blows: readonly Blow[];
  readonly callers: number;
  readonly told?: (line: string) => void;
}

export interface CrashOutcome {
  readonly acknowledged: number;
  readonly files: number;
  readonly entries: number;
  /** Sent without an answer, and sent again with their keys. */
  readonly sentAgain: number;
  readonly shed: number;
  /** Longest time until it worked again, in seconds: with the server killed, and with the database killed below it. */
  readonly longest: { readonly opening: number; readonly healing: number };
  readonly wrong: readonly string[];
}

/** Commitments of each caller. */
const IN_HAND = 3;
const HEALED_MS = 60_000;

/** Draws the blows of a long run: half of them hit the server. */
export function drawBlows(seed: string, rounds: number): readonly Blow[] {
  const chance = chanceOf(`${seed} blows`);
  return Array.from({ length: rounds }, () =>
    chance.happens(0.4) ? 'server' : chance.one(BLOWS.filter((blow) => blow !== 'server')),
  );
}

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The database's processes: the one above first. Only Linux tells of those below it. */
function databaseOf(folder: string): readonly number[] {
  const [postmaster] = read(path.join(folder, 'postgres', 'postmaster.pid'))
    .split('\n')
    .map(Number);
  if (!postmaster) return [];
  return [postmaster, ...read(`/proc/${postmaster}/task/${postmaster}/children`).split(' ').map(Number).filter(Boolean)];
}

/** Those that serve a connection; the others have work of their own. */
const isBackend = (pid: number): boolean => / \[local\] /.test(read(`/proc/${pid}/cmdline`));

function strike(blow: Blow, product: Product, folder: string, chance: Chance): void {
  const [postmaster = 0, ...below] = databaseOf(folder);
  const backends = below.filter(isBackend);
  if (blow === 'postmaster') return kill(postmaster);
  if (blow === 'backend') return kill(backends.length > 0 ? chance.one(backends) : postmaster);
  if (blow === 'everything') for (const pid of [postmaster, ...below]) kill(pid);
  kill(product.child.pid ?? 0);
}

async function untilReady(url: string): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < HEALED_MS) {
    const answer = await fetch(new URL('/api/ready', url), { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return (performance.now() - from) / 1000;
    await pause(50);
  }
  throw new Error('it did not heal within a minute');
}

/** Starts the server again after its process has ended; for a `restart` it is killed once more on its way up. */
async function startAgain(blow: Blow, { child }: Product, folder: string, chance: Chance): Promise<Product> {
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  if (blow === 'restart') {
    const early = launchProduct(folder, SETTINGS);
    early.stdout.resume();
    await pause(chance.whole(100, 2_500));
    const ended = once(early, 'exit');
    early.kill('SIGKILL');
    await ended;
  }
  return startProduct(folder, SETTINGS);
}

const SETTINGS = { DUXING_DEMO: '0', HOST: '127.0.0.1' };

/** Until work is under way: on a busy machine the first answers take their time. */
async function untilAnswered({ diary }: Trial): Promise<void> {
  const before = diary.done.size;
  for (let waited = 0; diary.done.size < before + 3 && waited < 10_000; waited += 20) await pause(20);
}

/** Lets everybody work and strikes them at some moment; gives the server that is there afterwards, and how long it took. */
async function round(blow: Blow, product: Product, trial: Trial, callers: readonly Caller[], chance: Chance) {
  const { folder } = trial.prepared;
  let over = false;
  const working = callers.map((caller) => caller.work(() => over));
  await untilAnswered(trial);
  await pause(chance.whole(0, 2_000));
  strike(blow, product, folder, chance);
  const serverLives = blow === 'postmaster' || blow === 'backend';
  if (serverLives) await pause(chance.whole(0, 500));
  over = true;
  const from = performance.now();
  const next = serverLives ? product : await startAgain(blow, product, folder, chance);
  await Promise.all(working);
  trial.url = next.url;
  await untilReady(next.url);
  return { next, kind: serverLives ? ('healing' as const) : ('opening' as const), seconds: (performance.now() - from) / 1000 };
}

/** Sends again, with their keys, what nobody has answered; each is done once, whether it had been done or not. */
async function settleUnsure(trial: Trial): Promise<number> {
  const { diary } = trial;
  let sent = 0;
  for (let tries = 0; diary.unsure.length > 0 && tries < 10; tries += 1) {
    const unsure = diary.unsure.splice(0);
    sent += unsure.length;
    for (const order of unsure) await give(trial, order);
  }
  if (diary.unsure.length > 0) diary.wrong.push(`${diary.unsure.length} orders are still refused after ten tries`);
  return sent;
}

/** Runs all rounds on one installation, looking at everything after each of them; stops at the first thing that is wrong. */
export async function tortureByCrashes({ seed, blows, callers, told }: CrashPlan): Promise<CrashOutcome> {
  const prepared = await anInstallation(IN_HAND * callers);
  const chance = chanceOf(seed);
  const diary = aDiary();
  const longest = { opening: 0, healing: 0 };
  let product = await startProduct(prepared.folder, SETTINGS);
  let [sentAgain, entries, files] = [0, 0, 0];
  const trial: Trial = { prepared, diary, cookies: new Map(), today: new Date().toISOString().slice(0, 10), url: product.url };
  try {
    await signAllIn(trial);
    const people = Array.from({ length: callers }, (_, n) => {
      const own = prepared.commitments.slice(IN_HAND * n, IN_HAND * (n + 1));
      return aCaller(trial, `caller${n}`, chance.fork(`caller ${n}`), own);
    });
    for (const [n, blow] of blows.entries()) {
      const { next, kind, seconds } = await round(blow, product, trial, people, chance);
      product = next;
      longest[kind] = Math.max(longest[kind], seconds);
      sentAgain += await settleUnsure(trial);
      const kept = await checkKept(prepared.folder, diary);
      ({ entries, files } = kept);
      told?.(
        `${n + 1} ${blow}: ${kind} ${seconds.toFixed(1)} s, ${diary.done.size} acknowledged, ${entries} entries, ${files} files`,
      );
      if (kept.wrong.length > 0) return outcome(kept.wrong);
    }
    return outcome([]);
  } finally {
    await stopProduct(product);
    prepared.remove();
  }
  function outcome(wrong: readonly string[]): CrashOutcome {
    return { acknowledged: diary.done.size, files, entries, sentAgain, shed: diary.shed, longest, wrong };
  }
}
