// The server's door of the audit log: every floor above keeps its acts through it.
export { listKept, noteAct, noteAlone } from './audit-store.ts';
export { dropParts, makeParts } from './part-store.ts';
