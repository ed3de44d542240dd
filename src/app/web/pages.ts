// The roll call of pages. A capability's door either holds lazy pages already (matters, people) or is itself loaded lazily:
// lazyRouteComponent(() => import('#situation/web'), 'SituationPage').
import { lazyRouteComponent } from '@tanstack/react-router';
import { Placeholder } from './placeholder.tsx';

export { InboxPage, MatterListPage, MatterPage } from '#matters/web';
export { DirectivePage, DirectivesPage } from '#registers/directives/web';
export { OrganisationPage, PasswordPage } from '#people/web';

export const SituationPage = lazyRouteComponent(() => import('#situation/web'), 'SituationPage');
export const LedgerPage = Placeholder;
