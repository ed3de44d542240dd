// The one way to a document that may be printed: the schema, then the rules across fields, each refusal with its article.
import { type Result, ok, refuse } from '#kernel';
import { OfficialDocument, textsOf } from './document.ts';
import { ADVICE_LAW, type Advice, FAULT_LAW, type FaultCode, isFaultCode } from './document-faults.ts';
import { KINDS_WITH_OWN_FORMAT, UPWARD_KINDS } from './kinds.ts';
import { breakTitle } from './layout/break-title.ts';
import { secrecyMarkOf } from './secrecy.ts';

const refused = (code: FaultCode, facts: Readonly<Record<string, string>> = {}) =>
  refuse('invalid', code, facts, FAULT_LAW[code] ?? undefined);

/**
 * A document of this form that keeps GB/T 9704 and the Regulation. Refuses, naming the place in `at`: a kind that does not
 * exist, urgency other than 特急/加急, a date that is none, a title without its kind, a signer where none belongs, marks of
 * secrecy, empty or invisible text. What only advice speaks against is in `adviceOn`.
 */
export function parseDocument(value: unknown): Result<OfficialDocument> {
  const parsed = OfficialDocument.safeParse(value);
  if (parsed.success) return ruled(parsed.data);
  // Where several things are wrong, the one that has a reason of its own is the better answer.
  const issue = parsed.error.issues.find(({ message }) => isFaultCode(message)) ?? parsed.error.issues[0];
  const at = issue?.path.map(String).join('.') ?? '';
  return refused(issue && isFaultCode(issue.message) ? issue.message : 'document-shape', { at });
}

/** Some three hundred pages: beyond it a document holds up those that wait behind it. */
const MOST_SIGNS = 200_000;

function ruled(document: OfficialDocument): Result<OfficialDocument> {
  const texts = textsOf(document);
  if (texts.reduce((sum, text) => sum + text.length, 0) > MOST_SIGNS) return refused('document-text-too-long', { at: 'body' });
  const mark = texts.map(secrecyMarkOf).find((found) => found !== null);
  if (mark) return refused('document-secrecy-mark', { mark });
  const code = KINDS_WITH_OWN_FORMAT.includes(document.kind)
    ? 'document-kind-format'
    : (titleFault(document) ?? partsFault(document));
  return code ? refused(code, { kind: document.kind }) : ok(document);
}

/** A document that may go out: it has its number (clause 7.2.5). Before that it can be seen, but not issued. */
export const issuable = (document: OfficialDocument): Result<OfficialDocument> =>
  document.number.serial === null ? refused('document-number-missing') : ok(document);

/** A title ends with the kind: what a reader files it by. */
function titleFault({ title, kind }: OfficialDocument): FaultCode | null {
  if (!title.replace(/（[^（）]{1,10}）$/, '').endsWith(kind)) return 'document-title-kind';
  return breakTitle(title).length > MOST_TITLE_LINES ? 'document-title-too-long' : null;
}
const MOST_TITLE_LINES = 5;

/** Kinds that are published and therefore address nobody. */
const PUBLISHED = ['公报', '公告', '通告', '决议', '决定'];

function partsFault({ kind, layout, direction, signer, addressees, endBlock }: OfficialDocument): FaultCode | null {
  const upward = direction === 'upward' || UPWARD_KINDS.includes(kind);
  if (layout === 'letter' && signer !== null) return 'document-letter-signer';
  if (signer !== null && !upward) return 'document-signer-not-upward';
  if (signer === null && upward && layout === 'ordinary') return 'document-signer-missing';
  if (addressees.length === 0 && !PUBLISHED.includes(kind)) return 'document-addressee-missing';
  if (endBlock === null && layout === 'ordinary') return 'document-end-block-missing';
  return null;
}

const REQUEST =
  /(?:请予(?:批准|审批|批示|支持)|妥否.{0,4}请(?:批示|示)|请批示|请(?:予以)?批复|恳请.{0,20}(?:批准|解决|支持|拨付))/;

/** What the writer should think over before issuing; never a refusal. */
export function adviceOn(document: OfficialDocument): readonly Advice[] {
  const { kind, layout, direction, addressees } = document;
  const upward = direction === 'upward' || UPWARD_KINDS.includes(kind);
  const given: Advice[] = [];
  const advise = (code: Advice['code'], facts: Advice['facts'] = {}) => given.push({ code, law: ADVICE_LAW[code], facts });
  if (upward && addressees.length > 1) advise('document-advice-one-addressee');
  if (kind === '报告' && textsOf(document).some((text) => REQUEST.test(text))) advise('document-advice-request-in-report');
  if (upward && layout === 'letter') advise('document-advice-report-in-letter-form');
  const bare = kind === '通报' ? figuresWithoutLink(document) : [];
  if (bare.length > 0) advise('document-advice-figure-without-link', { figures: bare.slice(0, 5).join('、') });
  return given;
}

/** A number with what it counts; years, days and articles are no figures. */
const FIGURE = /\d[\d.,]*(?:\s*(?:%|％|个百分点|万元|元|起|件|个|家|次|份|人|项|处|辆|台|宗))/g;

/** Figures of the body that lead to nothing: a bulletin's every figure should be linked to the matters behind it. */
function figuresWithoutLink({ body }: OfficialDocument): readonly string[] {
  const runs = body.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : block.text));
  return runs.filter(({ link }) => link === undefined).flatMap(({ text }) => text.match(FIGURE) ?? []);
}
