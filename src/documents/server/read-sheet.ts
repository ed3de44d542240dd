// Spreadsheets in (xlsx): looked at from outside first, then unpacked, measured and parsed in a thread with limits.
import { ok, type Result, refuse } from '#kernel';
import type { Sheet } from '#documents';
import { bytesIn } from './byte-source.ts';
import { runWorker, type WorkerLimits } from './run-worker.ts';
import type { SheetTask, SheetAnswer } from './sheet-reader.ts';
import { sniff } from './sniff.ts';
import { readZipDirectory } from './zip-directory.ts';

export interface SheetLimits extends WorkerLimits {
  /** Bytes of all parts together, unpacked. */
  readonly unpacked: number;
  /** Lines that hold something, and columns, of any sheet. */
  readonly rows: number;
  readonly columns: number;
}

const LIMITS: SheetLimits = { unpacked: 64_000_000, rows: 60_000, columns: 256, memoryMb: 512, milliseconds: 30_000 };

/**
 * The sheets of an xlsx file as text, numbers, booleans and days. Refuses what `sniff` refuses, what is no xlsx, what is
 * broken, and what is larger than the limits, unpacked sizes first. Files are read one after another.
 */
export async function readSheets(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<Result<readonly Sheet[]>> {
  const { unpacked, rows, columns, memoryMb, milliseconds } = { ...LIMITS, ...limits };
  const sniffed = await sniff(bytes, '');
  if (!sniffed.ok) return sniffed.refusal.code === 'file-type-not-taken' ? refuse('invalid', 'sheet-not-xlsx') : sniffed;
  if (sniffed.value.kind !== 'xlsx') return refuse('invalid', 'sheet-not-xlsx');
  const entries = (await readZipDirectory(bytesIn(bytes))) ?? [];
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > unpacked) return refuse('too-large', 'sheet-unpacks-too-large', { limit: unpacked });
  const task: SheetTask = { bytes, entries, rows, columns };
  const script = new URL('./sheet-reader.ts', import.meta.url);
  const outcome = await runWorker<SheetAnswer>(script, task, { memoryMb, milliseconds });
  if (outcome.ended !== 'well') return refuse('too-large', 'sheet-too-much');
  if ('sheets' in outcome.value) return ok(outcome.value.sheets);
  const { code, max } = outcome.value;
  if (max !== undefined) return refuse('too-large', code, { max });
  return refuse(code === 'sheet-broken' ? 'invalid' : 'too-large', code);
}
