// Files for fuzzing, as forms with one file: packages with odd parts and names, bombs, entities, deep XML, damaged PDFs.
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { aLockedDocument, aPicture, aProgram, aScan } from '../a-bad-file.ts';
import { nastyText } from './a-value.ts';

type Parts = readonly (readonly [name: string, content: string | Buffer])[];

function aPackage(parts: Parts): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const label = Buffer.from(name).subarray(0, 60_000);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(plain), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(plain.length, 18);
    about.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('504b0304', 'hex'), about, label, packed);
    central.push(Buffer.from('504b01021400', 'hex'), about, place, label);
    offset += 30 + label.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const ENTITIES = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}">${Array.from(
  { length: 8 },
  (_, at) => `<!ENTITY b${at} "${`&${at === 0 ? 'a' : `b${at - 1}`};`.repeat(10)}">`,
).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const deep = (tag: string, depth: number, inside: string): string =>
  `<${tag}>`.repeat(depth) + inside + `</${tag}>`.repeat(depth);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const inside: fc.Arbitrary<string> = fc.oneof(
  nastyText,
  fc.constantFrom('&b7;&f;', '&#0;', '&#x110000;', '<![CDATA[', '<!--', '</w:p>', deep('w:p', 5_000, 'x'), '一、'.repeat(9_000)),
);

const docx = inside.map((text) =>
  aPackage([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['word/document.xml', `${ENTITIES}<w:document ${W}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`],
  ]),
);
const cells = fc.oneof(
  inside.map((text) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`),
  fc.constantFrom(
    '<row r="1"><c r="XFD1048576"><v>1</v></c></row>',
    '<row r="-1"><c r="A0"><v>1</v></c></row>',
    '<row r="999999999999"><c r="A999999999999" t="s"><v>99</v></c></row>',
    '<row r="1"><c r="A1"><f>SUM(A1:A9)</f><v>1e999</v></c></row>',
    deep('row', 3_000, ''),
  ),
);
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xlsx = fc.tuple(cells, nastyText).map(([rows, name]) =>
  aPackage([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      'xl/workbook.xml',
      `<workbook ${S} xmlns:r="${REL}"><sheets><sheet name="单位" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `${ENTITIES}<worksheet ${S}><sheetData>${rows}</sheetData></worksheet>`],
    [name, 'x'],
    ['../../../../tmp/duxing-was-here', 'x'],
  ]),
);
const BOMB = aPackage([
  ['[Content_Types].xml', '<Types/>'],
  ['xl/workbook.xml', Buffer.alloc(90_000_000, 32)],
  ['word/document.xml', Buffer.alloc(90_000_000, 32)],
]);
const damaged = fc
  .tuple(
    fc.constantFrom(aScan(), aScan({ locked: true }), aLockedDocument()),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 9 }),
  )
  .map(([good, changes]) => {
    const bytes = Buffer.from(good);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return bytes;
  });
const bytes: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 3, arbitrary: docx },
  { weight: 3, arbitrary: xlsx },
  { weight: 2, arbitrary: damaged },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 400 }).map((raw) => Buffer.from(raw)) },
  { weight: 2, arbitrary: nastyText.map((text) => Buffer.from(`一、${text}`)) },
  { weight: 1, arbitrary: fc.constantFrom(BOMB, aPicture(), aProgram(), Buffer.alloc(0)) },
);
const NAMES = [
  '通知.docx',
  '组织.xlsx',
  '扫描.pdf',
  'a.txt',
  '../../etc/passwd',
  'a\u0000.pdf',
  '.',
  '',
  'CON',
  'a'.repeat(5_000),
  '"',
];

/** A multipart form with one such file, under any name; now and then a form that is none. */
export const fileForms: fc.Arbitrary<Buffer> = fc
  .tuple(bytes, fc.constantFrom(...NAMES), nastyText, fc.integer({ min: 0, max: 19 }))
  .map(([content, name, field, luck]) => {
    const head = `--fuzz\r\nContent-Disposition: form-data; name="${luck === 1 ? '__proto__' : 'apply'}"\r\n\r\n${field}\r\n`;
    const file = `--fuzz\r\nContent-Disposition: form-data; name="file"; filename="${name.replaceAll('"', '%22')}"\r\n\r\n`;
    const form = Buffer.concat([Buffer.from(head), Buffer.from(file), content, Buffer.from('\r\n--fuzz--\r\n')]);
    return luck === 0 ? form.subarray(0, form.length >> 1) : form;
  });
