// Trains the extractor's weights on the annotated set and our own marked texts, and writes src/directives/core/generated/weights.ts.
// The same inputs give the same bytes. Where the annotated set is absent nothing is written: the checked-in weights stand.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusDocuments, hasCorpus, modelOf } from './training.ts';

if (!hasCorpus()) {
  console.error('The annotated set (../shared/corpus) is not here; the checked-in weights stand.');
  process.exit(3);
}
const model = modelOf(corpusDocuments());
const rows = [...model].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight}],`);
const source = `// Made by scripts/train.ts; do not edit. One weight a feature of src/directives/core/model/features.ts.
export const WEIGHTS: readonly (readonly [string, number])[] = [
${rows.join('\n')}
];
`;
writeFileSync(join(import.meta.dirname, '..', 'src', 'directives', 'core', 'generated', 'weights.ts'), source);
console.log(`${model.size} weights written`);
