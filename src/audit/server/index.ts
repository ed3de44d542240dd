// The server's door of the audit log: every floor above keeps its acts through it.
export { noteAct, noteAlone } from './audit-store.ts';
