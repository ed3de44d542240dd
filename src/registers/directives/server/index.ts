// The server's door of the directives register.
export type { AskOpinion, DirectiveDeps } from './deps.ts';
export { bindDirectiveRoutes } from './routes.ts';
