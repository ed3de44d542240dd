// The lines of a per-item roll-out from a file: the first column of a spreadsheet, or of the lines of a text.
import { readDirective } from '#directives/server';
import { readSheets } from '#documents/server';
import { type Result, ok, refuse } from '#kernel';
import type { Upload } from '#platform/server';
import { rolloutLines } from '#registers/directives';

export interface Rollout {
  readonly items: string[];
  readonly skipped: number;
}

/** Refuses what no spreadsheet and no text is, and a file without a single line. Stores nothing. */
export async function readRollout({ bytes, name }: Upload): Promise<Result<Rollout>> {
  const column = /\.(?:csv|tsv|txt)$/i.test(name) ? await firstOfText(bytes) : await firstOfSheet(bytes);
  if (!column.ok) return column;
  const read = rolloutLines(column.value);
  return read.items.length > 0 ? ok({ items: [...read.items], skipped: read.skipped }) : refuse('invalid', 'rollout-empty');
}

async function firstOfSheet(bytes: Uint8Array): Promise<Result<readonly string[]>> {
  const sheets = await readSheets(bytes);
  return sheets.ok ? ok((sheets.value[0]?.rows ?? []).map((row) => String(row[0] ?? ''))) : sheets;
}

/** Read like a directive's text, so that either encoding works and a marked file is turned away. */
async function firstOfText(bytes: Uint8Array): Promise<Result<readonly string[]>> {
  const read = await readDirective(bytes, 'rollout.txt');
  return read.ok ? ok(read.value.text.split('\n').map(firstCell)) : read;
}

function firstCell(line: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line);
  return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (line.split(/[,;\t，；]/)[0] ?? '');
}
