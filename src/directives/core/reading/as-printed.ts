// Leads a reading of the plain text back to the directive: spans to its characters, quoted words to how they were printed.
import type { Extraction, Span } from '../extraction.ts';
import type { PlainText } from '../outline/plain-text.ts';

/** The same reading in the directive's own characters. A name broken over two lines is kept whole. */
export function asPrinted(directive: string, plain: PlainText, reading: Extraction): Extraction {
  const spanOf = ({ start, end }: Span): Span => ({ start: plain.at(start), end: plain.at(end - 1) + 1 });
  const printed = (words: string, near: number): string => {
    const inside = plain.text.indexOf(words, near);
    const start = inside >= 0 ? inside : plain.text.indexOf(words);
    if (start < 0 || words === '') return words;
    const span = spanOf({ start, end: start + words.length });
    const found = directive.slice(span.start, span.end);
    return /[\r\n]/.test(found) ? words : found;
  };
  const items = reading.items.map((item) => {
    const span = spanOf(item);
    const words = (text: string): string => printed(text, item.start);
    return {
      ...item,
      ...span,
      text: directive.slice(span.start, span.end),
      action: words(item.action),
      object: words(item.object),
      units: item.units.map(words),
      lead: item.lead === null ? null : words(item.lead),
      assisting: item.assisting.map(words),
      deadline: item.deadline && { ...item.deadline, text: words(item.deadline.text) },
      quantity: item.quantity && item.quantity.split('；').map(words).join('；'),
      path: item.path.map((heading) => printed(heading, 0)),
    };
  });
  const clauses = reading.outline.clauses.map((clause) => ({
    ...clause,
    ...spanOf(clause),
    marker: clause.marker === null ? null : printed(clause.marker, clause.start),
    title: clause.title === null ? null : printed(clause.title, clause.start),
  }));
  return { ...reading, outline: { clauses }, items };
}
