// What is printed, piece by piece and in order, before any typesetter sees it: PDF and DOCX are both made from this, so that
// they cannot say different things.
import type { Block, OfficialDocument, Run } from '../document.ts';
import { textOfRuns } from '../document.ts';
import type { Layout, Urgency } from '../kinds.ts';
import { breakTitle } from './break-title.ts';
import { outlineMarks } from './outline.ts';
import { STAMPED, type SignaturePlace, signaturePlace } from './signature.ts';
import { dateText, numberText } from './texts.ts';

/** The faces by what they are for: 一、 Hei, （一） Kai, all else in the body's imitation Song (DOC-18). */
export type Face = 'body' | 'hei' | 'kai';

export type PrintedBlock =
  | {
      readonly kind: 'line';
      readonly face: Face;
      /** 0 for a paragraph. */
      readonly level: 0 | 1 | 2 | 3 | 4;
      readonly text: readonly Run[];
      /** Stays on the page of the signature: a page with the seal must carry text (clause 7.3.5). */
      readonly closing: boolean;
    }
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    };

export interface PrintedDocument {
  readonly layout: Layout;
  readonly mark: string;
  readonly number: string;
  readonly urgency: Urgency | null;
  readonly signer: string | null;
  readonly title: string;
  readonly titleLines: readonly string[];
  /** With its colon; empty for a published kind. */
  readonly addressees: string;
  readonly blocks: readonly PrintedBlock[];
  /** Number and name of each; the number is empty where there is only one. */
  readonly attachments: readonly { readonly mark: string; readonly name: string }[];
  readonly signature: string;
  /** The post left of the signer's stamp, which then takes the signature's place. */
  readonly stamped: string | null;
  readonly date: string;
  readonly place: SignaturePlace;
  /** With its brackets. */
  readonly note: string | null;
  /** With its full stop, without 抄送：. */
  readonly copies: string | null;
  readonly endBlock: { readonly office: string; readonly printed: string } | null;
}

const FACES: readonly Face[] = ['body', 'hei', 'kai', 'body', 'body'];

/** The pieces of a document. Names of units stay whole in the title's lines. */
export function layOut(document: OfficialDocument): PrintedDocument {
  const { layout, mark, urgency, signer, title, addressees, attachments, signature, sealed, note, copies, endBlock } = document;
  const date = dateText(document.date);
  return {
    layout,
    mark,
    number: numberText(document.number),
    urgency,
    signer,
    title,
    titleLines: breakTitle(title, [signature, ...addressees, ...copies]),
    addressees: addressees.length > 0 ? `${addressees.join('，')}：` : '',
    blocks: printedBlocks(document.body),
    attachments: attachments.map((name, index) => ({ mark: attachments.length > 1 ? `${index + 1}.` : '', name })),
    signature,
    stamped: document.stamped ?? null,
    date,
    place: document.stamped ? STAMPED : signaturePlace(signature, date, sealed),
    note: note?.trim() ? `（${note.trim()}）` : null,
    copies: copies.length > 0 ? `${copies.join('，')}。` : null,
    endBlock: layout === 'ordinary' && endBlock ? { office: endBlock.office, printed: `${dateText(endBlock.date)}印发` } : null,
  };
}

/** A last paragraph of some five lines goes with the signature whole; a longer one is divided where the page ends. */
const CLOSING_SIGNS = 140;

function printedBlocks(body: readonly Block[]): readonly PrintedBlock[] {
  const marks = outlineMarks(body.map((block) => (block.kind === 'table' ? null : (block.level ?? null))));
  return body.map((block, index): PrintedBlock => {
    if (block.kind === 'table') {
      const { columns, rows } = block;
      return { kind: 'table', widths: columns.map(({ width }) => width), head: columns.map((column) => column.title), rows };
    }
    const mark = marks[index];
    const text = mark ? [{ text: mark }, ...block.text] : block.text;
    const level = block.kind === 'heading' ? block.level : 0;
    const closing = index === body.length - 1 && textOfRuns(text).length <= CLOSING_SIGNS;
    return { kind: 'line', face: FACES[level] ?? 'body', level, text, closing };
  });
}

/** Everything that a reader of the printed document reads, in order and without spaces: for checks of coverage and of the PDF. */
export function printedTexts(
  printed: PrintedDocument,
): readonly { readonly role: 'body' | 'hei' | 'kai' | 'mark'; readonly text: string }[] {
  const { mark, number, urgency, signer, titleLines, addressees, attachments, date, note, copies, endBlock } = printed;
  const signed = printed.stamped ?? printed.signature;
  const body = [number, addressees, ...attachments.flatMap((one) => [one.mark, one.name]), signed, date, note, copies];
  return [
    { role: 'mark', text: mark },
    ...(urgency ? [{ role: 'hei' as const, text: urgency }] : []),
    ...(signer ? [{ role: 'kai' as const, text: signer }] : []),
    ...titleLines.map((text) => ({ role: 'mark' as const, text })),
    ...printed.blocks.flatMap((block) =>
      block.kind === 'line'
        ? [{ role: block.face, text: textOfRuns(block.text) }]
        : [
            ...block.head.map((text) => ({ role: 'hei' as const, text })),
            ...block.rows.flat().map((runs) => ({ role: 'body' as const, text: textOfRuns(runs) })),
          ],
    ),
    ...[...body, endBlock?.office, endBlock?.printed].flatMap((text) => (text ? [{ role: 'body' as const, text }] : [])),
  ];
}
