// The measures and small parts of the DOCX: runs, paragraphs, rules. Lengths in twentieths of a point, sizes in half points.
import {
  AlignmentType,
  type BorderStyle,
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Run } from '#documents';
import type { FontRole, WordFamilies } from '../font-roles.ts';

export interface Manner {
  readonly families: WordFamilies;
  readonly origin: string;
}

export const mm = (value: number): number => Math.round((value * 1440) / 25.4);
/** Margins of the line boxes, so that characters begin 37 mm below the top and end 35 mm above the foot (GB/T 33476.2-2016). */
export const TOP = mm(34.58);
export const BOTTOM = mm(32.58);
/** What is between them by 22, rounded down: exact line spacing without a grid gives 22 lines in Word, WPS and LibreOffice alike. */
export const LINE = 592;
/** Between a line box and its characters of size 3. */
export const ROOM = (LINE - 320) / 2;
/** One character of the grid. */
export const PITCH = mm(156 / 28);
export const RED = 'E60012';

const exact = (lines: number) => ({ line: Math.round(LINE * lines), lineRule: LineRuleType.EXACT, before: 0, after: 0 });

const fontOf = ({ families }: Manner, role: FontRole) => ({
  ascii: families.latin,
  hAnsi: families.latin,
  cs: families.latin,
  eastAsia: families[role],
});

/** Text of one face; size 3 unless told otherwise. At size 3 each character gives 0.25 pt, so that 28 fit the line and not 29. */
export function run(manner: Manner, text: string, role: FontRole = 'body', size = 32, more: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ text, font: fontOf(manner, role), size, characterSpacing: size === 32 ? -5 : 0, ...more });
}

/** Runs with their links, which look like the text around them. */
export const linkedRuns = (manner: Manner, list: readonly Run[], role: FontRole, size = 32): readonly ParagraphChild[] =>
  list.map(({ text, link }) => {
    const piece = run(manner, text, role, size);
    return link === undefined ? piece : new ExternalHyperlink({ link: manner.origin + link, children: [piece] });
  });

/** One paragraph of exact lines; Word's own gap between digits and Chinese would break the grid. */
export const line = (children: readonly ParagraphChild[], more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ spacing: exact(1), autoSpaceEastAsianText: false, children: [...children], ...more });

/** With `keepNext` it does not part from what follows. */
export const blank = (lines = 1, keepNext = false): Paragraph => new Paragraph({ spacing: exact(lines), keepNext, children: [] });

/** Lines of another height than the grid's. */
export const spacing = (points: number, before = 0, after = 0) => ({
  line: Math.round(points * 20),
  lineRule: LineRuleType.EXACT,
  before: Math.round(before),
  after: Math.round(after),
});
export const titleSpacing = exact(1.18);

/** An empty paragraph with a rule under it: a border follows its paragraph's indents, so a rule has one of its own. */
export const rule = (
  style: (typeof BorderStyle)[keyof typeof BorderStyle],
  eighths: number,
  more: Partial<IParagraphOptions> = {},
): Paragraph =>
  new Paragraph({
    spacing: spacing(1),
    children: [],
    border: { bottom: { style, size: eighths, space: 0, color: RED } },
    ...more,
  });

export const CENTER = { alignment: AlignmentType.CENTER } as const;
