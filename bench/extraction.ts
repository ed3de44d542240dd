// How fast a speech of about 7,000 characters is read, warm.
import { readFileSync, readdirSync } from 'node:fs';
import { extract } from '#directives';
import { median } from './median.ts';
import { type Line, ms, perSecond } from './table.ts';

const LENGTH = 7000;
const folder = new URL('../examples/directives/', import.meta.url);

/** The examples one after another, again and again, up to the length of a long speech. */
function speech(): string {
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  let text = '';
  while (text.length < LENGTH) text += `${texts.join('\n')}\n`;
  return text.slice(0, LENGTH);
}

export function extractionBench(rounds: number): readonly Line[] {
  const text = speech();
  const once = (): number => {
    const from = performance.now();
    extract(text, { docDate: null });
    return performance.now() - from;
  };
  for (let warm = 0; warm < 10; warm += 1) once();
  const time = median(Array.from({ length: rounds }, once));
  const rate = `${perSecond((text.length / time) * 1000)} characters`;
  return [{ what: `extraction, a speech of ${text.length} characters`, figure: `${ms(time)}, ${rate}`, ratio: '', target: '' }];
}
