// The register engine on the server: the one way to change a matter, and the ways to read it.
export { bindMatterRoutes, type MatterRoutes } from './bind-routes.ts';
export type { FileShelf, SheetColumn } from './bind-files.ts';
export type { Carried, Engine, Order, Receipt } from './engine.ts';
export { handle } from './handle.ts';
export { type Orphans, findOrphans } from './holding/orphans.ts';
export { inboxScopes } from './inbox.ts';
export { type InboxScope, type InboxStep, listInbox } from './inbox-store.ts';
export { type Live, openLive } from './live.ts';
export { seenMatter } from './matter-view.ts';
export { type StoredMatter, findMatter } from './matter-store.ts';
export { type Names, namesIn, visibleUnits } from './names-store.ts';
export type { VisibleUnits } from './list-store.ts';
export { happeningOf } from './happening.ts';
export { addTallies, unitsById } from './projection-store.ts';
export { rebuildProjections } from './rebuild.ts';
export { type CalendarVersion, recountClocks } from './recount.ts';
export { type Swept, sweep } from './sweep.ts';
export { type Difference, type Verified, verifyLedger } from './verify.ts';
