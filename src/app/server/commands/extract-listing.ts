// The reading of a directive as a list for the terminal: headings once, each item with what is known of it.
import { type Extraction, type Item, directiveWords } from '#directives';
import type { Language } from '#kernel';
import { say } from './command.ts';
import { commandWords } from './words.ts';

const INDENT = '     ';

export function listing(extraction: Extraction, language: Language): string {
  const { docDate, items } = extraction;
  const date = docDate ?? say(commandWords['extract-no-date'], language);
  const lines = [say(commandWords['extract-head'], language, { count: items.length, date })];
  if (items.length === 0) lines.push(say(commandWords['extract-none'], language));
  let path = '';
  items.forEach((item, index) => {
    const heading = item.path.join(' › ');
    if (heading !== path && heading !== '') lines.push('', heading);
    path = heading;
    lines.push(
      `${String(index + 1).padStart(3)}  ${say(directiveWords[`kind-${item.kind}`], language)}  ${item.text.replaceAll('\n', ' ')}`,
    );
    lines.push(INDENT + known(item, language).join(' · '));
  });
  return `${lines.join('\n')}\n`;
}

function known(item: Item, language: Language): readonly string[] {
  const { lead, assisting, deadline, quantity, confidence } = item;
  const between = language === 'zh' ? '、' : ', ';
  const parts: string[] = [];
  if (lead) parts.push(say(commandWords['extract-lead'], language, { units: lead }));
  if (assisting.length > 0) parts.push(say(commandWords['extract-assisting'], language, { units: assisting.join(between) }));
  if (deadline) {
    const text = deadline.date ? `${deadline.text} (${deadline.date})` : deadline.text;
    parts.push(say(commandWords['extract-deadline'], language, { text }));
  }
  if (quantity) parts.push(say(commandWords['extract-quantity'], language, { text: quantity }));
  parts.push(say(commandWords['extract-sure'], language, { percent: Math.round(confidence * 100) }));
  return parts;
}
