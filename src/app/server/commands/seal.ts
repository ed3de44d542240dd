// duxing seal: seals what is not sealed yet; with --new-key under a new key.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HASH_NAMES, type HashName, ledgerRefusals } from '#ledger';
import { keyFolder, sealLedger } from '#ledger/server';
import { openDatabase } from '#platform/server';
import { systemId, systemNow } from '../compose.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, complaint, languageOf, say } from './command.ts';
import { ledgerCommandWords as terms } from './ledger-words.ts';
import { openHere } from './open-here.ts';

const OPTIONS = {
  'new-key': { type: 'boolean' },
  hash: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parseHash(name: string): HashName {
  const found = HASH_NAMES.find((one) => one === name);
  if (!found) throw new WrongUsage(terms['seal-wrong-hash']);
  return found;
}

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  const tell = (phrase: keyof typeof terms, facts = {}): void => terminal.out(`${say(terms[phrase], language, facts)}\n`);
  if (values.help) {
    tell('seal-usage');
    return EXIT.ok;
  }
  const newKey = values['new-key'] ?? false;
  const options = { newKey, ...(values.hash === undefined ? {} : { hash: parseHash(values.hash) }) };
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const database = await openDatabase({ address: here.address, poolSize: 1 });
  try {
    const keys = keyFolder(here.config.dataFolder);
    const done = await sealLedger({ database, keys, now: systemNow(), freshId: systemId }, options);
    if (!done.ok) {
      terminal.complain(complaint(done.refusal, ledgerRefusals, language));
      return EXIT.internal;
    }
    const { seal, added, key } = done.value;
    if (newKey) tell('seal-new-key', { key: key?.id });
    if (newKey || seal?.number === 1) tell('seal-key-kept', { folder: path.join(here.config.dataFolder, 'seal-keys') });
    if (seal) tell('seal-made', { ...seal, added });
    else tell('seal-nothing');
    return EXIT.ok;
  } finally {
    await database.close();
    await here.stop();
  }
}
