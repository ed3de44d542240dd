// duxing fonts: fetches the open fonts of official documents, once; says which files to put where if it cannot.
import { parseArgs } from 'node:util';
import { documentWords } from '#documents';
import { fetchOpenFonts } from '#documents/server';
import { readConfig } from '#platform/server';
import { EXIT, type ExitCode, type Terminal, complaint, languageOf, say } from './command.ts';
import { commandWords } from './words.ts';

const OPTIONS = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values } = parseArgs({ args: [...words], options: OPTIONS });
  if (values.help) {
    terminal.out(`${say(commandWords['fonts-usage'], language)}\n`);
    return EXIT.ok;
  }
  const folder = readConfig().fontsFolder;
  terminal.complain(`${say(commandWords['fonts-begun'], language, { folder })}\n`);
  const done = await fetchOpenFonts(folder);
  if (!done.ok) {
    terminal.complain(complaint(done.refusal, documentWords, language));
    return EXIT.internal;
  }
  terminal.out(`${say(commandWords[done.value.fetched ? 'fonts-fetched' : 'fonts-there'], language, { folder })}\n`);
  return EXIT.ok;
}
