// The door of the registers of rectification: inspections, and what they found.
export { findings } from './finding/definition.ts';
export type { Exception, Finding, FindingStatus, Publication, Same } from './finding/finding.ts';
export { inspections } from './inspection/definition.ts';
export type { Inspection, InspectionStatus } from './inspection/inspection.ts';
export { rectificationWords } from './words.ts';
