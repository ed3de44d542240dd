// Measures the extractor on the annotated set with the set's own scorer: as checked in, and with each document left out of training.
// Exit code 3 when the set is not there, 1 when the scorer fails. `--recurrence` measures the finding of findings that come back.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseDay } from '../src/kernel/core/index.ts';
import { type Extraction, extract, extractWith, toCorpusJson } from '../src/directives/core/index.ts';
import { scoreRecurrence } from './score-recurrence.ts';
import { type Document, corpusDocuments, corpusFolder, hasCorpus, modelOf } from './training.ts';

interface Score {
  readonly [figure: string]: number | null;
}

const FIGURES = [
  'gold',
  'pred',
  'tp',
  'precision',
  'recall',
  'f1',
  'rhetoric_hit_rate',
  'kind_accuracy',
  'unit_f1_named',
  'deadline_accuracy_named',
  'char_f1',
];

function scoreOf(gold: string, predicted: string): Score {
  // The scorer prints one JSON line of figures.
  return JSON.parse(
    execFileSync(process.execPath, [join(corpusFolder, 'score.mjs'), gold, predicted], { encoding: 'utf8' }),
  ) as Score;
}

function print(title: string, rows: readonly (readonly [string, Score])[]): void {
  console.log(`\n${title}`);
  console.log(['document'.padEnd(24), ...FIGURES.map((name) => name.slice(0, 11).padStart(11))].join(' '));
  for (const [name, score] of rows)
    console.log([name.padEnd(24), ...FIGURES.map((figure) => String(score[figure] ?? '-').padStart(11))].join(' '));
}

function measure(title: string, folder: string, documents: readonly Document[], read: (document: Document) => Extraction): void {
  mkdirSync(folder, { recursive: true });
  for (const document of documents)
    writeFileSync(join(folder, `${document.name}.pred.json`), JSON.stringify(toCorpusJson(read(document))));
  const gold = join(corpusFolder, 'dev');
  const rows = documents.map(
    ({ name }) => [name, scoreOf(join(gold, `${name}.gold.json`), join(folder, `${name}.pred.json`))] as const,
  );
  print(title, [...rows, ['ALL', scoreOf(gold, folder)]]);
}

function timing(documents: readonly Document[]): void {
  const text = documents
    .map((document) => document.text)
    .join('\n')
    .slice(0, 7000);
  for (let round = 0; round < 150; round++) extract(text, { docDate: null });
  const times = Array.from({ length: 21 }, () => {
    const start = performance.now();
    extract(text, { docDate: null });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(
    `\n7,000 characters, warm: median ${times[10]?.toFixed(1)} ms, fastest ${times[0]?.toFixed(1)} ms, slowest ${times[20]?.toFixed(1)} ms of 21`,
  );
}

function main(): number {
  if (!hasCorpus()) {
    console.error('The annotated set (../shared/corpus with dev/ and score.mjs) is not here: nothing to score against.');
    return 3;
  }
  const documents = corpusDocuments();
  const folder = mkdtempSync(join(tmpdir(), 'duxing-score-'));
  try {
    // First, so that nothing else that runs here has shaped the engine.
    timing(documents);
    measure('As checked in (trained on these documents too)', join(folder, 'all'), documents, ({ text, docDate }) =>
      extract(text, { docDate: parseDay(docDate) }),
    );
    measure('Each document left out of training', join(folder, 'left-out'), documents, (document) =>
      extractWith(modelOf(documents.filter((other) => other !== document)), document.text, {
        docDate: parseDay(document.docDate),
      }),
    );
    const dated = documents.filter(({ text, docDate }) => extract(text, { docDate: null }).docDate === docDate);
    console.log(`\nDocument dates found in the text: ${dated.length} of ${documents.length}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv.includes('--recurrence')) scoreRecurrence();
else process.exitCode = main();
