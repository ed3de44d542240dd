// The open annotated set, where it lies beside the project: the targets that the extractor was built to reach.
// Elsewhere the test is skipped. `npm run score` prints the figures with each document left out of training.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDay } from '#kernel';
import { extract, parseMarkedText, toCorpusJson } from './index.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const corpus = join(root, '..', 'shared', 'corpus');
const present = existsSync(join(corpus, 'score.mjs'));

test.skipIf(!present)('the annotated set is read to the targets (skipped where ../shared/corpus is absent)', () => {
  const gold = join(corpus, 'dev');
  const folder = mkdtempSync(join(tmpdir(), 'duxing-corpus-'));
  for (const file of readdirSync(gold).filter((each) => each.endsWith('.gold.json'))) {
    const name = file.replace('.gold.json', '');
    const { docDate } = JSON.parse(readFileSync(join(gold, file), 'utf8'));
    const extraction = extract(readFileSync(join(gold, `${name}.txt`), 'utf8'), { docDate: parseDay(docDate) });
    writeFileSync(join(folder, `${name}.pred.json`), JSON.stringify(toCorpusJson(extraction)));
  }
  const score = JSON.parse(execFileSync(process.execPath, [join(corpus, 'score.mjs'), gold, folder], { encoding: 'utf8' }));
  rmSync(folder, { recursive: true });
  expect(score.f1).toBeGreaterThanOrEqual(0.75);
  expect(score.unit_f1_named).toBeGreaterThanOrEqual(0.9);
  expect(score.deadline_accuracy_named).toBeGreaterThanOrEqual(0.9);
  expect(score.rhetoric_hit_rate).toBeLessThanOrEqual(0.15);
});

const examples = join(root, 'examples', 'directives');

test.each([
  ['2026-01-16-bureau-speech.txt', 'bureau-speech.txt', '2026-01-16'],
  ['2026-03-02-safety-notice.txt', 'safety-notice.txt', '2026-03-02'],
  ['2026-06-26-meeting-minutes.txt', 'meeting-minutes.txt', '2026-06-26'],
])('the example %s is its marked text without the marks, and most of its marked items are found', (example, marked, date) => {
  const text = readFileSync(join(examples, example), 'utf8');
  const known = parseMarkedText(readFileSync(join(root, 'scripts', 'training', marked), 'utf8'));
  expect(text).toBe(known.text);
  const { docDate, items } = extract(text, { docDate: null });
  expect(docDate).toBe(date);
  const firm = known.items.filter((item) => !item.borderline);
  const found = firm.filter((item) => items.some((each) => each.start < item.end && item.start < each.end));
  expect(found.length / firm.length).toBeGreaterThanOrEqual(0.75);
});
