// From a directive's text to proposed commitments. Pure and deterministic: the same text gives the same proposals anywhere.
import type { Extraction, ExtractionOptions, Item } from './extraction.ts';
import { actionOf, kindOf, quantityOf } from './fields/kind.ts';
import { WEIGHTS } from './generated/weights.ts';
import { passageOf } from './grammar/passages.ts';
import type { Model } from './model/model.ts';
import { docDateOf } from './outline/doc-date.ts';
import { linesOf } from './outline/lines.ts';
import { outlineOf, sectionsOf } from './outline/outline.ts';
import { asPrinted } from './reading/as-printed.ts';
import { plainTextOf } from './outline/plain-text.ts';
import { type Draft, draftsOf } from './reading/drafts.ts';
import { type Limit, limitsOf } from './reading/limits.ts';
import { type Owner, type Read, ownersOf } from './reading/owners.ts';
import { reasonsOf } from './reading/reasons.ts';
import { tableItems } from './reading/tables.ts';

const OWN_MODEL: Model = new Map(WEIGHTS);
const NO_OWNER: Owner = { assignment: { units: [], lead: null }, rule: null, bracket: null };

function itemOf(text: string, model: Model, draft: Draft, owner: Owner, found: Limit | null): Item {
  const body = text.slice(draft.start, draft.end);
  const kind = kindOf(body, draft.verdicts, draft.passage.path);
  // In a defect 一天内 is how it happened, not a limit.
  const limit = kind === 'problem' && found?.rule === 'deadline-count' ? null : found;
  const quantity = quantityOf(body);
  const { units, lead } = owner.assignment;
  return {
    start: draft.start,
    end: draft.end,
    text: body,
    kind,
    ...actionOf(draft.limbs, draft.verdicts),
    units,
    lead,
    assisting: units.filter((unit) => unit !== lead),
    deadline: limit ? { text: limit.text, date: limit.date } : null,
    quantity,
    path: draft.passage.path,
    confidence: Math.round(Math.min(1, draft.hit) * 100) / 100,
    reasons: reasonsOf(model, draft, owner, limit, quantity),
  };
}

/** Reads a directive with a given model; `extract` uses the checked-in one, measurements leave a document out. */
export function extractWith(model: Model, directive: string, options: ExtractionOptions): Extraction {
  const plain = plainTextOf(directive);
  const { text } = plain;
  const lines = linesOf(text);
  const sections = sectionsOf(lines);
  const docDate = options.docDate ?? docDateOf(text, lines);
  const reads = new Map<number, Read>();
  sections.forEach((_, index) => {
    const passage = passageOf(text, sections, index);
    if (passage) reads.set(index, { passage, drafts: draftsOf(model, passage) });
  });
  const owners = ownersOf(text, sections, reads);
  const items: Item[] = [...tableItems(text, sections, docDate)];
  for (const read of reads.values()) {
    const limits = limitsOf(text, read, owners, docDate);
    read.drafts.forEach((draft, at) => {
      items.push(itemOf(text, model, draft, owners.get(draft) ?? NO_OWNER, limits[at] ?? null));
    });
  }
  items.sort((a, b) => a.start - b.start);
  const reading = { docDate, outline: outlineOf(sections), items };
  return text === directive ? reading : asPrinted(directive, plain, reading);
}

/** Reads a directive. Never throws; a text without demands gives no items. */
export const extract = (text: string, options: ExtractionOptions): Extraction => extractWith(OWN_MODEL, text, options);
