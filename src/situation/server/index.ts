// The situation on the server: its routes. It writes nothing.
export { bindSituationRoutes } from './routes.ts';
export type { SituationDeps } from './views/view.ts';
export { type PaceSums, closedByWeek, sumLookBacks, sumPace, sumTransmission } from './tally-store.ts';
