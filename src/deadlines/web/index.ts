import { lazyRouteComponent } from '@tanstack/react-router';

/** The working calendar: the loaded years for everybody, and for administrators the import of one; loads when it is opened. */
export const CalendarPage = lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage');
