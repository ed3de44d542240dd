// Pages and parts of people: sign-in, one's own corner, pickers of units and persons, the organisation page.
import { lazyRouteComponent } from '@tanstack/react-router';

export { PeoplePicker, PersonPicker, UnitPicker, UnitsPicker } from './pickers.tsx';
export { Profile, type ProfileProps } from './profile.tsx';
export { enter, meQuery, useMe } from './session.ts';
export { SignInPage, type SignInPageProps } from './sign-in-page.tsx';
export { SingleSignOnBack } from './single-sign-on.tsx';
export { personalWords } from './words.ts';

/** Pages that load when they are opened. */
export const PasswordPage = lazyRouteComponent(() => import('./password-page.tsx'), 'PasswordPage');
export const ContactPage = lazyRouteComponent(() => import('./contact-page.tsx'), 'ContactPage');
export const LeavePage = lazyRouteComponent(() => import('./leave-page.tsx'), 'LeavePage');
export const SecondFactorPage = lazyRouteComponent(() => import('./second-factor/second-factor-page.tsx'), 'SecondFactorPage');
export const SignInRulesPage = lazyRouteComponent(() => import('./sign-in-rules-page.tsx'), 'SignInRulesPage');
export const TwoPeoplePage = lazyRouteComponent(() => import('./two-people-page.tsx'), 'TwoPeoplePage');
export const SessionsPage = lazyRouteComponent(() => import('./sessions-page.tsx'), 'SessionsPage');
export const OrganisationPage = lazyRouteComponent(() => import('./organisation/organisation-page.tsx'), 'OrganisationPage');
