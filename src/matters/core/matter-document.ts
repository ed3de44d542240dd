// The official documents 文书 of a matter: which series their numbers come from, and how the engine sees one.
import type { OfficialDocument } from '#documents';
import type { Phrase, UnitId } from '#kernel';

/**
 * The series that a document takes its number from. `kind` is the class word that follows the unit's own code (发文机关代字) in
 * the printed number: 督 of 临交执 gives 临交执督〔2026〕1号. One series for each unit, class and year, without gaps.
 */
export interface DocumentSeries {
  readonly issuer: UnitId;
  readonly kind: string;
}

/** A number that a step withdraws; it stays drawn. */
export interface WithdrawnNumber extends DocumentSeries {
  readonly year: number;
  readonly serial: number;
  readonly reason: string;
}

/** One document of a matter, as it was issued. */
export interface MatterDocument {
  /** Its place in the address `/api/matters/:id/documents/:key.pdf`: small letters, digits, hyphens. */
  readonly key: string;
  /** What the page calls it. */
  readonly label: Phrase;
  readonly document: OfficialDocument;
  /** Its number was withdrawn. */
  readonly withdrawn: boolean;
}
