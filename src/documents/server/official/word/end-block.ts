// The end block of the DOCX (clause 7.4): a floating table at the foot of the page that holds the last paragraph. It hangs on the
// page horizontally, since LibreOffice leaves a full-width table that hangs on the margin in the text.
import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  RelativeVerticalPosition,
  Tab,
  TabStopType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PrintedDocument } from '#documents';
import { type Manner, ROOM, mm, run, spacing } from './parts.ts';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** 0.35 mm and 0.25 mm in eighths of a point. */
const THICK: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** One character of size 4. */
const CHARACTER = 280;

const small = (children: readonly ParagraphChild[], more: Partial<IParagraphOptions>): Paragraph =>
  new Paragraph({ autoSpaceEastAsianText: false, spacing: spacing(24.9), children: [...children], ...more });

const row = (paragraph: Paragraph, top: IBorderOptions, bottom: IBorderOptions, height?: number): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.EXACT } }),
    children: [
      new TableCell({
        width: { size: mm(156), type: WidthType.DXA },
        margins: { left: 0, right: 0, top: 0, bottom: 0 },
        borders: { top, bottom, left: NONE, right: NONE },
        children: [paragraph],
      }),
    ],
  });

/** Copies and printing office; empty where there is neither. The letter form has no rules. */
export function endBlock({ copies, endBlock: end, layout }: PrintedDocument, manner: Manner): readonly (Table | Paragraph)[] {
  const [thick, thin] = layout === 'ordinary' ? [THICK, THIN] : [NONE, NONE];
  const rows: TableRow[] = [];
  if (copies) {
    const hanging = { left: 4 * CHARACTER, right: CHARACTER, hanging: 3 * CHARACTER };
    rows.push(row(small([run(manner, `抄送：${copies}`, 'body', 28)], { indent: hanging }), thick, end ? thin : thick));
  }
  if (end) {
    const children = [
      run(manner, end.office, 'body', 28),
      new TextRun({ children: [new Tab()] }),
      run(manner, end.printed, 'body', 28),
    ];
    const tabStops = [{ type: TabStopType.RIGHT, position: mm(156) - CHARACTER }];
    rows.push(row(small(children, { indent: { left: CHARACTER, right: CHARACTER }, tabStops }), copies ? thin : thick, thick));
  }
  if (rows.length === 0) return [];
  // The last rule stands where characters end, half a line's room above the foot of the line boxes.
  rows.push(row(new Paragraph({ spacing: spacing(1), children: [] }), thick, NONE, ROOM));
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: mm(156), type: WidthType.DXA },
      columnWidths: [mm(156)],
      rows,
      // Without it the table hangs out to the left by a cell's usual margin.
      margins: { left: 0, right: 0 },
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: mm(28),
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
    }),
    new Paragraph({ spacing: spacing(1), children: [] }),
  ];
}
