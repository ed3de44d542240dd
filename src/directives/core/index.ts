// The door of directives: from the text of a speech or document to proposed commitments with their exact characters.

/** The exchange form of a reading: the schema of the open annotated set, plus confidence and reasons. */
export { type CorpusDocument, type CorpusItem, toCorpusJson } from './corpus-json.ts';
/**
 * `extract` reads a directive: pure, deterministic, never throws; every item quotes the text from `start` to `end`, items are
 * sorted and never overlap. `extractWith` does the same with another model, for measuring with a document left out.
 */
export { extract, extractWith } from './extract.ts';
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
/** Words for what intake refuses, and for a second opinion. */
export { type IntakeCode, intakeWords, secondOpinionWords } from './intake-words.ts';
/** Marked texts, for training and measuring. */
export { type MarkedItem, type MarkedText, markedPassages, parseMarkedText } from './model/marking.ts';
/** Weights by feature name. */
export type { Model } from './model/model.ts';
/** Fits a model to marked passages; deterministic. */
export { type Marked, type TrainingOptions, train } from './model/training.ts';
/** Likeness of two demands, and the pairs of two lists that are alike: the same demand arriving from a second directive. */
export { type SimilarPair, findSimilar, similarity } from './similarity.ts';
/** Words of kinds (`kind-…`) and of reasons (`reason-…`) in both languages. */
export { directiveWords } from './words.ts';
