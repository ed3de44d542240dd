// The roll call of pages. A capability's door either holds lazy pages already, or is itself loaded lazily (situation).
import { lazyRouteComponent } from '@tanstack/react-router';
import type { DraftRoll, MatterParts } from '#matters/web';
import { PetitionPart } from '#registers/petitions/web';
import { FindingPart, InspectionPart } from '#registers/rectification/web';
import { ActPart } from '#registers/supervision/web';

export { CalendarPage } from '#deadlines/web';
export { LedgerPage } from '#ledger/web';
export { EscalationPage, InboxPage, MatterListPage, MatterPage, OrphansPage } from '#matters/web';
export {
  ContactPage,
  LeavePage,
  OrganisationPage,
  PasswordPage,
  SecondFactorPage,
  SessionsPage,
  SignInRulesPage,
  TwoPeoplePage,
} from '#people/web';
export { DirectivePage, DirectivesPage } from '#registers/directives/web';
export { NewBulletinPage, NewMeetingPage } from '#registers/supervision/web';

export const SituationPage = lazyRouteComponent(() => import('#situation/web'), 'SituationPage');

/** What matters of a register show of themselves, on the page that all share. */
export const MATTER_PARTS: MatterParts = {
  findings: FindingPart,
  inspections: InspectionPart,
  petitions: PetitionPart,
  supervision: ActPart,
};

/** What registers say of the documents that their commands issue; loaded with the first form of the register. */
export const DRAFTS: DraftRoll = {
  supervision: () => import('#registers/supervision').then(({ drafts }) => drafts),
};
