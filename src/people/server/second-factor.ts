// The second factor at work: codes and backup codes. A code is counted before it is looked at, as passwords are, and taken once.
// What changes how somebody proves who they are asks for a recent sign-in and, where a factor stands already, for that factor.
import { type Instant, type Result, ok, refuse } from '#kernel';
import { isAdministrator, isFresh, isWithheld } from '#people';
import type { Database, Tx } from '#platform/server';
import { clearAfter, countBefore, lockedUntil } from './attempts.ts';
import { freshBackupCodes, freshSecret, hashOfCode, seal, stepOf, unseal } from './one-time-codes.ts';
import {
  beginTotpRow,
  countBackupCodes,
  findTotp,
  listPasskeys,
  proveSession,
  removeTotp,
  replaceBackupCodes,
  takeBackupCode,
  takeStep,
} from './second-factor-store.ts';
import type { SignedIn } from './sign-in.ts';

export interface FactorDesk {
  readonly database: Database;
  readonly clock: () => Instant;
  /** Encrypts the secrets of one-time codes. */
  readonly secret: string;
}

/** Refuses `second-factor-required` where a factor is still to be shown, `sign-in-again` (403) where the sign-in is long past. */
export function mayChangeFactors(who: SignedIn, now: Instant): Result<null> {
  if (who.secondFactor === 'owed') return refuse('forbidden', 'second-factor-required');
  return isFresh(who.openedAt, who.provedAt, now) ? ok(null) : refuse('forbidden', 'sign-in-again');
}

/** Refuses `second-factor-needed` (409) to take the last factor from somebody who has to have one. */
function maySpareOne(who: SignedIn, left: number): Result<null> {
  const needed = who.rules.secondFactor === 'everyone' || who.posts.some(({ role }) => isAdministrator(role));
  return left > 0 || !needed || who.demo ? ok(null) : refuse('conflict', 'second-factor-needed');
}

export const factorsOf = async ({ database }: FactorDesk, who: SignedIn) => {
  const [totp, left, passkeys] = await Promise.all([
    findTotp(database.sql, who.person),
    countBackupCodes(database.sql, who.person),
    listPasskeys(database.sql, who.person),
  ]);
  return {
    totpSince: totp?.confirmed ? totp.since : null,
    backupCodesLeft: left,
    passkeys: passkeys.map(({ id, name, since, lastUsed }) => ({ id, name, since, lastUsed })),
  };
};

/** Refuses `totp-stands` (409) where codes are in use already. */
export async function beginCodes({ database, clock, secret: key }: FactorDesk, who: SignedIn) {
  const may = mayChangeFactors(who, clock());
  if (!may.ok) return may;
  const fresh = freshSecret(who.account);
  const sealed = await seal(key, fresh.secret);
  return database.transaction<typeof fresh>('nobody', async (tx) =>
    (await beginTotpRow(tx, who.person, sealed, clock())) ? ok(fresh) : refuse('conflict', 'totp-stands'),
  );
}

/** Refuses `wrong-code` (422). Gives the backup codes, and counts as shown in this session. */
export async function confirmCodes(
  desk: FactorDesk,
  who: SignedIn,
  code: string,
  address: string,
): Promise<Result<readonly string[]>> {
  const now = desk.clock();
  const may = mayChangeFactors(who, now);
  if (!may.ok) return may;
  const tried = { account: `${who.account} second`, address: address };
  const counted = await countBefore(desk.database, tried, now, who.rules);
  if (!counted.ok) return counted;
  const codes = freshBackupCodes();
  const done = await desk.database.transaction<readonly string[]>('nobody', async (tx) => {
    const totp = await findTotp(tx, who.person);
    if (totp?.confirmed) return refuse('conflict', 'totp-stands');
    const step = totp && (await stepOf(await unseal(desk.secret, totp.secret), code, now));
    if (step === null || !(await takeStep(tx, who.person, step)))
      return refuse('invalid', 'wrong-code', { left: counted.value.left });
    await replaceBackupCodes(tx, who.person, codes.map(hashOfCode));
    await proveSession(tx, who.token, now);
    return ok(codes);
  });
  if (done.ok) await clearAfter(desk.database, tried);
  return done;
}

export const endCodes = (desk: FactorDesk, who: SignedIn) =>
  desk.database.transaction<null>('nobody', async (tx) => {
    const now = desk.clock();
    const may = mayChangeFactors(who, now);
    if (!may.ok) return may;
    const spare = maySpareOne(who, (await listPasskeys(tx, who.person)).length);
    if (!spare.ok) return spare;
    await removeTotp(tx, who.person);
    return ok(null);
  });

export const mayEndPasskey = async (tx: Tx, who: SignedIn): Promise<Result<null>> => {
  const totp = await findTotp(tx, who.person);
  return maySpareOne(who, (await listPasskeys(tx, who.person)).length - 1 + (totp?.confirmed ? 1 : 0));
};

export const renewCodes = (desk: FactorDesk, who: SignedIn) =>
  desk.database.transaction<readonly string[]>('nobody', async (tx) => {
    const now = desk.clock();
    const may = mayChangeFactors(who, now);
    if (!may.ok) return may;
    if (!(await findTotp(tx, who.person))?.confirmed) return refuse('not-found', 'not-there');
    const codes = freshBackupCodes();
    await replaceBackupCodes(tx, who.person, codes.map(hashOfCode));
    return ok(codes);
  });

/** Shows a code. Refuses `wrong-code` (401) and `sign-in-locked` (429), counted as failures of sign-in are. */
export async function showOneCode(desk: FactorDesk, who: SignedIn, code: string, address: string): Promise<Result<null>> {
  if (!isWithheld(who.secondFactor)) return ok(null);
  const now = desk.clock();
  const tried = { account: `${who.account} second`, address: address };
  const counted = await countBefore(desk.database, tried, now, who.rules);
  if (!counted.ok) return counted;
  const taken = await desk.database.transaction<boolean>('nobody', async (tx) => {
    const good = await takes(tx, desk, who, code, now);
    if (good) await proveSession(tx, who.token, now);
    return ok(good);
  });
  if (!taken.ok) return taken;
  if (!taken.value)
    return counted.value.lockedBy
      ? lockedUntil(counted.value.lockedBy)
      : refuse('invalid', 'wrong-code', { left: counted.value.left });
  await clearAfter(desk.database, tried);
  return ok(null);
}

async function takes(tx: Tx, desk: FactorDesk, { person }: SignedIn, code: string, now: Instant): Promise<boolean> {
  const totp = await findTotp(tx, person);
  if (!totp?.confirmed) return false;
  const step = await stepOf(await unseal(desk.secret, totp.secret), code, now);
  return step === null ? takeBackupCode(tx, person, hashOfCode(code), now) : takeStep(tx, person, step);
}
