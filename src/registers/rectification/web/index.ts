// What inspections and findings show of themselves on their pages, loaded when one is opened.
import { lazyRouteComponent } from '@tanstack/react-router';

/** Findings from a spreadsheet or a feedback document, for whoever keeps the inspection. */
export const InspectionPart = lazyRouteComponent(() => import('./inspection-part.tsx'), 'InspectionPart');
/** The finding in full, and which others may be the same. */
export const FindingPart = lazyRouteComponent(() => import('./finding-part.tsx'), 'FindingPart');
