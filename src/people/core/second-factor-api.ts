// The second factor as contracts: one-time codes, backup codes and passkeys, enrolled, shown and taken back by their owner.
import { z } from 'zod';
import { route } from '#platform';

const Done = z.object({ done: z.literal(true) });
const Codes = z.object({ codes: z.array(z.string()).describe('Each opens one sign-in; shown this once') });
const Code = z.string().trim().min(6).max(20);
/** What browsers give and take for passkeys; its inside is checked by the library that reads it. */
const Opaque = z.record(z.string(), z.unknown());

const FactorsView = z.object({
  totpSince: z.string().nullable(),
  backupCodesLeft: z.number().int(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), since: z.string(), lastUsed: z.string().nullable() })),
});

export const myFactors = route({
  id: 'my-factors',
  method: 'GET',
  path: '/api/me/factors',
  summary: 'My second factors, without their secrets',
  access: 'signed-in',
  right: 'own',
  reply: FactorsView,
});

export const beginTotp = route({
  id: 'begin-totp',
  method: 'POST',
  path: '/api/me/totp/begin',
  summary: 'Begin to enrol one-time codes: a fresh secret, shown this once, which opens nothing until it is confirmed',
  access: 'signed-in',
  right: 'own',
  reply: z.object({ secret: z.string(), uri: z.string() }),
});

export const confirmTotp = route({
  id: 'confirm-totp',
  method: 'POST',
  path: '/api/me/totp/confirm',
  summary: 'Confirm one-time codes by one of them; gives backup codes and counts as shown in this session',
  access: 'signed-in',
  right: 'own',
  audited: 'second-factor',
  body: z.object({ code: Code }),
  reply: Codes,
});

export const endTotp = route({
  id: 'end-totp',
  method: 'POST',
  path: '/api/me/totp/end',
  summary: 'Take one-time codes back, with the backup codes',
  access: 'signed-in',
  right: 'own',
  audited: 'second-factor',
  reply: Done,
});

export const renewBackupCodes = route({
  id: 'renew-backup-codes',
  method: 'POST',
  path: '/api/me/backup-codes',
  summary: 'Fresh backup codes; those before open nothing any more',
  access: 'signed-in',
  right: 'own',
  audited: 'second-factor',
  reply: Codes,
});

export const beginPasskey = route({
  id: 'begin-passkey',
  method: 'POST',
  path: '/api/me/passkeys/begin',
  summary: 'Begin to enrol a passkey: what the browser is to be asked',
  access: 'signed-in',
  right: 'own',
  reply: Opaque,
});

export const keepPasskey = route({
  id: 'keep-passkey',
  method: 'POST',
  path: '/api/me/passkeys',
  summary: 'Keep the passkey that the browser made; counts as shown in this session',
  access: 'signed-in',
  right: 'own',
  audited: 'second-factor',
  body: z.object({ name: z.string().trim().min(1).max(40), response: Opaque }),
  reply: Done,
});

export const endPasskey = route({
  id: 'end-passkey',
  method: 'POST',
  path: '/api/me/passkeys/end',
  summary: 'Take a passkey back',
  access: 'signed-in',
  right: 'own',
  audited: 'second-factor',
  body: z.object({ id: z.string().min(1).max(1400) }),
  reply: Done,
});

export const showCode = route({
  id: 'show-code',
  method: 'POST',
  path: '/api/sign-in/code',
  summary: 'Show the second factor of this session: a one-time code or a backup code, each taken once',
  access: 'signed-in',
  right: 'own',
  audited: 'second-factor',
  body: z.object({ code: Code }),
  reply: Done,
});

export const askPasskey = route({
  id: 'ask-passkey',
  method: 'POST',
  path: '/api/sign-in/passkey/begin',
  summary: 'Begin to show a passkey: what the browser is to be asked',
  access: 'signed-in',
  right: 'own',
  reply: Opaque,
});

export const showPasskey = route({
  id: 'show-passkey',
  method: 'POST',
  path: '/api/sign-in/passkey',
  summary: 'Show the second factor of this session: a passkey',
  access: 'signed-in',
  right: 'own',
  audited: 'second-factor',
  body: z.object({ response: Opaque }),
  reply: Done,
});
