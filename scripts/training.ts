// What the extractor is trained on: our own marked texts in scripts/training, and the annotated set where it lies beside the project.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Marked,
  type Model,
  type TrainingOptions,
  markedPassages,
  parseMarkedText,
  train,
} from '../src/directives/core/index.ts';

export interface Document {
  readonly name: string;
  readonly text: string;
  readonly docDate: string;
  readonly passages: readonly Marked[];
}

export const OPTIONS: TrainingOptions = { pull: 3, rounds: 60, seen: 2 };

const root = join(import.meta.dirname, '..');
export const corpusFolder = join(root, '..', 'shared', 'corpus');
export const hasCorpus = (): boolean => existsSync(join(corpusFolder, 'dev')) && existsSync(join(corpusFolder, 'score.mjs'));

interface Gold {
  readonly docDate: string;
  readonly items: readonly { readonly start: number; readonly end: number; readonly borderline?: boolean }[];
}

/** The annotated documents, by name. */
export function corpusDocuments(): readonly Document[] {
  const folder = join(corpusFolder, 'dev');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort();
  return names.map((file) => {
    const name = file.replace('.gold.json', '');
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    // The file's form is checked by the corpus's own validator.
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold;
    return { name, text, docDate: gold.docDate, passages: markedPassages(text, gold.items) };
  });
}

/** Our own marked passages. */
export function ownPassages(): readonly Marked[] {
  const folder = join(root, 'scripts', 'training');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return files.flatMap((file) => {
    const { text, items } = parseMarkedText(readFileSync(join(folder, file), 'utf8'));
    return markedPassages(text, items);
  });
}

/** A model of our own texts and these documents. */
export const modelOf = (documents: readonly Document[]): Model =>
  train([...documents.flatMap((each) => each.passages), ...ownPassages()], OPTIONS);
