// The exchange form of a reading: the schema of the open annotated set, so that others can score it.
import type { Extraction, ItemKind } from './extraction.ts';

export interface CorpusItem {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ItemKind;
  readonly units: readonly string[];
  readonly deadline: { readonly text: string; readonly date: string | null } | null;
  readonly quantity: string | null;
  readonly path: readonly string[];
  readonly confidence: number;
  readonly reasons: readonly string[];
}

export interface CorpusDocument {
  readonly docDate: string | null;
  readonly items: readonly CorpusItem[];
}

/** The reading in the schema of the annotated set, plus confidence and reasons; ready for JSON.stringify. */
export function toCorpusJson(extraction: Extraction): CorpusDocument {
  const items = extraction.items.map(({ start, end, text, kind, units, deadline, quantity, path, confidence, reasons }) => ({
    start,
    end,
    text,
    kind,
    units,
    deadline,
    quantity,
    path,
    confidence,
    reasons,
  }));
  return { docDate: extraction.docDate, items };
}
