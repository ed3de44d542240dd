// The outline of a directive: which clause stands under which heading. Depth follows from nesting, not from the kind of numbering.
import type { Clause, ClauseForm, Outline } from '../extraction.ts';
import type { Line } from './lines.ts';
import type { MarkerKind } from './markers.ts';

/** A clause with what the reading needs beside: its line and the run-in heading's length (0 when there is none). */
export interface Section extends Clause {
  readonly line: Line;
  /** Where the content begins: after the marker and the run-in heading. */
  readonly contentStart: number;
  /** The heading as printed, marker included, without its stop; null for a plain paragraph. */
  readonly heading: string | null;
}

const MAX_RUN_IN = 32;
const RUN_IN = /^([^。！？；\n]{2,44}?)[。：:]\s*(?=\S)/;

const ONLY_BRACKET = /^[（(【〔[][^）)】〕\]]*[）)】〕\]]。?$/;

/** Length of the run-in heading with its stop at the head of `rest`, 0 when the line is all content. */
function runIn(rest: string): number {
  const match = RUN_IN.exec(rest);
  if (!match?.[1] || match[1].length > MAX_RUN_IN) return 0;
  const colon = /[：:]\s*$/.test(match[0]);
  if (colon && (match[1].length > 14 || /[，,]/.test(match[1]))) return 0;
  // Where only the bracket of units follows, the sentence is itself the task.
  return ONLY_BRACKET.test(rest.slice(match[0].length)) ? 0 : match[0].length;
}

const FORMS: Readonly<Record<Line['form'], ClauseForm>> = {
  title: 'title',
  address: 'paragraph',
  heading: 'heading',
  text: 'paragraph',
  'table-row': 'table-row',
  signature: 'paragraph',
  note: 'paragraph',
  assignment: 'paragraph',
};

interface Open {
  readonly kind: MarkerKind | 'plain';
  readonly index: number;
}

function sectionOf(line: Line, level: number, parent: number | null): Section {
  const markerLength = line.marker?.text.length ?? 0;
  const rest = line.text.slice(markerLength).trimStart();
  const bodyAt = line.start + line.text.length - rest.length;
  const isHeading = line.form === 'heading' || line.form === 'title';
  const isText = line.form === 'text';
  const runInLength = line.marker && isText ? runIn(rest) : 0;
  const titleEnd = isHeading ? rest.length : runInLength;
  const title = titleEnd > 0 ? rest.slice(0, titleEnd).replace(/[。：:\s]+$/, '') : null;
  return {
    start: line.start,
    end: line.end,
    level,
    form: FORMS[line.form] === 'paragraph' && line.marker && !runInLength ? 'list-item' : FORMS[line.form],
    marker: line.marker?.text ?? null,
    title,
    parent,
    line,
    contentStart: isHeading ? line.end : bodyAt + runInLength,
    heading: title === null ? null : line.text.slice(0, bodyAt - line.start) + title,
  };
}

/** Unmarked paragraphs after the last numbered one close the whole directive when that one had its heading run in. */
function closesAt(lines: readonly Line[]): number {
  const last = lines.findLastIndex((line) => line.marker !== null);
  const line = lines[last];
  return line?.marker && line.form === 'text' && runIn(line.text.slice(line.marker.text.length).trimStart())
    ? last
    : lines.length;
}

/** Sections in the order of the text; each line is one. */
export function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const sections: Section[] = [];
  const closing = closesAt(lines);
  let open: readonly Open[] = [];
  for (const line of lines) {
    if (line.index > closing) open = [];
    const kind = line.marker?.kind ?? (line.form === 'heading' ? 'plain' : null);
    if (kind !== null) {
      const at = open.findIndex((entry) => entry.kind === kind);
      // An unnumbered heading closes everything that it does not belong under: it stands at the top or beside its like.
      open = at >= 0 ? open.slice(0, at) : kind === 'plain' ? [] : open;
    }
    if (line.form === 'signature') open = [];
    const section = sectionOf(line, line.form === 'title' ? 0 : open.length, open.at(-1)?.index ?? null);
    sections.push(section);
    const holds = section.heading !== null || line.text.endsWith('：') || line.text.endsWith(':');
    if (kind !== null && line.form !== 'title' && holds) open = [...open, { kind, index: sections.length - 1 }];
  }
  return sections;
}

/** The headings above a section, outermost first, its own run-in heading included. */
export function pathOf(sections: readonly Section[], index: number): readonly string[] {
  const path: string[] = [];
  for (let at: number | null = index; at !== null; at = sections[at]?.parent ?? null) {
    const heading = sections[at]?.heading;
    if (heading && sections[at]?.line.form !== 'title') path.unshift(heading);
  }
  return path;
}

/** The public outline: sections without their workings. */
export function outlineOf(sections: readonly Section[]): Outline {
  const clauses = sections.map(({ start, end, level, form, marker, title, parent }) => ({
    start,
    end,
    level,
    form,
    marker,
    title,
    parent,
  }));
  return { clauses };
}
