// The server's door of directives: reading files into text.
export {
  type DirectiveMediaType,
  type DirectiveText,
  INTAKE_LIMITS,
  type IntakeLimits,
  type TextEncoding,
} from './directive-text.ts';
export { type ReadOptions, readDirective, readPastedDirective } from './read-directive.ts';
