// Spreadsheets in and out, with real files: what is written can be read, and what is hostile stops at the door.
import { expect, test } from 'vitest';
import type { Cell, Sheet } from '#documents';
import { anOleFile, aWorkbook, aZip, workbookParts } from './file-builders.ts';
import { readSheets, type SheetLimits } from './read-sheet.ts';
import { type SheetColumn, sheetOf, writeSheet, writeSheets } from './write-sheet.ts';
import { bytesIn } from './byte-source.ts';
import { readZipDirectory, unpackEntry } from './zip-directory.ts';

const columns: readonly SheetColumn<readonly Cell[]>[] = [
  { title: '名称', kind: 'text', value: (row) => row[0] ?? null },
  { title: '数量', kind: 'number', value: (row) => row[1] ?? null },
  { title: '到期日', kind: 'day', value: (row) => row[2] ?? null },
];
const read = async (bytes: Uint8Array): Promise<readonly Sheet[]> => {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) throw new Error(sheets.refusal.code);
  return sheets.value;
};
const codeOf = async (bytes: Uint8Array, limits?: Partial<SheetLimits>): Promise<string> => {
  const sheets = await readSheets(bytes, limits);
  return sheets.ok ? 'ok' : sheets.refusal.code;
};
const partOf = async (xlsx: Buffer, name: RegExp): Promise<string> => {
  const entry = (await readZipDirectory(bytesIn(xlsx)))?.find((each) => name.test(each.name));
  return (entry && unpackEntry(xlsx, entry)?.toString()) ?? '';
};

test('what is written is read back: text, numbers and days', async () => {
  const rows = [
    ['一大队', 42, '2026-06-30'],
    ['00123', 0.5, '1999-12-31'],
    ['第二行\n换行 <&>"', -7, null],
    ['鄠邑区𠮷', 138_0013_8000, '2026-02-28'],
  ];
  const [sheet] = await read(await writeSheet(columns, rows, { name: '重点工作' }));
  expect(sheet).toEqual({
    name: '重点工作',
    rows: [['名称', '数量', '到期日'], ...rows.map((row) => row.filter((c) => c !== null))],
  });
});

test('several sheets in one file keep their order, names and rows, and no text in any of them is a formula', async () => {
  const xlsx = await writeSheets([
    sheetOf(columns, [['甲', 1, '2026-01-05']], { name: '单位' }),
    sheetOf(columns.slice(0, 1), [['=1+1'], ['@A1']], { name: '人员' }),
  ]);
  expect(await read(xlsx)).toEqual([
    {
      name: '单位',
      rows: [
        ['名称', '数量', '到期日'],
        ['甲', 1, '2026-01-05'],
      ],
    },
    { name: '人员', rows: [['名称'], ['=1+1'], ['@A1']] },
  ]);
  for (const part of [/sheet1\.xml$/, /sheet2\.xml$/]) expect(await partOf(xlsx, part)).not.toMatch(/<f[ >/]/);
});

test('two sheets of one name, or none at all, make no file', async () => {
  const sheet = sheetOf(columns, [], { name: '表' });
  await expect(writeSheets([sheet, sheet])).rejects.toThrow(RangeError);
  await expect(writeSheets([])).rejects.toThrow(RangeError);
});

test('a cell that looks like a formula is written as text and never as a formula', async () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")'];
  const xlsx = await writeSheet(
    columns,
    dangerous.map((text) => [text, text, text]),
    { name: '=1+1' },
  );
  const [sheet] = await read(xlsx);
  expect(sheet?.rows.slice(1)).toEqual(dangerous.map((text) => [text.trim(), text.trim(), text.trim()]));
  const xml = await partOf(xlsx, /worksheets\/sheet1\.xml$/);
  expect(xml).not.toMatch(/<f[ >/]/);
  const cells = [...xml.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
  expect(cells.length).toBe(3 + 3 * dangerous.length);
  expect(cells.every((cell) => /t="(s|inlineStr)"/.test(cell))).toBe(true);
  expect(await partOf(xlsx, /styles\.xml$/)).toContain('@');
});

test('the heading is bold and frozen, and columns have widths', async () => {
  const xlsx = await writeSheet(columns, [['一', 1, '2026-01-05']], { name: '表' });
  const xml = await partOf(xlsx, /worksheets\/sheet1\.xml$/);
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toMatch(/<col [^>]*width="/);
  expect(await partOf(xlsx, /styles\.xml$/)).toMatch(/<b\/>|<b>/);
});

test('names that a tab cannot hold and texts that a cell cannot hold are cut to fit', async () => {
  const [sheet] = await read(
    await writeSheet(columns, [['长'.repeat(40_000), 1, null]], { name: "'一/二[三]:".padEnd(60, '名') }),
  );
  expect(sheet?.name.length).toBeLessThanOrEqual(31);
  expect(sheet?.name).not.toMatch(/[\\/?*[\]:]|^'/);
  expect(sheet?.rows[1]?.[0]).toHaveLength(32_767);
});

test('a moment in a date cell keeps its time, booleans stay, errors and empty cells are null', async () => {
  const cells =
    '<c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="E1" t="inlineStr"><is><t> 字 </t></is></c>';
  const [sheet] = await read(aWorkbook(`<row r="1">${cells}</row><row r="3"><c r="B3"><v>2</v></c></row>`));
  expect(sheet).toEqual({ name: '表一', rows: [[1.5, true, null, null, '字'], [], [null, 2]] });
});

test.each([
  ['sheet-not-xlsx', Buffer.from('a,b,c\n')],
  ['sheet-not-xlsx', Buffer.from('%PDF-1.7\n')],
  ['sheet-not-xlsx', aZip({ '[Content_Types].xml': '', 'word/document.xml': '' })],
  ['sheet-not-xlsx', aZip({ 'a.txt': 'a' })],
  ['file-encrypted', anOleFile('EncryptedPackage')],
  ['file-old-office', anOleFile('Workbook')],
  ['file-empty', Buffer.alloc(0)],
  ['file-broken', aWorkbook('').subarray(0, 300)],
  ['sheet-broken', aWorkbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
  ['sheet-broken', aZip({ '[Content_Types].xml': '', 'xl/workbook.xml': 'not xml' })],
  ['sheet-broken', aWorkbook('<row r="99999999999"><c r="A1"><v>1</v></c></row>')],
  ['sheet-too-much', aWorkbook('<row r="1048576"><c r="IV1048576"><v>1</v></c></row>')],
  ['sheet-too-many-columns', aWorkbook('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
])('%s: refused', async (code, bytes) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('a broken part inside a whole package is refused', async () => {
  const bytes = Buffer.from(aWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const entry = (await readZipDirectory(bytesIn(bytes)))?.find(({ name }) => name.endsWith('sheet1.xml'));
  if (!entry) throw new Error('sheet1');
  bytes.fill(0xff, entry.offset + 30 + entry.name.length, entry.offset + 30 + entry.name.length + entry.packed);
  expect(await codeOf(bytes)).toBe('sheet-broken');
});

test('a small file that would unpack to seventy megabytes is refused before anything is unpacked', async () => {
  const parts = {
    ...workbookParts(''),
    'xl/worksheets/sheet2.xml': Buffer.alloc(50_000_000, ' '),
    'xl/media/a.png': Buffer.alloc(20_000_000),
  };
  const bytes = aZip(parts);
  expect(bytes.length).toBeLessThan(100_000);
  expect(await codeOf(bytes)).toBe('sheet-unpacks-too-large');
});

test('a file that lies about its unpacked size stops at the size that it named', async () => {
  const sheet = `<worksheet><sheetData>${' '.repeat(5_000_000)}</sheetData></worksheet>`;
  const parts = { ...workbookParts(''), 'xl/worksheets/sheet1.xml': sheet };
  expect(await codeOf(aZip(parts, { 'xl/worksheets/sheet1.xml': { size: 1000 } }))).toBe('sheet-broken');
});

test('an entity that would multiply itself is not expanded', async () => {
  const parts = workbookParts('');
  const doctype = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
  const sheet = `${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`;
  const result = await readSheets(aZip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
  expect(JSON.stringify(result)).not.toContain('aaaaaaaaaa');
});

test('rows beyond the limit are refused, rows that hold nothing are not counted', async () => {
  const row = (line: number) => `<row r="${line}"><c r="A${line}"><v>${line}</v></c></row>`;
  expect(await codeOf(aWorkbook([1, 2, 3].map(row).join('')), { rows: 2 })).toBe('sheet-too-many-rows');
  expect(await codeOf(aWorkbook(row(1) + row(100_000)), { rows: 2 })).toBe('ok');
});

test('a sheet that needs more memory or time than it may have is refused, and the next one is read', async () => {
  const cells = Array.from(
    { length: 60_000 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
  );
  const heavy = aWorkbook(cells.join(''));
  expect(await codeOf(heavy, { memoryMb: 8, rows: 100_000 })).toBe('sheet-too-much');
  expect(await codeOf(heavy, { milliseconds: 1 })).toBe('sheet-too-much');
  expect(await codeOf(aWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>'))).toBe('ok');
});
