// The door of the registers of rectification: inspections, and what they found.
export * as rectificationApi from './api.ts';
export { type PossibleUnit, FINDING_COLUMNS, HEADINGS, placeRows } from './feedback/findings-sheet.ts';
export { proposeFindings } from './feedback/propose.ts';
export { findings } from './finding/definition.ts';
export type { Exception, Finding, FindingStatus, Publication, Same } from './finding/finding.ts';
export { inspections } from './inspection/definition.ts';
export type { Inspection, InspectionStatus } from './inspection/inspection.ts';
export { MOST_FINDINGS } from './inspection/commands.ts';
export { inspectionRule } from './inspection/definition.ts';
export { sameRule } from './finding/definition.ts';
export { findAlike } from './recurrence/likeness.ts';
export { rectificationWords } from './words.ts';
