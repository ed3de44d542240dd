// The supervision register's door.
export type { Act, Kind, Power, Review, Target } from './act.ts';
export { POWERS } from './act.ts';
export { AgendaItem, type LateReason, byPressure } from './agenda.ts';
export * as supervisionApi from './api.ts';
export { AUTHORITY, authorityTo } from './authority.ts';
export { meetingFields } from './fields.ts';
export { MOST_ITEMS } from './commands.ts';
export { supervision } from './definition.ts';
export { supervisionWords } from './words.ts';
