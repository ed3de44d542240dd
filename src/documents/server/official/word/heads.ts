// The head of the DOCX: ordinary (clause 7.2) in the body, letter form (clause 10.1) in the first page's own header and footer.
import { AlignmentType, BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { cellsOf, type PrintedDocument } from '#documents';
import { CENTER, LINE, type Manner, PITCH, RED, ROOM, TOP, blank, line, mm, rule, run, spacing } from './parts.ts';

/** Size of the mark in points, by half points, so that it stays on one line of the type area. */
const markSize = (mark: string, most: number): number => Math.min(most, Math.floor((442.2 / cellsOf(mark)) * 2) / 2);

const markLine = (printed: PrintedDocument, manner: Manner, size: number, before: number): Paragraph =>
  new Paragraph({
    ...CENTER,
    spacing: spacing(size * 1.1, before),
    children: [run(manner, printed.mark, 'mark', size * 2, { color: RED })],
  });

/** Urgency, mark 35 mm below the top, number two lines under it, rule 4 mm under the number, two lines to the title. */
export function ordinaryHead(printed: PrintedDocument, manner: Manner): readonly Paragraph[] {
  const { urgency, number, signer } = printed;
  const size = markSize(printed.mark, 62);
  const numbered = signer
    ? line([run(manner, number), new TextRun({ children: [new Tab()] }), run(manner, '签发人：'), run(manner, signer, 'kai')], {
        indent: { left: PITCH, right: PITCH },
        tabStops: [{ type: TabStopType.RIGHT, position: mm(156) - PITCH }],
      })
    : line([run(manner, number)], CENTER);
  // 4 mm counted from the characters' foot; the rule's own line is 1 pt high.
  const toRule = { spacing: spacing(1, mm(4) - ROOM - 20) };
  return [
    line(urgency ? [run(manner, urgency, 'hei')] : []),
    markLine(printed, manner, size, mm(37 + 35) - TOP - LINE),
    blank(2),
    numbered,
    rule(BorderStyle.SINGLE, 8, toRule),
    blank(2),
  ];
}

/** The line under the letter's double rule: urgency left, number right; then two lines to the title. */
export const letterHead = ({ urgency, number }: PrintedDocument, manner: Manner): readonly Paragraph[] => [
  line([...(urgency ? [run(manner, urgency, 'hei')] : []), new TextRun({ children: [new Tab()] }), run(manner, number)], {
    tabStops: [{ type: TabStopType.RIGHT, position: mm(156) }],
  }),
  blank(2),
];

/** 170 mm centred on the page: 8 mm left of the type area, 6 mm right of it. */
const BEYOND = { indent: { left: -mm(8), right: -mm(6) } };
/** From the rule to the number's line box: 7/8 of a character, less what the box reaches above it. */
const RULE_TO_NUMBER = 14 * 20 - ROOM;

/** The first page's header: the mark 30 mm from the top of the page, the double rule 4 mm under it. */
export function letterHeader(printed: PrintedDocument, manner: Manner): Header {
  const size = markSize(printed.mark, 50);
  return new Header({
    children: [
      markLine(printed, manner, size, 0),
      rule(BorderStyle.THICK_THIN_SMALL_GAP, 24, { ...BEYOND, spacing: spacing(1, mm(4) - size * 2, RULE_TO_NUMBER) }),
    ],
  });
}

/** The first page's footer: the double rule 20 mm above the foot of the page, no number. */
export const letterFooter = (): Footer => new Footer({ children: [rule(BorderStyle.THIN_THICK_SMALL_GAP, 24, BEYOND)] });

/** — 1 — in size 4 Song, one character in; `lift` is what the footer's distance leaves to the place of the number. */
export function pageNumber(align: 'left' | 'right', manner: Manner, lift: number): Footer {
  const font = {
    ascii: manner.families.song,
    hAnsi: manner.families.song,
    cs: manner.families.song,
    eastAsia: manner.families.song,
  };
  return new Footer({
    children: [
      new Paragraph({
        alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { left: 280, right: 280 },
        spacing: spacing(14, 0, lift),
        children: [
          run(manner, '— ', 'song', 28),
          new TextRun({ children: [PageNumber.CURRENT], font, size: 28 }),
          run(manner, ' —', 'song', 28),
        ],
      }),
    ],
  });
}
