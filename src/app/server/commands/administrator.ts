// duxing administrator: the first person of a real bureau, on an empty database; everybody else comes by import.
import { randomBytes, randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type PersonId, type UnitId, ok, uuidV7 } from '#kernel';
import { type Unit, type UnitPath, parseAccount } from '#people';
import { insertPeople, insertPosts, insertUnits, updatePasswords } from '#people/server';
import { createLog, openDatabase } from '#platform/server';
import { type House, compose } from '../compose.ts';
import { isEmpty } from '../data-store.ts';
import { CannotStart, EXIT, type ExitCode, type Terminal, WrongUsage, languageOf, say } from './command.ts';
import { openHere } from './open-here.ts';
import { commandWords } from './words.ts';

const TEXT = { type: 'string' } as const;
const HELP = { type: 'boolean', short: 'h' } as const;
const OPTIONS = { bureau: TEXT, code: TEXT, name: TEXT, account: TEXT, lang: TEXT, help: HELP } as const;
const FIRST_CODE = '01';

interface First {
  readonly bureau: string;
  readonly code: string;
  readonly name: string;
  readonly account: string;
}

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(commandWords['administrator-usage'], language)}\n`);
    return EXIT.ok;
  }
  const [bureau, name, code] = [values.bureau, values.name, values.code ?? FIRST_CODE].map((text) => text?.trim() ?? '');
  const account = parseAccount(values.account ?? '');
  if (!bureau || !name || !code || !account) throw new WrongUsage(commandWords['administrator-missing']);
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  try {
    const look = await openDatabase({ address: here.address, poolSize: 1 });
    const empty = await isEmpty(look.sql);
    await look.close();
    if (!empty) throw new CannotStart(commandWords['administrator-not-empty']);
    const { config, address } = here;
    const house = await compose({ config, log: createLog(config.logLevel), address, version: '' });
    try {
      const password = await settle(house, { bureau, code, name, account });
      terminal.out(`${say(commandWords['administrator-made'], language, { account, password })}\n`);
    } finally {
      await house.close();
    }
    return EXIT.ok;
  } finally {
    await here.stop();
  }
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz';

/** Twenty characters that nobody mistakes for each other, of every kind that the rules of passwords ask for. */
function freshPassword(): string {
  const letters = Array.from({ length: 17 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 6)}-${letters.slice(6, 12)}-${letters.slice(12).toUpperCase()}${randomInt(2, 10)}`;
}

/** The bureau, its administrator and that person's password, which has to be changed at the first sign-in. */
async function settle({ database, signIn, engine }: House, { bureau, code, name, account }: First): Promise<string> {
  const now = engine.now();
  const id = (): string => uuidV7(Date.parse(now), randomBytes(10));
  const unit: Unit = {
    ...{ id: id() as UnitId, parent: null, path: '/1/' as UnitPath }, // made in their form
    ...{ code, name: bureau, shortName: bureau, kind: 'bureau', order: 0, issuingCode: null },
  };
  const person = id() as PersonId; // made in its form
  const password = freshPassword();
  const hash = await signIn.hash(password);
  await database.transaction('nobody', async (tx) => {
    await insertUnits(tx, [unit]);
    await insertPeople(tx, [{ id: person, account, name, staffNumber: null, active: true }]);
    await insertPosts(tx, [{ person, unit: unit.id, role: 'administrator', title: '系统管理员' }], now);
    await updatePasswords(tx, [person], hash, true);
    return ok(null);
  });
  return password;
}
