// Every rule over a whole house given as path and text, so that a test can plant a breach of each and see it found.
import { contentBreaches, formBreaches, pathBreaches } from './file-rules.ts';
import { houseBreaches } from './house-rules.ts';
import { importBreaches } from './import-rules.ts';
import { isCode } from './layout.ts';
import { readSource } from './source.ts';

/** The breaches of single files; pure, and nothing is read from disk. */
export function breachesOfFile(file: string, text: string): readonly string[] {
  const named = [...pathBreaches(file), ...formBreaches(file, text)];
  if (!isCode(file)) return named;
  const source = readSource(file, text);
  return [...named, ...importBreaches(file, source), ...contentBreaches(file, source)];
}

/** Every breach of a house. */
export const breachesOf = (files: Readonly<Record<string, string>>): readonly string[] => [
  ...Object.entries(files).flatMap(([file, text]) => breachesOfFile(file, text)),
  ...houseBreaches(files),
];
