import { lazyRouteComponent } from '@tanstack/react-router';

/** The page on which an auditor has the ledger verified; loads when it is opened. */
export const LedgerPage = lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage');
