// The door of the register of hand-overs.
export { handOvers } from './definition.ts';
export type { HandOver, HandOverStatus, Line, Outcome, Why } from './hand-over.ts';
export type { HandOverEvent } from './events.ts';
export type { HandOverCommand } from './commands.ts';
