// Builds PDFs for tests: text at given places, in the encodings that Chinese PDFs use, and the official page layout.
import { encodeGbk } from '../plain/a-gbk-text.ts';

export interface Placement {
  readonly text: string;
  /** Points from the left and from the bottom. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly degrees?: number;
}

export type PdfEncoding = 'to-unicode' | 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'none';

export interface PdfParts {
  readonly pages: readonly (readonly Placement[])[];
  readonly encoding?: PdfEncoding;
  readonly encrypted?: boolean;
  readonly rotate?: 0 | 90;
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${[0, 64, 128, 192]
  .map((from) => {
    const rows = Array.from({ length: 64 }, (_, index) => (from + index).toString(16).padStart(2, '0'));
    return `64 beginbfrange\n${rows.map((high) => `<${high}00> <${high}FF> <${high}00>`).join('\n')}\nendbfrange`;
  })
  .join('\n')}
endcmap end end`;

export function aPdf({ pages, encoding = 'to-unicode', encrypted = false, rotate = 0 }: PdfParts): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const first = 7;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`);
  add(fontOf(encoding));
  const ordering = encoding === 'to-unicode' || encoding === 'none' ? 'Identity' : 'GB1';
  add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>`,
  );
  add(
    '<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 700 /StemV 80 >>',
  );
  add(stream(TO_UNICODE));
  for (const page of pages) {
    const number = objects.length + 1;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    add(stream(page.map((one) => show(one, encoding)).join('\n')));
  }
  return assemble(objects, encrypted);
}

function fontOf(encoding: PdfEncoding): string {
  const named = encoding === 'to-unicode' || encoding === 'none' ? 'Identity-H' : encoding;
  const map = encoding === 'to-unicode' ? ' /ToUnicode 6 0 R' : '';
  return `<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /${named} /DescendantFonts [4 0 R]${map} >>`;
}

function show({ text, x, y, size = 16, degrees = 0 }: Placement, encoding: PdfEncoding): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)].map((part) => part.toFixed(4));
  const wide = Buffer.from(text, 'utf16le').swap16();
  const codes = Buffer.from(encoding === 'GBK-EUC-H' ? encodeGbk(text) : wide).toString('hex');
  return `BT /F ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm <${codes}> Tj ET`;
}

function assemble(objects: readonly string[], encrypted: boolean): Uint8Array {
  let text = '%PDF-1.6\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const hash = 'ab'.repeat(32);
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${hash}> /U <${hash}> >> /ID [<${hash}> <${hash}>]`
    : '';
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const SIZE = 16;
const LINE_CHARACTERS = 28;
const PAGE_LINES = 22;
const [LEFT, TOP, LEADING] = [79.4, 842 - 105 - SIZE, 29];

export interface Typesetting {
  readonly header?: string;
  readonly pageNumbers?: boolean;
  readonly encoding?: PdfEncoding;
}

/** Sets paragraphs in the national layout: 22 lines of 28 characters, two characters of indent, numbers at the foot. */
export function aTypesetPdf(
  paragraphs: readonly string[],
  { header, pageNumbers = false, encoding }: Typesetting = {},
): Uint8Array {
  const lines = paragraphs.flatMap((text) => {
    const room = LINE_CHARACTERS - 2;
    const rest = text.slice(room).match(new RegExp(`.{1,${LINE_CHARACTERS}}`, 'gu')) ?? [];
    return [{ text: text.slice(0, room), indent: 2 }, ...rest.map((line) => ({ text: line, indent: 0 }))];
  });
  const pages: Placement[][] = [];
  for (let from = 0; from < lines.length; from += PAGE_LINES) {
    const page = lines
      .slice(from, from + PAGE_LINES)
      .map(({ text, indent }, index) => ({ text, x: LEFT + indent * SIZE, y: TOP - index * LEADING, size: SIZE }));
    const number = from / PAGE_LINES + 1;
    if (header) page.unshift({ text: header, x: LEFT, y: 800, size: 10.5 });
    if (pageNumbers) page.push({ text: `— ${number} —`, x: 480, y: 60, size: 14 });
    pages.push(page);
  }
  return aPdf({ pages, ...(encoding ? { encoding } : {}) });
}
