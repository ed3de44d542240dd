// Every bad file by its own code, and that good ones of each form come through, through the same door that a route uses.
import { expect, test } from 'vitest';
import { intakeWords } from '#directives';
import { readDirective, readPastedDirective } from './read-directive.ts';
import { aDocx, paragraph } from './docx/a-docx.ts';
import { aZip } from './docx/a-zip.ts';
import { aPdf, aTypesetPdf } from './pdf/a-pdf.ts';
import { encodeGbk } from './plain/a-gbk-text.ts';

const TEXT = '关于开展检查的通知\n一、各支队要在6月底前完成检查。';
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
/** An old Office container: its signature, then a directory that names its streams in UTF-16. */
const aContainer = (...streams: readonly string[]) => {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  streams.forEach((name, index) => void bytes.write(name, 1024 + index * 128, 'utf16le'));
  return bytes;
};
const aWordFile = (flags: number) => {
  const bytes = aContainer('Root Entry', 'WordDocument');
  bytes.writeUInt16LE(0xa5ec, 512);
  bytes.writeUInt16LE(flags, 522);
  return bytes;
};
const docx = aDocx({
  body: TEXT.split('\n')
    .map((line) => paragraph(line))
    .join(''),
});
const pdf = aTypesetPdf(TEXT.split('\n'));

test.each([
  ['讲话.txt', utf8(TEXT), 'text/plain', 'utf-8'],
  ['讲话.TXT', encodeGbk(TEXT), 'text/plain', 'gb18030'],
  ['讲话.md', utf8(TEXT), 'text/markdown', 'utf-8'],
  ['讲话.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', null],
  ['讲话.pdf', pdf, 'application/pdf', null],
  ['讲话2026.5', utf8(TEXT), 'text/plain', 'utf-8'],
  ['', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', null],
] as const)('%s is read', async (name, bytes, mediaType, encoding) => {
  expect(await readDirective(bytes, name)).toMatchObject({ ok: true, value: { text: TEXT, mediaType, encoding } });
});

const REFUSED: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['nothing', 'a.txt', utf8(''), 'intake-empty-file'],
  ['only blanks', 'a.txt', utf8(' \n　\n'), 'intake-empty-file'],
  ['a docx without a word', 'a.docx', aDocx({ body: paragraph('') }), 'intake-empty-file'],
  ['too many bytes', 'a.txt', new Uint8Array(20 * 1024 * 1024 + 1), 'intake-too-large'],
  ['too many characters', 'a.txt', utf8('字'.repeat(300_001)), 'intake-too-long'],
  ['a picture', 'a.png', hex('89504e470d0a1a0a'), 'intake-unsupported-type'],
  [
    'a spreadsheet',
    'a.xlsx',
    aZip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'xl/workbook.xml', content: '' },
    ]),
    'intake-unsupported-type',
  ],
  ['an OFD', 'a.ofd', aZip([{ name: 'OFD.xml', content: '' }]), 'intake-unsupported-type'],
  ['a web page', 'a.html', utf8('<p>讲话</p>'), 'intake-unsupported-type'],
  ['a picture called docx', 'a.docx', hex('ffd8ffe000104a464946'), 'intake-not-what-its-name-says'],
  ['a pdf called docx', 'a.docx', pdf, 'intake-not-what-its-name-says'],
  ['a docx called pdf', 'a.pdf', docx, 'intake-not-what-its-name-says'],
  ['a docx called doc', 'a.doc', docx, 'intake-not-what-its-name-says'],
  ['a pdf called txt', 'a.txt', pdf, 'intake-not-what-its-name-says'],
  ['a text called pdf', 'a.pdf', utf8(TEXT), 'intake-not-what-its-name-says'],
  [
    'a spreadsheet called docx',
    'a.docx',
    aZip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'xl/workbook.xml', content: '' },
    ]),
    'intake-not-what-its-name-says',
  ],
  ['an old Word file', 'a.doc', aWordFile(0), 'intake-old-word'],
  ['an old Word file called docx', 'a.docx', aWordFile(0), 'intake-old-word'],
  ['a WPS file', 'a.wps', aContainer('Root Entry', 'WpsCustomData'), 'intake-old-word'],
  ['an RTF called doc', 'a.doc', utf8('{\\rtf1 x}'), 'intake-old-word'],
  ['an old Word file with a password', 'a.doc', aWordFile(0x0100), 'intake-encrypted'],
  ['a docx with a password', 'a.docx', aContainer('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'intake-encrypted'],
  ['a pdf with a password', 'a.pdf', aPdf({ pages: [[{ text: '一', x: 80, y: 700 }]], encrypted: true }), 'intake-encrypted'],
  [
    'a docx with macros',
    'a.docx',
    aDocx({ body: paragraph('一'), more: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
    'intake-macros',
  ],
  ['a cut docx', 'a.docx', docx.subarray(0, docx.length - 40), 'intake-broken-file'],
  ['a cut pdf', 'a.pdf', pdf.subarray(0, 150), 'intake-broken-file'],
  ['bytes called docx', 'a.docx', Uint8Array.of(0, 7, 9, 200, 3), 'intake-broken-file'],
  [
    'a bomb',
    'a.docx',
    aDocx({ body: paragraph('一'), more: [{ name: 'word/media/a.bin', content: Buffer.alloc(8 * 1024 * 1024) }] }),
    'intake-unsafe-file',
  ],
  ['a scan', 'a.pdf', aPdf({ pages: [[], []] }), 'intake-scan-without-text'],
  ['bytes called txt', 'a.txt', Uint8Array.of(1, 0, 2, 0), 'intake-binary-text'],
  ['an unknown encoding', 'a.txt', utf8(TEXT).subarray(1), 'intake-unknown-encoding'],
  ['a marked text', 'a.txt', utf8(`机密★1年\n${TEXT}`), 'intake-marked-secret'],
  ['a marked docx header', 'a.docx', aDocx({ body: paragraph(TEXT), header: paragraph('秘　密') }), 'intake-marked-secret'],
  [
    'a marked pdf',
    'a.pdf',
    aPdf({
      pages: [
        [
          { text: '机  密★1 年', x: 80, y: 780 },
          { text: TEXT.slice(0, 9), x: 80, y: 700 },
        ],
      ],
    }),
    'intake-marked-secret',
  ],
  [
    'a pdf with a watermark',
    'a.pdf',
    aPdf({
      pages: [
        [
          { text: '绝密', x: 200, y: 300, degrees: 45 },
          { text: TEXT.slice(0, 9), x: 80, y: 700 },
        ],
      ],
    }),
    'intake-marked-secret',
  ],
  ['a marked name', '【秘密】检查.txt', utf8(TEXT), 'intake-marked-secret'],
];

test.each(REFUSED)('%s (%s) is refused with a code whose words have their values', async (_, name, bytes, code) => {
  const result = await readDirective(bytes, name);
  if (result.ok) throw new Error('read');
  expect(result.refusal.code).toBe(code);
  const words = Object.entries(intakeWords).find(([key]) => key === code)?.[1];
  for (const [, key = ''] of `${words?.zh}${words?.en}`.matchAll(/\{\{(\w+)\}\}/g))
    expect(result.refusal.facts).toHaveProperty(key);
  expect(words).toBeDefined();
});

test('rubbish before the header of a pdf does not matter, a text that speaks of one is a text', async () => {
  expect(
    await readDirective(new Uint8Array(Buffer.concat([Buffer.from('X-Mail: 1\r\n\r\n\u0001'), pdf])), 'a.pdf'),
  ).toMatchObject({ ok: true });
  expect(await readDirective(utf8(`以 %PDF-1.7 开头的文件\n${TEXT}`), 'a.txt')).toMatchObject({ ok: true });
});

test('DOC-40: the refusal of a marked text names the rule and the article, pasted text too', () => {
  expect(readPastedDirective(`秘密\n${TEXT}`)).toEqual({
    ok: false,
    refusal: {
      kind: 'invalid',
      code: 'intake-marked-secret',
      facts: { mark: '秘密' },
      law: { rule: 'DOC-40', law: '中华人民共和国保守国家秘密法', article: '第三十一条' },
    },
  });
  expect(readPastedDirective(TEXT)).toMatchObject({ ok: true, value: { text: TEXT } });
});

test('a file that takes too long ends its worker, and the next file is read', async () => {
  expect(await readDirective(pdf, 'a.pdf', { limits: { milliseconds: 1 } })).toMatchObject({
    ok: false,
    refusal: { code: 'intake-too-costly' },
  });
  expect(await readDirective(pdf, 'a.pdf')).toMatchObject({ ok: true });
});

test('a file that takes too much memory ends its worker, not the process', async () => {
  const body = paragraph('<w:r><w:t>字</w:t></w:r>'.repeat(900_000));
  expect(await readDirective(aDocx({ body, more: [] }), 'a.docx', { limits: { memoryMegabytes: 48 } })).toMatchObject({
    ok: false,
    refusal: { code: expect.stringMatching(/^intake-(too-costly|unsafe-file)$/) },
  });
});

test('more files than are read at once wait their turn', async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => readDirective(docx, 'a.docx')));
  expect(results.every((result) => result.ok)).toBe(true);
});
