// Builders of files for tests: packages with any parts, honest or lying about their sizes.
import { crc32, deflateRawSync } from 'node:zlib';

export interface PartLies {
  /** The unpacked size that the directory names instead of the true one. */
  readonly size?: number;
  readonly encrypted?: boolean;
}

/** A deflated zip of these parts. */
export function aZip(parts: Readonly<Record<string, string | Buffer>>, lies: Readonly<Record<string, PartLies>> = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const lie = lies[name] ?? {};
    const label = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(lie.encrypted ? 1 : 0, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(plain), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(lie.size ?? plain.length, 18);
    about.writeUInt16LE(label.length, 22);
    const header = Buffer.concat([Buffer.from('504b0304', 'hex'), about, label, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(header);
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), about, place, label]));
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet, whose sheetData holds these rows of XML. */
export const workbookParts = (sheetData: string): Record<string, string> => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}"><sheetData>${sheetData}</sheetData></worksheet>`,
});

export const aWorkbook = (sheetData: string): Buffer => aZip(workbookParts(sheetData));

/** The start of an old Office container, with a name in its directory. */
export const anOleFile = (entry: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(entry, 'utf16le'), Buffer.alloc(512)]);
