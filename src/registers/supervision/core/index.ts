// The supervision register's door.
export type { Act, Kind, Power, Review, Target } from './act.ts';
export { POWERS } from './act.ts';
export { AgendaItem, type LateReason, byPressure } from './agenda.ts';
export * as supervisionApi from './api.ts';
export { Bulletin, SPANS, type Span, spanOf } from './bulletin/bulletin.ts';
export { type Counted, type Drawing, type FoundThere, type LateMatter, type UnitCounts, draftOf } from './bulletin/draft.ts';
export { inspectionOf } from './documents/bulletin-document.ts';
export { type Figures, namesIn, runsOf } from './bulletin/text.ts';
export { AUTHORITY, authorityTo } from './authority.ts';
export { bulletinFields, meetingFields } from './fields.ts';
export { MOST_ITEMS } from './commands.ts';
export { drafts } from './drafts.ts';
export { supervision } from './definition.ts';
export { supervisionWords } from './words.ts';
