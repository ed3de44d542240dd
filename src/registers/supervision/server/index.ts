// The server's door of the supervision register.
export type { Standing, SupervisionDeps } from './deps.ts';
export { bindSupervisionRoutes } from './routes.ts';
