// Title, addressees, text, tables, attachments, signature of the DOCX (clause 7.3).
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PrintedBlock, PrintedDocument, Run } from '#documents';
import { CENTER, type Manner, PITCH, blank, line, linkedRuns, mm, run, spacing, titleSpacing } from './parts.ts';

const FIRST_LINE = { firstLine: 2 * PITCH };
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

/** Title in its own lines, one line of room, the addressees. */
export const opening = ({ titleLines, addressees }: PrintedDocument, manner: Manner): readonly Paragraph[] => [
  ...titleLines.map((text) => new Paragraph({ ...CENTER, spacing: titleSpacing, children: [run(manner, text, 'mark', 44)] })),
  blank(),
  ...(addressees ? [line([run(manner, addressees)])] : []),
];

export function block(made: PrintedBlock, manner: Manner): Paragraph | Table {
  if (made.kind === 'table') return table(made, manner);
  const role = made.face;
  const level = LEVELS[made.level - 1];
  return line(linkedRuns(manner, made.text, role), {
    indent: FIRST_LINE,
    alignment: AlignmentType.BOTH,
    widowControl: false,
    keepNext: made.closing || made.level > 0,
    ...(level ? { heading: level } : {}),
  });
}

function table({ widths, head, rows }: Extract<PrintedBlock, { kind: 'table' }>, manner: Manner): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((mm(156) * width) / total));
  const row = (cells: readonly (readonly Run[])[], role: 'body' | 'hei', tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((runs, index) => cell(runs, role, columns[index] ?? 0, manner)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(156), type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      row(
        head.map((text) => [{ text }]),
        'hei',
        true,
      ),
      ...rows.map((cells) => row(cells, 'body', false)),
    ],
  });
}

const cell = (runs: readonly Run[], role: 'body' | 'hei', width: number, manner: Manner): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        ...CENTER,
        autoSpaceEastAsianText: false,
        spacing: spacing(15, 70, 70),
        children: [...linkedRuns(manner, runs, role, 24)],
      }),
    ],
  });

/** 附件：1.… under each other, one line below the text. */
export function attachments({ attachments: list }: PrintedDocument, manner: Manner): readonly Paragraph[] {
  if (list.length === 0) return [];
  const several = list.length > 1;
  return [
    blank(1, true),
    ...list.map(({ mark, name }, index) =>
      line([run(manner, `${index === 0 ? '附件：' : ''}${mark ? `${mark} ` : ''}${name}`)], {
        keepNext: true,
        indent: { left: (several ? 6 : 5) * PITCH, hanging: ((index === 0 ? 3 : 0) + (several ? 1 : 0)) * PITCH },
      }),
    ),
  ];
}

/** Signature and date at their distance from the right edge, then the note (clause 7.3.6). */
export const closing = ({ signature, stamped, date, place, note }: PrintedDocument, manner: Manner): readonly Paragraph[] => [
  ...Array.from({ length: place.linesAbove }, () => blank(1, true)),
  line([run(manner, stamped ?? signature)], {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(place.signatureRight * PITCH) },
    keepNext: true,
  }),
  ...(stamped ? [blank(1, true)] : []),
  line([run(manner, date)], {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(place.dateRight * PITCH) },
    keepNext: note !== null,
  }),
  ...(note ? [line([run(manner, note)], { indent: FIRST_LINE })] : []),
];
