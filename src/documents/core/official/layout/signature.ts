// Where signature and date stand, in cells from the right edge of the type area.
import { cellsOf } from './cells.ts';

export interface SignaturePlace {
  /** Empty cells right of the signature and right of the date. */
  readonly signatureRight: number;
  readonly dateRight: number;
  /** Empty lines above the signature: a seal needs room. */
  readonly linesAbove: number;
}

/**
 * Signed by stamp (7.3.5.3, DOC-22): two lines below the text, four cells from the right, the signer's post two cells left of it;
 * the date one line under it, four cells from the right. Room for the stamp: four cells.
 */
export const STAMPED: SignaturePlace = { signatureRight: 4 + 4 + 2, dateRight: 4, linesAbove: 2 };

/**
 * Sealed (7.3.5.1, DOC-20): the date four cells from the right, the signature centred on it; a long signature moves both,
 * so that it does not leave the type area. Unsealed (7.3.5.2, DOC-21): the signature two cells from the right, the date
 * beginning two cells right of where the signature begins; where the date is the longer one, it stands two cells from the right.
 */
export function signaturePlace(signature: string, date: string, sealed: boolean): SignaturePlace {
  const [name, day] = [cellsOf(signature), cellsOf(date)];
  if (sealed) {
    const dateRight = Math.max(4, (name - day) / 2);
    return { dateRight, signatureRight: Math.max(0, dateRight + (day - name) / 2), linesAbove: 2 };
  }
  const dateRight = name - day;
  if (dateRight >= 2) return { dateRight, signatureRight: 2, linesAbove: 1 };
  return { dateRight: 2, signatureRight: Math.max(0, 2 + day + 2 - name), linesAbove: 1 };
}
