// A template is a function from typed data to a document, with the schema of that data and the labels of its form. Parts that
// depend on the data are plain conditions in the function: what it says can be read and tested like any other code.
import { z } from 'zod';
import { type Phrase, type Result, refuse } from '#kernel';
import { type Block, type OfficialDocument, Run, RunText, textOfRuns } from '../document.ts';
import { FAULT_LAW, isFaultCode } from '../document-faults.ts';
import { type DocumentKind, type Layout, URGENCIES } from '../kinds.ts';
import { parseDocument } from '../parse-document.ts';

const Line = z.string().trim().min(1).max(300);
const DayText = z.iso.date();

/** Words with or without links; a bare string is one run without. */
export const Prose = z.union([
  z
    .string()
    .min(1)
    .transform((text): readonly Run[] => [{ text }]),
  RunText,
]);

/** What every template asks for: who issues, to whom, when, whom to call. */
export const Letterhead = {
  /** Full or standard short name, as the red mark and the signature give it. */
  issuer: Line,
  /** 发文机关代字 of the series that the number is drawn from. */
  code: z.string().min(1).max(12),
  /** The drawn number; null while it is a draft. */
  serial: z.number().int().positive().nullable().default(null),
  /** 印发机关: usually the issuer's office. */
  office: Line,
  date: DayText,
  layout: z.enum(['ordinary', 'letter']).default('ordinary'),
  urgency: z.enum(URGENCIES, 'document-urgency-unknown').nullable().default(null),
  addressees: z.array(Line).min(1),
  copies: z.array(Line).default([]),
  attachments: z.array(Line).default([]),
  sealed: z.boolean().default(true),
  contact: z.object({ person: Line, phone: Line.nullable() }),
};
type Head = z.output<z.ZodObject<typeof Letterhead>>;

export const letterheadLabels = {
  issuer: { zh: '发文机关', en: 'Issuer' },
  code: { zh: '机关代字', en: 'Code of the series' },
  serial: { zh: '发文顺序号', en: 'Number' },
  office: { zh: '印发机关', en: 'Printing office' },
  date: { zh: '成文日期', en: 'Date' },
  layout: { zh: '格式', en: 'Layout' },
  urgency: { zh: '紧急程度', en: 'Urgency' },
  addressees: { zh: '主送机关', en: 'Addressees' },
  copies: { zh: '抄送机关', en: 'Copies to' },
  attachments: { zh: '附件', en: 'Attachments' },
  sealed: { zh: '加盖印章', en: 'Sealed' },
  contact: { zh: '联系人及电话', en: 'Contact' },
} as const satisfies Readonly<Record<keyof Head, Phrase>>;

/** What a template is made of. */
interface Making<Input, Data extends Head> {
  readonly id: string;
  readonly name: Phrase;
  readonly kind: DocumentKind;
  readonly layouts: readonly Layout[];
  readonly data: z.ZodType<Data, Input>;
  /** A label for each field of the data: the compiler misses none. */
  readonly labels: Readonly<Record<keyof Data, Phrase>>;
  readonly title: (data: Data) => string;
  readonly body: (data: Data) => readonly Block[];
}

export interface Template<Input, Data extends Head> extends Making<Input, Data> {
  /** The document that comes of the data; refused where the data, or the document, breaks a rule. */
  readonly compose: (value: unknown) => Result<OfficialDocument>;
}

/** Makes a template of its parts. */
export const template = <Input, Data extends Head>(made: Making<Input, Data>): Template<Input, Data> => ({
  ...made,
  compose: (value) => compose(made, value),
});

function compose<Input, Data extends Head>(made: Making<Input, Data>, value: unknown): Result<OfficialDocument> {
  const parsed = made.data.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const at = issue?.path.map(String).join('.') ?? '';
    if (!issue || !isFaultCode(issue.message)) return refuse('invalid', 'document-data', { at });
    // Whoever fills in the form knows the part by its label.
    const labels: Readonly<Record<string, Phrase>> = made.labels;
    return refuse('invalid', issue.message, { at: labels[at]?.zh ?? at }, FAULT_LAW[issue.message] ?? undefined);
  }
  const data = parsed.data;
  if (!made.layouts.includes(data.layout)) return refuse('invalid', 'document-layout-not-offered', { layout: data.layout });
  return parseDocument({
    kind: made.kind,
    layout: data.layout,
    direction: made.kind === '函' ? 'level' : 'downward',
    mark: data.layout === 'letter' ? data.issuer : `${data.issuer}文件`,
    number: { code: data.code, year: Number(data.date.slice(0, 4)), serial: data.serial },
    urgency: data.urgency,
    signer: null,
    title: made.title(data),
    addressees: data.addressees,
    body: made.body(data),
    attachments: data.attachments,
    signature: data.issuer,
    date: data.date,
    sealed: data.sealed,
    note: `联系人：${data.contact.person}${data.contact.phone === null ? '' : `，联系电话：${data.contact.phone}`}`,
    copies: data.copies,
    endBlock: data.layout === 'ordinary' ? { office: data.office, date: data.date } : null,
  });
}

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text: [{ text }] });
export const paragraph = (...parts: readonly (string | readonly Run[])[]): Block => ({ kind: 'paragraph', text: runsOf(parts) });
/** A numbered paragraph of the second level, the first below 一、. */
export const numbered = (text: readonly Run[]): Block => ({ kind: 'paragraph', level: 2, text: [...text] });

/** One text stands as a paragraph; several are numbered. */
export const listed = (texts: readonly (readonly Run[])[]): readonly Block[] =>
  texts.length === 1 ? texts.map((text) => paragraph(sentence(text))) : texts.map((text) => numbered(sentence(text)));

const runsOf = (parts: readonly (string | readonly Run[])[]): Run[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [{ text: part }] : [...part])).filter(({ text }) => text !== '');

/** The same words ending in a full stop, whatever they ended in. */
export function sentence(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (!last || /[。！？：；]$/.test(textOfRuns(runs))) return runs;
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/[，、,;.]$/, '') }, { text: '。' }];
}

/** A figure that leads to what it counts. */
export const figure = (value: string | number, link: string): Run => Run.parse({ text: String(value), link });
