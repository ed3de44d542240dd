// duxing administrator: the bureau and its system administrator on an empty database, then the security and the audit administrator,
// each only while nobody in use is one; everybody else comes by import (SEC-20).
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type PersonId, type UnitId, addHours, ok, uuidV7 } from '#kernel';
import { type Person, type Role, type Unit, type UnitPath, ADMINISTRATORS, parseAccount, roleWords } from '#people';
import { freshPassword, insertPeople, insertPosts, insertUnits, listAllUnits, updatePasswords, whoHolds } from '#people/server';
import { type DatabaseAddress, createLog, openDatabase } from '#platform/server';
import { type House, compose } from '../compose.ts';
import { isEmpty } from '../data-store.ts';
import { CannotStart, EXIT, type ExitCode, type Terminal, WrongUsage, languageOf, say } from './command.ts';
import { openHere } from './open-here.ts';
import { commandWords } from './words.ts';

const TEXT = { type: 'string' } as const;
const HELP = { type: 'boolean', short: 'h' } as const;
const OPTIONS = { bureau: TEXT, code: TEXT, name: TEXT, account: TEXT, role: TEXT, lang: TEXT, help: HELP } as const;
const FIRST_CODE = '01';

interface Wanted {
  /** The bureau's name and code where it has to be settled first. */
  readonly bureau: { readonly name: string; readonly code: string } | null;
  readonly role: Role;
  readonly name: string;
  readonly account: string;
}

/** What was asked for. Throws WrongUsage. */
function wantedFrom(values: Readonly<Record<string, string | boolean | undefined>>): Wanted {
  const text = (name: string): string => String(values[name] ?? '').trim();
  const role = ADMINISTRATORS.find((one) => one === (text('role') || 'administrator'));
  const [bureau, name, account] = [text('bureau'), text('name'), parseAccount(text('account'))];
  const settles = bureau !== '' ? { name: bureau, code: text('code') || FIRST_CODE } : null;
  if (!role || !name || !account || (role === 'administrator') !== (settles !== null))
    throw new WrongUsage(commandWords['administrator-missing']);
  return { bureau: settles, role, name, account };
}

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(commandWords['administrator-usage'], language)}\n`);
    return EXIT.ok;
  }
  const wanted = wantedFrom(values);
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  try {
    await mayBegin(here.address, wanted);
    const { config, address } = here;
    const house = await compose({ config, log: createLog(config.logLevel), address, version: '' });
    try {
      const password = await settle(house, wanted);
      const said = { account: wanted.account, password, role: roleWords[wanted.role][language] };
      terminal.out(`${say(commandWords['administrator-made'], language, said)}\n`);
    } finally {
      await house.close();
    }
    return EXIT.ok;
  } finally {
    await here.stop();
  }
}

/** Throws CannotStart: the bureau is settled once, and the command is no way round administrators who are there. */
async function mayBegin(address: DatabaseAddress, { bureau, role }: Wanted): Promise<void> {
  const look = await openDatabase({ address, poolSize: 1 });
  try {
    const empty = await isEmpty(look.sql);
    if (bureau && !empty) throw new CannotStart(commandWords['administrator-not-empty']);
    if (!bureau && empty) throw new CannotStart(commandWords['administrator-no-bureau']);
    if (!bureau && (await whoHolds(look.sql, role)).length > 0) throw new CannotStart(commandWords['administrator-there']);
  } finally {
    await look.close();
  }
}

/** The bureau where it is new, its administrator and that person's password, which has to be changed at the first sign-in. */
async function settle({ database, signIn, engine }: House, { bureau, role, name, account }: Wanted): Promise<string> {
  const now = engine.now();
  const id = (): string => uuidV7(Date.parse(now), randomBytes(10));
  const made: Unit | null = bureau && {
    ...{ id: id() as UnitId, parent: null, path: '/1/' as UnitPath }, // made in their form
    ...{ code: bureau.code, name: bureau.name, shortName: bureau.name, kind: 'bureau', order: 0, issuingCode: null },
  };
  const person: Person = { id: id() as PersonId, account, name, staffNumber: null, active: true }; // made in its form
  const password = freshPassword();
  const hash = await signIn.hash(password);
  await database.transaction('nobody', async (tx) => {
    if (made) await insertUnits(tx, [made]);
    const top = made ?? (await listAllUnits(tx)).find(({ parent }) => parent === null);
    if (!top) throw new Error('a database with units has no top unit');
    await insertPeople(tx, [person]);
    await insertPosts(tx, [{ person: person.id, unit: top.id, role, title: roleWords[role].zh }], now);
    await updatePasswords(tx, [person.id], hash, true, addHours(now, 7 * 24));
    return ok(null);
  });
  return password;
}
