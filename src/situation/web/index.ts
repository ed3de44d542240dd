// The page of the situation. The door itself is loaded lazily (see src/app/web/pages.ts).
export { SituationPage } from './situation-page.tsx';
