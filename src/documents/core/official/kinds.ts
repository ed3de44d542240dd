// The fifteen legal kinds of an official document and what the layouts ask of them (Regulation 中办发〔2012〕14号 art. 8, DOC-31).

/** 文种. No other exists: a 督办通知 is a 通知, a 检查通报 a 通报 (DOC-32). */
export const DOCUMENT_KINDS = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** 命令 and 纪要 have formats of their own (GB/T 9704 clause 10.2, 10.3), which are not built. */
export const KINDS_WITH_OWN_FORMAT: readonly DocumentKind[] = ['命令', '纪要'];

/** Kinds that go up by nature; others may go any way. */
export const UPWARD_KINDS: readonly DocumentKind[] = ['报告', '请示'];

/** The only marks of urgency on a paper document (art. 9, SUP-21). */
export const URGENCIES = ['特急', '加急'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** `ordinary` with red head and rule (clause 7), `letter` 信函格式 (clause 10.1). */
export const LAYOUTS = ['ordinary', 'letter'] as const;
export type Layout = (typeof LAYOUTS)[number];
