import { Page } from '#platform/web';
export const OrganisationPage = () => <Page title="组织">{null}</Page>;
