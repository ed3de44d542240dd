// duxing erase-person: erases the personal data of somebody who is out of use (个人信息保护法 art. 47, EMG-07). By the command line
// alone, since the application may delete none of it.
import { parseArgs } from 'node:util';
import { noteAct } from '#audit/server';
import { eraseSubject } from '#ledger/server';
import { forgetReplies } from '#matters/server';
import { erasePerson, findErasable } from '#people/server';
import { connect } from '#platform/server';
import { systemNow } from '../compose.ts';
import { rewriteTables, writeOverLog } from '../rewrite-store.ts';
import { EXIT, type ExitCode, type Terminal, WrongUsage, languageOf, say } from './command.ts';
import { ledgerCommandWords as terms } from './ledger-words.ts';
import { openHere } from './open-here.ts';

const OPTIONS = { yes: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
const ACT = { type: 'erasure', person: null, success: true, address: null, request: null } as const;

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  if (values.help) {
    terminal.out(`${say(terms['erase-usage'], language)}\n`);
    return EXIT.ok;
  }
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0 || !values.yes) throw new WrongUsage(terms['erase-confirm']);
  const here = await openHere((line) => terminal.complain(`${line}\n`));
  const owner = connect({ address: here.address, poolSize: 1 });
  try {
    const person = await findErasable(owner, named);
    if (!person || person.active) {
      terminal.complain(`${say(terms[person ? 'erase-in-use' : 'erase-nobody'], language, { named })}\n`);
      return EXIT.refused;
    }
    const matters = await owner.begin(async (tx) => {
      const held = await eraseSubject(tx, person.id);
      await forgetReplies(tx, person.id, held);
      await erasePerson(tx, person);
      await noteAct(tx, systemNow(), { ...ACT, subject: { kind: 'person', id: person.id } });
      return held;
    });
    const free = await rewriteTables(owner);
    const over = await writeOverLog(owner);
    terminal.out(`${say(terms['erase-done'], language, { id: person.id, matters: matters.length })}\n`);
    if (!over) terminal.complain(`${say(terms['erase-log-left'], language)}\n`);
    if (!free) terminal.complain(`${say(terms['erase-busy'], language)}\n`);
    return free ? EXIT.ok : EXIT.internal;
  } finally {
    await owner.end();
    await here.stop();
  }
}
