// The DOCX: the same pieces as the PDF by the same measures (GB/T 9704-2012), for editing. Lines with digits may break earlier than
// in the PDF, since Word keeps a gap between digits and Chinese; the PDF is the record.
import { Document, DocumentGridType } from 'docx';
import type { PrintedDocument } from '#documents';
import { attachments, block, closing, opening } from './body.ts';
import { endBlock } from './end-block.ts';
import { letterFooter, letterHead, letterHeader, ordinaryHead, pageNumber } from './heads.ts';
import { BOTTOM, LINE, type Manner, TOP, mm } from './parts.ts';

/** From the foot of the page to the page number's line: 35 mm less the 7 mm below the type area and half a line. */
const NUMBER_AT = mm(35 - 7 - 2.5);
/** Where the letter's lower rule stands. */
const RULE_AT = mm(20);

/** The document for `docx` to pack. */
export function wordDocument(printed: PrintedDocument, manner: Manner): Document {
  const isLetter = printed.layout === 'letter';
  const footer = isLetter ? RULE_AT : NUMBER_AT;
  const { families } = manner;
  const base = { ascii: families.latin, hAnsi: families.latin, cs: families.latin, eastAsia: families.body };
  const plainHeading = { run: { bold: false, color: '000000', size: 32 }, paragraph: { spacing: { before: 0, after: 0 } } };
  return new Document({
    title: printed.title,
    creator: printed.signature,
    description: printed.number,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: base, size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        heading1: plainHeading,
        heading2: plainHeading,
        heading3: plainHeading,
        heading4: plainHeading,
      },
    },
    sections: [
      {
        properties: {
          titlePage: isLetter,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: TOP, left: mm(28), right: mm(26), bottom: BOTTOM, header: mm(isLetter ? 30 : 15), footer },
          },
          grid: { type: DocumentGridType.DEFAULT, linePitch: LINE },
        },
        ...(isLetter ? { headers: { first: letterHeader(printed, manner) } } : {}),
        footers: {
          default: pageNumber('right', manner, NUMBER_AT - footer),
          even: pageNumber('left', manner, NUMBER_AT - footer),
          ...(isLetter ? { first: letterFooter() } : {}),
        },
        children: [
          ...(isLetter ? letterHead(printed, manner) : ordinaryHead(printed, manner)),
          ...opening(printed, manner),
          ...printed.blocks.map((made) => block(made, manner)),
          ...attachments(printed, manner),
          ...closing(printed, manner),
          ...endBlock(printed, manner),
        ],
      },
    ],
  });
}
