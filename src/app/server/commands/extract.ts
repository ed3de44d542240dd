// duxing extract FILE: a directive goes in, its proposed commitments come out, as a list to read or as JSON of the open set.
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { extract, intakeWords, toCorpusJson } from '#directives';
import { INTAKE_LIMITS, readDirective } from '#directives/server';
import { type Day, parseDay } from '#kernel';
import { EXIT, type ExitCode, type Terminal, WrongUsage, complaint, languageOf, say } from './command.ts';
import { listing } from './extract-listing.ts';
import { commandWords } from './words.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  text: { type: 'boolean' },
  date: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const STANDARD_INPUT = '-';

export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  if (values.help) {
    terminal.out(`${say(commandWords['extract-usage'], language)}\n`);
    return EXIT.ok;
  }
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new WrongUsage(commandWords['extract-one-file']);
  if (values.text && !values.json) throw new WrongUsage(commandWords['extract-text-with-json']);
  const docDate = dateOf(values.date);
  const name = file === STANDARD_INPUT ? '' : basename(file);
  const read = await readDirective(await bytesOf(file, terminal), name);
  if (!read.ok) {
    terminal.complain(complaint(read.refusal, intakeWords, language));
    return EXIT.refused;
  }
  const { text } = read.value;
  const extraction = extract(text, { docDate });
  if (values.json) {
    const document = { doc: name.replace(/\.[^.]*$/, ''), ...toCorpusJson(extraction), ...(values.text ? { text } : {}) };
    terminal.out(`${JSON.stringify(document, null, 1)}\n`);
  } else terminal.out(listing(extraction, language));
  return EXIT.ok;
}

function dateOf(date: string | undefined): Day | null {
  if (date === undefined) return null;
  const day = parseDay(date);
  if (!day) throw new WrongUsage(filled('extract-wrong-date', { date }));
  return day;
}

const filled = (key: keyof typeof commandWords, facts: Readonly<Record<string, string>>) => ({
  zh: say(commandWords[key], 'zh', facts),
  en: say(commandWords[key], 'en', facts),
});

/** One byte past the limit is enough to have the file refused; the rest of an endless input is not waited for. */
async function bytesOf(file: string, terminal: Terminal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file === STANDARD_INPUT ? terminal.input() : chunksOf(file)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > INTAKE_LIMITS.bytes) break;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    throw new WrongUsage(filled('extract-no-file', { file, reason: error.code }));
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function* chunksOf(file: string): AsyncIterable<Uint8Array> {
  const handle = await open(file);
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield chunk;
  } finally {
    await handle.close();
  }
}
