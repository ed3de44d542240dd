// Single files: where they lie, what they are called, how long they are, what they touch.
import { isBuilder, isCode, isGenerated, isTest, placeOf } from './layout.ts';
import type { Source } from './source.ts';

const MOST_LINES = 300;
const MOST_FOLDERS = 5;
const WITHOUT_HEADER = 20;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:db|property))?(?:\.(?:test|spec))?(?:\.d)?\.(?:tsx?|css|svg|sql|json|md|typ)$/;
/** What others made and named: character maps with their licence and its README. */
const FOREIGN = /\/character-maps\/(?:[\w-]+\.bcmap|LICENSE|README\.md)$/;
const BANNED_WORDS = /(?:^|[-/])(?:utils?|helpers?|common|shared|misc|managers?|services?)(?=[-./]|$)/;
const BANNED_NAMES = /\/(?:types|data|info|process)(?:\/|\.)/;
const IMPURE = ['Date', 'Math.random', 'fetch', 'process', 'performance', 'crypto', 'globalThis', 'setTimeout', 'setInterval'];
const ENVIRONMENT = 'src/platform/server/config.ts';
const LEDGER_CHANGE = /(?:update|delete\s+from|truncate)\s+(?:table\s+)?ledger_entry\b/i;

/** What is wrong with one file by its path alone. */
export function pathBreaches(file: string): readonly string[] {
  const found: string[] = [];
  const base = file.slice(file.lastIndexOf('/') + 1);
  const isReadme = /^src\/(?:registers\/)?[a-z-]+\/README\.md$/.test(file);
  if (!isReadme && !placeOf(file)) found.push(`${file} lies in no known room`);
  if (!isReadme && !isGenerated(file) && !FOREIGN.test(file) && !NAME.test(base))
    found.push(`${file} is not named in kebab case with a known ending`);
  if (BANNED_WORDS.test(file) || BANNED_NAMES.test(file)) found.push(`${file} has a name that says nothing`);
  if (file.split('/').length - 1 > MOST_FOLDERS) found.push(`${file} lies deeper than ${MOST_FOLDERS} folders`);
  if (file.endsWith('.sql') && !/\/server\/migrations\/\d{4}-[a-z-]+\.sql$/.test(file))
    found.push(`${file} is SQL outside migrations`);
  if (file.endsWith('.tsx') && placeOf(file)?.room !== 'web') found.push(`${file} is a page's part outside a web room`);
  return found;
}

/** What is wrong with one file's length and opening; made files are left out. */
export function formBreaches(file: string, text: string): readonly string[] {
  if (!isCode(file) || isGenerated(file)) return [];
  const found: string[] = [];
  const lines = text.trimEnd().split('\n');
  if (lines.length > MOST_LINES) found.push(`${file} has ${lines.length} lines, more than ${MOST_LINES}`);
  if (lines.length > WITHOUT_HEADER && !/^(?:\/\/|\/\*)/.test(text)) found.push(`${file} does not open with what it is for`);
  return found;
}

/** What is wrong with what one file touches. */
export function contentBreaches(file: string, source: Source): readonly string[] {
  if (isTest(file) || isBuilder(file)) return [];
  const place = placeOf(file);
  const found: string[] = [];
  if (place?.room === 'core')
    for (const name of IMPURE) if (source.globals.has(name)) found.push(`${file} touches ${name}: core is pure`);
  if (source.globals.has('process.env') && file !== ENVIRONMENT)
    found.push(`${file} reads the environment outside ${ENVIRONMENT}`);
  if (source.sql.length > 0 && !(place?.room === 'server' && file.endsWith('-store.ts')))
    found.push(`${file} holds SQL and is no store`);
  if (source.sql.some((text) => /insert\s+into\s+ledger_entry\b/i.test(text)) && place?.floor !== 'ledger')
    found.push(`${file} writes to the ledger past ledger/server`);
  if (source.sql.some((text) => LEDGER_CHANGE.test(text))) found.push(`${file} changes ledger entries`);
  if (source.exportsAll) found.push(`${file} exports everything instead of names`);
  return found;
}
