// The supervision register's door.
export type { Act, Kind, Power, Review, Target } from './act.ts';
export { AUTHORITY } from './authority.ts';
export { supervision } from './definition.ts';
export { supervisionWords } from './words.ts';
