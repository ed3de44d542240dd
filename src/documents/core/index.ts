// The door of documents: what a stored file is called, which files are taken, spreadsheets as typed rows, and official
// documents as data. Pure.
export {
  type CellFault,
  type CellReading,
  type Column,
  type FaultCode,
  choiceColumn,
  dayColumn,
  flagColumn,
  numberColumn,
  optional,
  textColumn,
} from './column.ts';
export { type FileHash, parseFileHash } from './file-hash.ts';
export {
  type Advice,
  type AdviceCode,
} from './official/document-faults.ts';
export { BLANK } from './official/blank.ts';
export { previewDocumentRoute } from './official/api.ts';
export {
  Block,
  DocumentNumber,
  OfficialDocument,
  Run,
  textOfRuns,
} from './official/document.ts';
export { DOCUMENT_KINDS, type DocumentKind, type Layout, URGENCIES, type Urgency } from './official/kinds.ts';
export { breakTitle } from './official/layout/break-title.ts';
export { cellsOf } from './official/layout/cells.ts';
export { type PrintedBlock, type PrintedDocument, layOut, printedTexts } from './official/layout/lay-out.ts';
export { dateText, numberText } from './official/layout/texts.ts';
export { adviceOn, issuable, parseDocument } from './official/parse-document.ts';
export { TEMPLATE_EXAMPLES } from './official/templates/examples.ts';
export { DOCUMENT_TEMPLATES, type DocumentTemplateId } from './official/templates/roll-call.ts';
export { type Template, figure } from './official/templates/template.ts';
export * as documentTemplate from './official/templates/template.ts';
export { type FileKind, type MediaType, MEDIA_TYPES, extensionOf, previewOf } from './media-types.ts';
export { type Columns, type ReadLimits, type RowFault, type RowOf, type RowsRead, readRows } from './read-rows.ts';
export { type Cell, type Sheet, columnLetter } from './sheet.ts';
export { documentWords } from './words.ts';
