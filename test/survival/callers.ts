// People who work against a real server over HTTP without a pause: they open commitments, take them on, report, and store files.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../src/app/server/demo/chance.ts';
import { type Prepared, PASSWORD } from './an-installation.ts';
import type { Diary, Order } from './diary.ts';

const HEAD = '东城支队长';
const CLERK = '东城内勤';
const ANSWER_MS = 30_000;

/** A matter in somebody's hand, with the version that he last saw; null where he has to look. */
interface InHand {
  readonly id: string;
  version: number | null;
}

export interface Trial {
  readonly prepared: Prepared;
  readonly diary: Diary;
  readonly cookies: Map<string, string>;
  readonly today: string;
  url: string;
}

/** `lost` is no answer at all: the connection broke, or nobody listens. */
type Reply = { readonly status: number; readonly body: { readonly id?: string; readonly version?: number } } | 'lost';

async function cookieOf(trial: Trial, who: string): Promise<string> {
  const known = trial.cookies.get(who);
  if (known) return known;
  const { origin } = new URL(trial.url);
  const body = JSON.stringify({ account: trial.prepared.accounts.get(who), password: PASSWORD });
  const headers = { 'content-type': 'application/json', origin };
  const reply = await fetch(new URL('/api/sign-in', trial.url), { method: 'POST', headers, body });
  const said = await reply.text();
  if (!reply.ok && reply.status !== 503) trial.diary.wrong.push(`${who} could not sign in: ${reply.status} ${said}`);
  if (!reply.ok) throw new Error(said);
  const cookie = reply.headers.getSetCookie().map((line) => line.split(';')[0]);
  trial.cookies.set(who, cookie.join('; '));
  return cookie.join('; ');
}

/** Everybody before the first blow: passwords are slow to check, and sessions outlive a crash. */
export async function signAllIn(trial: Trial): Promise<void> {
  for (const who of [HEAD, CLERK]) await cookieOf(trial, who);
}

/** Sends an order and reads its answer. */
async function send(trial: Trial, { who, path, version, key, body }: Order): Promise<Reply> {
  try {
    const isForm = body instanceof FormData;
    const headers = {
      cookie: await cookieOf(trial, who),
      ...(isForm ? {} : { 'content-type': 'application/json' }),
      ...(version === null ? {} : { 'if-match': `"${version}"` }),
      ...(key === null ? {} : { 'idempotency-key': key }),
    };
    const signal = AbortSignal.timeout(ANSWER_MS);
    const sent =
      body === null ? { headers, signal } : { method: 'POST', headers, body: isForm ? body : JSON.stringify(body), signal };
    const reply = await fetch(new URL(path, trial.url), sent);
    const text = await reply.text();
    if (reply.status === 401) trial.cookies.delete(who);
    if (reply.status === 503 && !reply.headers.get('retry-after')) trial.diary.wrong.push(`${path}: 503 without Retry-After`);
    if (reply.status >= 400 && reply.status !== 503) trial.diary.wrong.push(`${path}: ${reply.status} ${text.slice(0, 300)}`);
    return { status: reply.status, body: JSON.parse(text) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') trial.diary.wrong.push(`${path}: no answer in time`);
    return 'lost';
  }
}

/** Sends an order and writes down what came of it; null where it was not acknowledged. */
export async function give(trial: Trial, order: Order): Promise<Exclude<Reply, 'lost'> | null> {
  const { diary } = trial;
  const reply = await send(trial, order);
  if (reply !== 'lost' && reply.status < 300) {
    if (order.mark) diary.done.add(order.mark);
    if (order.hash) diary.files.add(order.hash);
    return reply;
  }
  // What is answered 503 may have been done all the same: the answer tells of the connection, not of the commit.
  if (reply === 'lost' || reply.status === 503) {
    if (reply !== 'lost') diary.shed += 1;
    if (order.key === null && order.mark) diary.open.add(order.mark);
    else diary.unsure.push(order);
    await pause(50);
  }
  return null;
}

const bare = { version: null, key: null, mark: null, hash: null };

export interface Caller {
  /** Works until told to stop, or until the connection breaks. */
  readonly work: (isOver: () => boolean) => Promise<void>;
}

/** The version that a matter has by now; null where nobody answers. */
async function versionOf(trial: Trial, matter: string): Promise<number | null> {
  const order = { ...bare, who: CLERK, path: `/api/matters/${matter}`, body: null };
  const reply = await send(trial, order);
  return reply === 'lost' ? null : (reply.body.version ?? null);
}

/** Works on commitments that are in nobody else's hand; everything that is sent carries a mark of its own. */
export function aCaller(trial: Trial, name: string, chance: Chance, commitments: readonly string[]): Caller {
  const { unit } = trial.prepared.bureau;
  const inHand = commitments.map((id): InHand => ({ id, version: null }));
  let count = 0;
  const nextMark = (): string => `${name}-${(count += 1)}.`;
  const open = async (): Promise<void> => {
    const title = nextMark();
    const inspection = { type: 'OpenInspection', title, kind: 'audit', issuer: unit('东城支队'), units: [unit('东城一大队')] };
    const body = { ...inspection, feedbackOn: trial.today };
    await give(trial, { ...bare, who: HEAD, path: '/api/registers/inspections/matters', body, mark: title });
  };
  const report = async (matter: InHand, evidence: readonly unknown[]): Promise<void> => {
    matter.version ??= await versionOf(trial, matter.id);
    if (matter.version === null) return pause(50);
    const text = nextMark();
    const body = { type: 'ReportProgress', text, evidence };
    const order = { who: CLERK, path: `/api/matters/${matter.id}/commands`, version: matter.version, key: `key-${text}`, body };
    const done = await give(trial, { ...order, mark: text, hash: null });
    // Where the step is unsure nobody knows the version either.
    matter.version = done?.body.version ?? null;
  };
  /** Gives what names the file as evidence. */
  const upload = async (): Promise<readonly unknown[]> => {
    const text = `${nextMark()}\n${'已完成一段。'.repeat(chance.whole(1, 4000))}`;
    const hash = createHash('sha256').update(text).digest('hex');
    const form = new FormData();
    form.set('file', new Blob([text], { type: 'text/plain' }), '记录.txt');
    const stored = await give(trial, { ...bare, who: CLERK, path: '/api/files', body: form, hash });
    return stored ? [{ hash, name: '记录.txt' }] : [];
  };
  return {
    work: async (isOver) => {
      while (!isOver()) {
        if (chance.happens(0.15)) await open();
        else await report(chance.one(inHand), chance.happens(0.3) ? await upload() : []);
      }
    },
  };
}
