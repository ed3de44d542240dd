// Why a document is refused, with the article where one says so, and what it is only warned of.
import type { LawReference } from '#kernel';

const LAYOUT_STANDARD = '党政机关公文格式 GB/T 9704-2012';
const REGULATION = '党政机关公文处理工作条例（中办发〔2012〕14号）';
const standard = (rule: string, article: string): LawReference => ({ rule, law: LAYOUT_STANDARD, article });
const regulation = (rule: string, article: string): LawReference => ({ rule, law: REGULATION, article });

/** Codes of the schema and of the rules across fields. A null has no article: it keeps the data sound. */
export const FAULT_LAW = {
  'document-shape': null,
  'document-text-empty': null,
  'document-text-too-long': null,
  'document-text-unseen-signs': null,
  'document-link-elsewhere': null,
  'document-table-shape': null,
  'document-name-form': null,
  'document-mark-empty': standard('DOC-11', '7.2.4'),
  'document-number-form': standard('DOC-12', '7.2.5'),
  'document-number-missing': standard('DOC-12', '7.2.5'),
  'document-title-empty': standard('DOC-15', '7.3.1'),
  'document-title-kind': standard('DOC-15', '7.3.1'),
  'document-title-too-long': standard('DOC-15', '7.3.1'),
  'document-body-empty': standard('DOC-17', '7.3.3'),
  'document-date-form': standard('DOC-23', '7.3.5.4'),
  'document-kind-unknown': regulation('DOC-31', '第八条'),
  'document-kind-format': standard('DOC-31', '10.2、10.3'),
  'document-urgency-unknown': regulation('SUP-21', '第九条'),
  'document-signer-missing': standard('DOC-13', '7.2.6'),
  'document-signer-not-upward': standard('DOC-13', '7.2.6'),
  'document-letter-signer': standard('DOC-30', '10.1'),
  'document-addressee-missing': standard('DOC-16', '7.3.2'),
  'document-end-block-missing': standard('DOC-27', '7.4.3'),
  'document-secrecy-mark': { rule: 'DOC-40', law: '中华人民共和国保守国家秘密法', article: '第三十一条' },
} as const satisfies Readonly<Record<string, LawReference | null>>;
export type FaultCode = keyof typeof FAULT_LAW;

/** What is said but not refused, since the article was only read second-hand (DOC-33). */
export const ADVICE_LAW = {
  'document-advice-one-addressee': regulation('DOC-33', '第十五条'),
  'document-advice-request-in-report': regulation('DOC-33', '第十五条'),
  'document-advice-report-in-letter-form': standard('DOC-29', '10.1'),
  'document-advice-figure-without-link': null,
} as const satisfies Readonly<Record<string, LawReference | null>>;
export type AdviceCode = keyof typeof ADVICE_LAW;

export interface Advice {
  readonly code: AdviceCode;
  readonly law: LawReference | null;
  readonly facts: Readonly<Record<string, string>>;
}

export const isFaultCode = (text: string): text is FaultCode => text in FAULT_LAW;
