// The situation on the server: its routes. It writes nothing.
export { type SituationDeps, bindSituationRoutes } from './routes.ts';
export { type PaceSums, closedByWeek, sumLookBacks, sumPace, sumTransmission } from './tally-store.ts';
