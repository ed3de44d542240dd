// The roll call of pages. A capability's door either holds lazy pages already, or is itself loaded lazily (situation).
import { lazyRouteComponent } from '@tanstack/react-router';

export { CalendarPage } from '#deadlines/web';
export { LedgerPage } from '#ledger/web';
export { InboxPage, MatterListPage, MatterPage, OrphansPage } from '#matters/web';
export { OrganisationPage, PasswordPage } from '#people/web';
export { DirectivePage, DirectivesPage } from '#registers/directives/web';

export const SituationPage = lazyRouteComponent(() => import('#situation/web'), 'SituationPage');
