// The door of directives: from the text of a speech or document to proposed commitments with their exact characters.
export { type CorpusDocument, type CorpusItem, toCorpusJson } from './corpus-json.ts';
export { extract } from './extract.ts';
export type {
  Clause,
  ClauseForm,
  Deadline,
  Extraction,
  ExtractionOptions,
  Item,
  ItemKind,
  Outline,
  Span,
} from './extraction.ts';
export { type IntakeCode, intakeWords, secondOpinionWords } from './intake-words.ts';
export { type SimilarPair, findSimilar, similarity } from './similarity.ts';
export { directiveWords } from './words.ts';
