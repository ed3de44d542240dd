// A day as people type it: 2026-11-24, 2026/11/24, 2026.11.24, 2026年11月24日 or 20261124, in full-width digits too.
import { type Day, parseDay } from '#kernel';

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const RUN = /^(\d{4})(\d{2})(\d{2})$/;

/** The day that a text names, or null where it names none that exists. */
export function readDay(text: string): Day | null {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, date] = WRITTEN.exec(plain) ?? RUN.exec(plain) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
