// Closed sets of the register: kinds of inspection, and classes of the cause from which a finding came.

/** 巡视、巡察、专项整治、审计、案卷评查. */
export const INSPECTION_KINDS = ['central-inspection', 'party-inspection', 'special-campaign', 'audit', 'case-review'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** Why it could happen: not understood, not cared for, no way to do it; no rule, nobody who looks, no means. */
export const CAUSES = ['awareness', 'attitude', 'method', 'institution', 'oversight', 'means'] as const;
export type CauseClass = (typeof CAUSES)[number];

/** Party inspections: their rectification is made public inside and outside (INS-04). */
export const isOfTheParty = (kind: InspectionKind): boolean => kind === 'central-inspection' || kind === 'party-inspection';
