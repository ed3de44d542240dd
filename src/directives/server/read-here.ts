// Reads one form in this very thread. Only the worker and plain text come here directly: a hostile file can take long and much.
import { ok } from '#kernel';
import type { IntakeLimits, Reading } from './directive-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { readPdf } from './pdf/read-pdf.ts';

export type HeavyForm = 'docx' | 'pdf';

/** What the worker is given. */
export interface ReadOrder {
  readonly form: HeavyForm;
  readonly bytes: Uint8Array;
  readonly limits: IntakeLimits;
}

export async function readHere({ form, bytes, limits }: ReadOrder): Promise<Reading> {
  const reading = form === 'docx' ? readDocx(bytes, limits) : await readPdf(bytes, limits);
  return reading.ok ? ok(reading.value) : reading;
}
