// From a directive's text to proposed commitments. Pure and deterministic: the same text gives the same proposals anywhere.
import type { Extraction, ExtractionOptions, Item } from './extraction.ts';

/** Reads a directive. Never throws; a text without demands gives no items. */
export function extract(text: string, options: ExtractionOptions): Extraction {
  const items: Item[] = [];
  for (const match of text.matchAll(/[^。！？；\n]+/g)) {
    const found = /(?:要|必须|应当?|不得|严禁|确保|杜绝)(.{2})(.*)/.exec(match[0]);
    if (!found) continue;
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    const body = match[0].trim();
    items.push({
      start,
      end: start + body.length,
      text: body,
      kind: /不得|严禁|杜绝/.test(body) ? 'prohibition' : 'measure',
      action: found[1] ?? '',
      object: found[2] ?? '',
      units: [],
      lead: null,
      assisting: [],
      deadline: null,
      quantity: null,
      path: [],
      confidence: 0.3,
      reasons: ['modal-verb'],
    });
  }
  return { docDate: options.docDate, outline: { clauses: [] }, items };
}
