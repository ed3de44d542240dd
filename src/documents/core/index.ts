// The door of documents: what a stored file is called, which files are taken, and spreadsheets as typed rows. Pure.
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
export { type FileKind, type MediaType, MEDIA_TYPES, extensionOf, previewOf } from './media-types.ts';
export { type Columns, type ReadLimits, type RowFault, type RowOf, type RowsRead, readRows } from './read-rows.ts';
export { type Cell, type Sheet, columnLetter } from './sheet.ts';
export { documentWords } from './words.ts';
