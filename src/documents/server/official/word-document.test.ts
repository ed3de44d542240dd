// The DOCX: what Word is told, and what LibreOffice makes of it where it is installed. Its pages are as many as the PDF's.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '#documents';
import { readConfig } from '#platform/server';
import { readPdf, rowsOf } from './a-read-pdf.ts';
import { aLetter, aNotice, aParagraph, examples, hanText } from './sample-documents.ts';
import { TEST_ORIGIN, printed, testPress, withoutFonts } from './sample-press.ts';
import { unzipped } from './a-zip.ts';

const run = promisify(execFile);
const withoutOffice = await run('soffice', ['--version']).then(
  () => null,
  () => 'LibreOffice (soffice) is not installed',
);
const missing = withoutFonts ?? withoutOffice;

describe.skipIf(withoutFonts !== null)(`official documents as DOCX${withoutFonts ? ` (skipped: ${withoutFonts})` : ''}`, () => {
  const press = testPress();
  afterAll(() => press.close());
  const partsOf = async (document: OfficialDocument) => unzipped(await printed(press, document, 'docx'));

  test('DOC-01 to DOC-06: page, margins and exact lines are those of the standard', async () => {
    const parts = await partsOf(examples.notice);
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pgMar w:top="1960" w:right="1474" w:bottom="1847" w:left="1587"/);
    expect(body).toContain('w:line="592" w:lineRule="exact"');
  });

  test('DOC-07, DOC-18: the families by role, and digits in the Latin one', async () => {
    const body = (await partsOf(examples.bulletin)).get('word/document.xml') ?? '';
    for (const family of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体'])
      expect(body).toContain(`w:eastAsia="${family}"`);
    expect(body).toContain('w:ascii="Times New Roman"');
  });

  test('links lead to our pages, and text from people stays text', async () => {
    const nasty = '<w:p>甲</w:p> &amp; "乙" {=丙}';
    const parts = await partsOf({ ...examples.bulletin, body: [...examples.bulletin.body, aParagraph(nasty)] });
    expect(parts.get('word/_rels/document.xml.rels')).toContain(`${TEST_ORIGIN}/matters?register=cases&amp;quarter=2026q3`);
    expect(parts.get('word/document.xml')?.includes('&lt;w:p&gt;甲&lt;/w:p&gt; &amp;amp; &quot;乙&quot; {=丙}')).toBe(true);
  });
});

describe.skipIf(missing !== null)(`the DOCX in LibreOffice${missing ? ` (skipped: ${missing})` : ''}`, async () => {
  const press = testPress();
  const folder = await mkdtemp(path.join(tmpdir(), 'duxing-docx-'));
  afterAll(async () => {
    await press.close();
    await rm(folder, { recursive: true, force: true });
  });
  /** One call converts all: starting LibreOffice takes longer than the rest. */
  const converted = async (documents: Readonly<Record<string, OfficialDocument>>) => {
    const files: string[] = [];
    for (const [name, document] of Object.entries(documents)) {
      const file = path.join(folder, `${name}.docx`);
      await writeFile(file, await printed(press, document, 'docx'));
      files.push(file);
    }
    const settings = path.join(folder, 'fonts.conf');
    await writeFile(settings, fontSettings(readConfig().fontsFolder));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const environment = ['-i', `FONTCONFIG_FILE=${settings}`, `HOME=${folder}`, 'PATH=/usr/bin:/bin', 'soffice'];
    await run('env', [...environment, profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    return async (name: string) => readPdf(await readFile(path.join(folder, `${name}.pdf`)));
  };

  test('it opens, has as many pages as the PDF, the same text area and lines, and the number on each page', async () => {
    const long = aNotice({ body: [aParagraph(hanText(1700)), aParagraph('特此通知。')] });
    const letter = aLetter({ body: [aParagraph(hanText(900))] });
    const documents = { ...examples, long, letter };
    const opened = await converted(documents);
    for (const [name, document] of Object.entries(documents))
      expect([name, (await opened(name)).length]).toEqual([name, (await readPdf(await printed(press, document, 'pdf'))).length]);
    const second = rowsOf((await opened('long'))[1] ?? { pieces: [] });
    const text = second.filter(({ top }) => top < 262);
    expect(text).toHaveLength(22);
    for (const row of text) expect(row.text).toHaveLength(28);
    expect(text[0]?.left).toBeCloseTo(28, 0);
    expect(second.at(-1)?.text).toBe('—2—');
    expect(rowsOf((await opened('letter'))[0] ?? { pieces: [] }).some((row) => /^—\d+—$/.test(row.text))).toBe(false);
  }, 240_000);
});

/** The families that a DOCX asks for, by the open fonts; digits keep half a character. */
const fontSettings = (folder: string): string => {
  const pairs = [
    ['仿宋_GB2312', 'FandolFang R'],
    ['楷体_GB2312', 'FandolKai'],
    ['黑体', 'FandolHei'],
    ['宋体', 'FandolSong'],
    ['方正小标宋简体', 'Noto Serif CJK SC'],
    ['Times New Roman', 'FandolFang R'],
  ];
  const alias = pairs.map(
    ([asked, given]) =>
      `<alias binding="same"><family>${asked}</family><prefer><family>${given}</family><family>LXGW WenKai</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir>${alias.join('')}</fontconfig>`;
};
