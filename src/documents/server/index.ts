// The server door of documents: the file store, spreadsheets in and out, official documents and their numbers.
export { type FileStore, type PutOptions, type StoredFile, openFileStore } from './file-folder.ts';
export { findFile, insertFile } from './file-store.ts';
export { fetchOpenFonts } from './official/fetch-fonts.ts';
export {
  type DrawnNumber,
  type ListedNumber,
  type NumberSeries,
  drawDocumentNumber,
  listDocumentNumbers,
  withdrawDocumentNumber,
} from './official/number-store.ts';
export { type Press, type PressSettings, type PrintedFile, openPress } from './official/press.ts';
export { bindDocumentRoutes } from './official/routes.ts';
export { type SheetLimits, readSheets } from './read-sheet.ts';
export { type Sniffed, sniff } from './sniff.ts';
export { type SheetColumn, type SheetOut, sheetOf, writeSheet, writeSheets } from './write-sheet.ts';
