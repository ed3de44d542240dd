// The roll call of templates.
import { checkNotice } from './check-notice.ts';
import { inspectionBulletin } from './inspection-bulletin.ts';
import { interviewNotice } from './interview-notice.ts';
import { reviewDecision } from './review-decision.ts';
import { supervisionConclusion } from './supervision-conclusion.ts';
import { supervisionNotice } from './supervision-notice.ts';
import { urgingLetter } from './urging-letter.ts';

/** Every template by its id. */
export const DOCUMENT_TEMPLATES = {
  'supervision-notice': supervisionNotice,
  'interview-notice': interviewNotice,
  'check-notice': checkNotice,
  'inspection-bulletin': inspectionBulletin,
  'supervision-conclusion': supervisionConclusion,
  'review-decision': reviewDecision,
  'urging-letter': urgingLetter,
} as const;
export type DocumentTemplateId = keyof typeof DOCUMENT_TEMPLATES;
