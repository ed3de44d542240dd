// The server's door of the directives register.
export type { DirectiveDeps, ProposedSpan, SecondOpinion } from './deps.ts';
export { bindDirectiveRoutes } from './routes.ts';
