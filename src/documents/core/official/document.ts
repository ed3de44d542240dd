// An official document as data: what is said, not how it is set. The same value becomes the PDF, the DOCX and the page on
// screen. Elements in the order of GB/T 9704-2012 clause 7. Messages of the schema are refusal codes (see document-faults).
import { z } from 'zod';
import { DOCUMENT_KINDS, LAYOUTS, URGENCIES } from './kinds.ts';

/** No control characters, no line breaks, no invisible or direction-changing signs: what is stored is what is seen. */
const SEEN = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]*$/u;
const plain = (most: number) => z.string().max(most, 'document-text-too-long').regex(SEEN, 'document-text-unseen-signs');
const filled = (most: number, code: string) => plain(most).refine((text) => text.trim() !== '', code);

/** A place on our own pages, as a path: never another site's address. */
const Path = z
  .string()
  .regex(/^\/(?![/\\])[\w\-./~%?&=#:,]*$/, 'document-link-elsewhere')
  .max(500, 'document-link-elsewhere');

/** A piece of text; with `link`, the figure or name leads to the matters or the query behind it. */
export const Run = z.object({ text: filled(4000, 'document-text-empty'), link: Path.optional() }).readonly();
export type Run = z.infer<typeof Run>;

export const RunText = z.array(Run).min(1, 'document-text-empty').max(200, 'document-text-too-long').readonly();
export type RunText = z.infer<typeof RunText>;

/** 一、 is level 1, （一） 2, 1. 3, （1） 4 (clause 7.3.3). Numbers are never typed: they come from the order. */
const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof Level>;

const Heading = z.object({ kind: z.literal('heading'), level: Level, text: RunText }).readonly();
/** With `level` the paragraph carries that level's number but stays in the body's face. */
const Paragraph = z.object({ kind: z.literal('paragraph'), text: RunText, level: Level.optional() }).readonly();
const Column = z.object({ title: filled(60, 'document-table-shape'), width: z.number().positive().max(100) }).readonly();
/** A cell may be empty, hence a list of runs that may be empty. */
const Cell = z.array(Run).max(20, 'document-text-too-long').readonly();
const Table = z
  .object({
    kind: z.literal('table'),
    columns: z.array(Column).min(1, 'document-table-shape').max(12, 'document-table-shape').readonly(),
    rows: z.array(z.array(Cell).readonly()).max(2000, 'document-text-too-long').readonly(),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'document-table-shape')
  .readonly();
export const Block = z.discriminatedUnion('kind', [Heading, Paragraph, Table]);
export type Block = z.infer<typeof Block>;

/** Three parts, printed as 甲交督〔2026〕1号 (clause 7.2.5). `serial` is null until a number is drawn. */
export const DocumentNumber = z
  .object({
    code: z.string().regex(/^[\p{Script=Han}×]{1,12}$/u, 'document-number-form'),
    year: z.number().int().min(2000, 'document-number-form').max(2999, 'document-number-form'),
    serial: z.number().int().positive('document-number-form').nullable(),
  })
  .readonly();
export type DocumentNumber = z.infer<typeof DocumentNumber>;

const DayText = z.iso.date('document-date-form');
/** A name in a list: no punctuation at its end, since the layout puts its own. */
const Name = filled(80, 'document-name-form').refine((text) => !/[，。、；：！？,.;:]$/.test(text.trim()), 'document-name-form');

const fields = z.object({
  kind: z.enum(DOCUMENT_KINDS, 'document-kind-unknown'),
  layout: z.enum(LAYOUTS),
  /** Whom it goes to, seen from the issuer: only upward documents carry a signer (clause 7.2.6). */
  direction: z.enum(['upward', 'level', 'downward']),
  /** 发文机关标志: name with or without 文件. */
  mark: filled(60, 'document-mark-empty'),
  number: DocumentNumber,
  urgency: z.enum(URGENCIES, 'document-urgency-unknown').nullable(),
  /** 签发人. */
  signer: Name.nullable(),
  title: filled(120, 'document-title-empty'),
  /** 主送机关; at most some dozens fit above a body. */
  addressees: z.array(Name).max(60, 'document-text-too-long').readonly(),
  body: z.array(Block).min(1, 'document-body-empty').max(3000, 'document-text-too-long').readonly(),
  /** Names of attachments, without numbers and without an end mark (clause 7.3.4). */
  attachments: z.array(Name).max(30, 'document-text-too-long').readonly(),
  /** 发文机关署名. */
  signature: Name,
  /** 成文日期. */
  date: DayText,
  /** Whether the printed copy is sealed: places the date (clause 7.3.5.1 and .2). */
  sealed: z.boolean(),
  /** The post of whoever signs by stamp, which then stands for seal and signature (clause 7.3.5.3); the stamp itself is put on paper. */
  stamped: Name.nullish(),
  /** 附注, without its brackets. */
  note: plain(200).nullable(),
  /** 抄送机关. */
  copies: z.array(Name).max(60, 'document-text-too-long').readonly(),
  /** 印发机关 and 印发日期; the letter form carries none (clause 10.1). */
  endBlock: z.object({ office: Name, date: DayText }).readonly().nullable(),
});

/** Everything that one official document says. Rules across fields are in `parseDocument`. */
export const OfficialDocument = fields.readonly();
export type OfficialDocument = z.infer<typeof OfficialDocument>;

/** The words of some runs without their links. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Every piece of text that will be printed, with where it stands. */
export function textsOf(document: OfficialDocument): readonly string[] {
  const { mark, number, title, addressees, attachments, signature, note, copies, endBlock, signer } = document;
  return [
    ...[mark, number.code, title, ...addressees, ...attachments, signature, ...copies],
    ...[note, signer, endBlock?.office].filter((text) => typeof text === 'string'),
    ...document.body.flatMap((block) =>
      block.kind === 'table'
        ? [...block.columns.map((column) => column.title), ...block.rows.flat().map(textOfRuns)]
        : [textOfRuns(block.text)],
    ),
  ];
}
