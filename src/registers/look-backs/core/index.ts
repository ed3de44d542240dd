// The look-backs register's door.
export { lookBacks } from './definition.ts';
export { type Finding, type LookBack, type Stage } from './look-back.ts';
export { CHANCES, type Risk } from './sampling.ts';
export { lookBackWords } from './words.ts';
