// The lines of a directive with their exact characters, sorted into what they are on the page.
import type { Span } from '../extraction.ts';
import { isNameList } from '../fields/units.ts';
import { type Marker, markerOf } from './markers.ts';

export type LineForm = 'title' | 'address' | 'heading' | 'text' | 'table-row' | 'signature' | 'note' | 'assignment';

export interface Line extends Span {
  /** Position among the non-empty lines. */
  readonly index: number;
  readonly text: string;
  readonly marker: Marker | null;
  readonly form: LineForm;
}

const MAX_HEADING = 45;
const ENDS_SENTENCE = /(?:[。！？；;!?…：:，,、]|[。；][（(【〔[][^（()）】〕\]]*[）)】〕\]])$/;
const DATE_LINE =
  /^[（(]?(?:\d{4}|[一二〇零○Ｏ三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?[）)]?$/;
const ADDRESS = /^[^。！？；]{2,120}[：:]$/;
const ADDRESSEE = /(?:各|局|厅|委|部|办|处|司|队|政府|单位|部门|企业|公司|中心|机构|同志们?|同事们?|代表)[：:]$/;
const NOTE = /^[（(][^（）()]{2,40}[）)]$|^(?:附件|抄送|抄报|主送|联系人|联系电话|印发)[：:\d]?|^[^。]{0,12}〔\d{4}〕\d+号$/;
/** A line that only says who does the task above it, and by when. */
const ASSIGNMENT =
  /^[（(【〔[]?(?:责任(?:单位|部门|处室|科室|领导|人)|牵头(?:单位|部门|处室|科室|领导)|配合(?:单位|部门|处室|科室)|主办单位|协办单位|落实单位|分管领导|负责单位|完成(?:时[限间]|期限)|整改(?:时[限间]|期限)|办结时限)[：:]|^[（(【〔[][^（）()。]{2,120}(?:负责|牵头|配合|落实)[）)】〕\]]$/;
const BRACKETED = /^[（(【〔[][^（()）]{2,120}[）)】〕\]]$/;
const ISSUER = /(?:局|厅|委|委员会|部|办公室|政府|党组|党委|支队|大队|总队|公司|中心|院|会)$/;

export const isDateLine = (text: string): boolean => DATE_LINE.test(text.trim());

const isTableRow = (text: string): boolean => text.includes('\t') || /^\|.*\|$/.test(text.trim());

function* rawLines(text: string): Generator<{ readonly start: number; readonly text: string }> {
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    // Tabs part the cells of a table: an empty first cell must not be lost.
    const body = match[0].includes('\t') ? match[0].replace(/^ +|[ \t]+$/g, '') : match[0].trim();
    if (body.trim()) yield { start: match.index + match[0].indexOf(body), text: body };
  }
}

function formOf(text: string, marker: Marker | null, seenBody: boolean, raw: string): LineForm {
  if (isTableRow(raw)) return 'table-row';
  if (ASSIGNMENT.test(text) || (BRACKETED.test(text) && isNameList(text.slice(1, -1)))) return 'assignment';
  if (isDateLine(text)) return 'signature';
  if (NOTE.test(text)) return 'note';
  if (marker) return text.length <= MAX_HEADING && !ENDS_SENTENCE.test(text) ? 'heading' : 'text';
  if (ADDRESS.test(text) && ADDRESSEE.test(text)) return 'address';
  if (ENDS_SENTENCE.test(text) || text.length > MAX_HEADING) return 'text';
  if (!seenBody) return 'title';
  if (ISSUER.test(text) && text.length <= 24) return 'signature';
  return /[。；]/.test(text) ? 'text' : 'heading';
}

/** All lines that hold something. A marked short line without a closing stop is a heading; before the first text, a title. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let seenBody = false;
  for (const raw of rawLines(text)) {
    const marker = markerOf(raw.text);
    const form = formOf(raw.text, marker, seenBody, raw.text);
    // After a signature the body of an issued document follows under its own title.
    if (form === 'signature') seenBody = false;
    else if (form !== 'title' && form !== 'note') seenBody = true;
    lines.push({ index: lines.length, start: raw.start, end: raw.start + raw.text.length, text: raw.text, marker, form });
  }
  return demoteFinals(lines);
}

/** A marked line that ends with a stop is a heading when it is one short sentence and unmarked text follows (（二）优化环境。). */
function demoteFinals(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const single = /^[^。！？；]{2,44}。$/.test(line.text);
    const opens = next?.form === 'text' && (next.marker === null || (line.marker !== null && deeper(next.marker, line.marker)));
    return line.form === 'text' && line.marker && single && opens ? { ...line, form: 'heading' } : line;
  });
}

const ORDER = ['part', 'han', 'article', 'han-bracket', 'digit', 'digit-bracket', 'circled', 'han-demand'];
const deeper = (inner: Marker, outer: Marker): boolean => ORDER.indexOf(inner.kind) > ORDER.indexOf(outer.kind);
