// From the reading of a directive to the first state of its review: every proposal open, with the units of the bureau
// that its words name exactly, its day, and its quantity.
import type { Extraction, Item } from '#directives';
import type { ReviewItem } from '../api.ts';
import { measureOf } from './quantity.ts';
import { titleOf } from './title.ts';

/** A unit by which printed names are recognised. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** Finds a unit by its printed name; a name that two units bear finds neither. */
export function unitFinder(units: readonly NamedUnit[]): (printed: string) => string | null {
  const byName = new Map<string, string | null>();
  for (const { id, name, shortName } of units)
    for (const key of new Set([plain(name), plain(shortName)])) byName.set(key, byName.has(key) ? null : id);
  return (printed) => byName.get(plain(printed)) ?? null;
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** The proposals, in the order of the text; none overlaps another. */
export function proposeItems(extraction: Extraction, units: readonly NamedUnit[]): ReviewItem[] {
  const find = unitFinder(units);
  return extraction.items.map((item) => propose(item, find));
}

function propose(item: Item, find: (printed: string) => string | null): ReviewItem {
  const found = item.units.map(find).filter((id) => id !== null);
  const lead = item.lead === null ? null : find(item.lead);
  return {
    id: `p${item.start}`,
    start: item.start,
    end: item.end,
    title: titleOf(item.text, { units: item.units, deadline: item.deadline?.text ?? null }),
    kind: item.kind,
    decision: 'open',
    from: 'extracted',
    lead,
    assisting: [...new Set(found)].filter((id) => id !== lead),
    leadOfficial: null,
    due: item.deadline?.date ?? null,
    measure: (item.kind === 'prohibition' ? null : measureOf(item.quantity)) ?? { kind: 'done' },
    verifier: null,
    ownUnitMayVerify: false,
    linkTo: null,
    printedUnits: [...item.units],
    printedDeadline: item.deadline?.text ?? null,
    quantity: item.quantity,
    path: [...item.path],
    confidence: item.confidence,
    reasons: [...item.reasons],
    commitment: null,
  };
}

/** An item that a person made from a span of the text; its id comes from outside. */
export const blankItem = (text: string, start: number, end: number, id: string): ReviewItem => ({
  id,
  start,
  end,
  title: titleOf(text.slice(start, end)),
  kind: 'measure',
  decision: 'open',
  from: 'person',
  lead: null,
  assisting: [],
  leadOfficial: null,
  due: null,
  measure: { kind: 'done' },
  verifier: null,
  ownUnitMayVerify: false,
  linkTo: null,
  printedUnits: [],
  printedDeadline: null,
  quantity: null,
  path: [],
  confidence: 1,
  reasons: [],
  commitment: null,
});
