// The server's door of directives: files into text, and the optional second opinion.
export {
  type DirectiveMediaType,
  type DirectiveText,
  INTAKE_LIMITS,
  type IntakeLimits,
  type TextEncoding,
} from './directive-text.ts';
export { type ReadOptions, readDirective, readPastedDirective } from './read-directive.ts';
export { type AskLimits, type Model, type SecondOpinion, askSecondOpinion } from './second-opinion/ask.ts';
export type { Proposal } from './second-opinion/proposal.ts';
