// The server's door of rectification.
export { bindRectificationRoutes } from './routes.ts';
