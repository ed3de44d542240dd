// The directives register's door.
export * as directivesApi from './api.ts';
export { type DirectiveCommand, type ItemToIssue, type MeasureDraft, TEXT_LIMIT } from './commands.ts';
export { directives } from './definition.ts';
export type { Directive, DirectiveStatus, IssuedSentence } from './directive.ts';
export { directiveRegisterWords } from './words.ts';
