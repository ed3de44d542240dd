// Cuts a paragraph into limbs: the stretches between commas, semicolons and stops, blind to those inside quotes and brackets.
// A bracket that names the responsible units ends a limb and is kept apart.
import type { Span } from '../extraction.ts';
import { isNameList } from '../fields/units.ts';
import { signpostLength } from '../outline/markers.ts';

/** What stands between a limb and the one before it. */
export type Boundary = 'start' | 'comma' | 'semicolon' | 'stop' | 'colon';

export interface Limb extends Span {
  readonly text: string;
  readonly before: Boundary;
  readonly after: Boundary | 'end';
  /** Number of the sentence within the paragraph. */
  readonly sentence: number;
  /** A signpost (一是, （3）) stood before it and was taken off. */
  readonly signposted: boolean;
}

/** A bracket outside the limbs, with its inner text. */
export interface Bracket extends Span {
  readonly inner: string;
}

export interface Cut {
  readonly limbs: readonly Limb[];
  readonly brackets: readonly Bracket[];
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '《': '》',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '【': '】',
  '[': ']',
};
const LONGEST: Readonly<Record<string, number>> = { '（': 300, '(': 300, '[': 300, '【': 300, '《': 120 };
const BOUNDARIES: Readonly<Record<string, Boundary>> = {
  '，': 'comma',
  ',': 'comma',
  '；': 'semicolon',
  ';': 'semicolon',
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '!': 'stop',
  '?': 'stop',
  '：': 'colon',
  ':': 'colon',
};

const SPECIAL = /[“‘「《（(〔【[，,；;。！？!?：:]/g;

const UNIT_BRACKET =
  /^(?:责任(?:单位|部门|主体|处室|领导|人)|牵头(?:单位|部门|处室|领导)?|配合(?:单位|部门|处室)?|负责(?:单位|部门|处室)|主办(?:单位)?|协办(?:单位)?|承办(?:单位)?|落实单位|实施单位|完成时[限间]|时限)[：:]|(?:负责|牵头|配合|参与|参加|分工负责|下同|落实|承办)[^，。；]{0,8}$|(?:牵头|负责)[，；、]/;

/** A bracket that only lists names counts where the sentence ends. */
const ENDS = /^\s*(?:[。；;\n（(]|$)/;

export const isUnitBracket = (inner: string, after: string): boolean =>
  UNIT_BRACKET.test(inner) || (ENDS.test(after) && isNameList(inner));

/** A label of responsible units in running text: what follows it to the stop is a bracket without brackets. */
const LABEL =
  /^(?:责任(?:单位|部门|处室|科室|领导|人)|牵头(?:单位|部门|处室|科室)|配合(?:单位|部门|处室)|(?:完成|整改|办结)(?:时[限间]|期限))$/;

/** Index of the matching closer, or the opener itself when none is near on the line. */
function closerOf(text: string, at: number, end: number): number {
  const opener = text[at] ?? '';
  const closer = CLOSERS[opener];
  const limit = Math.min(end, at + (LONGEST[opener] ?? 80));
  let depth = 0;
  for (let next = at; next < limit; next++) {
    if (text[next] === opener) depth++;
    else if (text[next] === closer && --depth === 0) return next;
  }
  return at;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9';

class Cutter {
  readonly limbs: Limb[] = [];
  readonly brackets: Bracket[] = [];
  private begin: number;
  private before: Boundary = 'start';
  private sentence = 0;
  private readonly text: string;

  private readonly end: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.begin = start;
    this.end = end;
  }

  /** The end of what a label at the head of a limb says, or null where there is no label. */
  label(at: number): number | null {
    if (at - this.begin > 12 || !LABEL.test(this.text.slice(this.begin, at).trim())) return null;
    const stop = this.text.indexOf('。', at);
    const end = stop < 0 || stop > this.end ? this.end : stop;
    const begin = this.text.indexOf(this.text.slice(this.begin, at).trim(), this.begin);
    this.brackets.push({ start: begin, end, inner: this.text.slice(begin, end) });
    this.begin = Math.min(end + 1, this.end);
    return this.begin;
  }

  close(end: number, next: number, boundary: Boundary | 'end'): void {
    const raw = this.text.slice(this.begin, end);
    const lead = raw.length - raw.trimStart().length;
    const post = signpostLength(raw.slice(lead));
    const body = raw.slice(lead + post).trim();
    if (body) {
      const start = this.begin + raw.indexOf(body, lead + post);
      this.limbs.push({
        start,
        end: start + body.length,
        text: body,
        before: this.before,
        after: boundary,
        sentence: this.sentence,
        signposted: post > 0,
      });
      this.before = boundary === 'end' ? 'start' : boundary;
    } else if (boundary === 'stop' && this.before !== 'start') this.before = 'stop';
    if (boundary === 'stop') this.sentence++;
    this.begin = next;
  }

  bracket(open: number, closer: number): void {
    const inner = this.text.slice(open + 1, closer);
    if (!isUnitBracket(inner, this.text.slice(closer + 1, Math.min(closer + 4, this.end)))) return;
    this.brackets.push({ start: open, end: closer + 1, inner });
    // What stood before the bracket ends here; a stop after the bracket is then an empty limb and changes nothing.
    if (this.text.slice(this.begin, open).trim()) this.close(open, closer + 1, 'stop');
    else this.begin = closer + 1;
  }
}

/** The limbs and unit brackets of text[start, end). */
export function cut(text: string, start: number, end: number): Cut {
  const cutter = new Cutter(text, start, end);
  let next = start;
  for (const match of text.slice(start, end).matchAll(SPECIAL)) {
    const at = start + match.index;
    if (at < next) continue;
    const character = match[0];
    if (CLOSERS[character]) {
      const closer = closerOf(text, at, end);
      if (closer > at && '（([【〔'.includes(character)) cutter.bracket(at, closer);
      next = closer + 1;
      continue;
    }
    const boundary = BOUNDARIES[character];
    const numeric = (character === ',' || character === ':') && isDigit(text[at - 1]) && isDigit(text[at + 1]);
    const labelled = boundary === 'colon' ? cutter.label(at) : null;
    if (labelled !== null) next = labelled;
    else if (boundary && !numeric) cutter.close(at, at + 1, boundary);
  }
  cutter.close(end, end, 'end');
  return { limbs: cutter.limbs, brackets: cutter.brackets };
}
