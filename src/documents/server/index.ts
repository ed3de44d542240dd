// The server door of documents: the file store, and spreadsheets in and out.
export { type FileStore, type PutOptions, type StoredFile, openFileStore } from './file-folder.ts';
export { findFile, insertFile } from './file-store.ts';
export { type SheetLimits, readSheets } from './read-sheet.ts';
export { type Sniffed, sniff } from './sniff.ts';
export { type SheetColumn, type SheetOut, sheetOf, writeSheet, writeSheets } from './write-sheet.ts';
