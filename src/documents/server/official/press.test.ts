// What the press refuses and promises: fonts, signs, links, markup, sameness, and a thread that survives.
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '#platform/server';
import { readPdf, rowsOf } from './a-read-pdf.ts';
import { openPress } from './press.ts';
import { aNotice, aParagraph, examples } from './sample-documents.ts';
import { TEST_ORIGIN, printed, testPress, withoutFonts } from './sample-press.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'duxing-fonts-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('without fonts every call is refused, naming what is missing and the folder; the command is in the words', async () => {
  const press = openPress({ fonts: path.join(folder, 'none'), origin: () => TEST_ORIGIN });
  expect(await press.pdf(examples.notice)).toMatchObject({
    ok: false,
    refusal: { kind: 'unavailable', code: 'document-fonts-missing', facts: { folder: path.join(folder, 'none') } },
  });
});

test('a settings file of another form is refused with its place', async () => {
  await writeFile(path.join(folder, 'fonts.json'), '{"body": "仿宋_GB2312"}');
  expect(await openPress({ fonts: folder, origin: () => TEST_ORIGIN }).ready()).toMatchObject({
    refusal: { code: 'document-fonts-file-wrong', facts: { file: path.join(folder, 'fonts.json') } },
  });
});

describe.skipIf(withoutFonts !== null)(`the press${withoutFonts ? ` (skipped: ${withoutFonts})` : ''}`, () => {
  const press = testPress();
  afterAll(() => press.close());
  const textOf = async (bytes: Uint8Array) =>
    (await readPdf(bytes)).flatMap((page) => rowsOf(page).map(({ text }) => text)).join('\n');

  test('signs that no font has are refused before anything is set, each named once', async () => {
    const refused = await press.pdf(aNotice({ body: [aParagraph('甲😀乙😀丙𠮷𪚥')] }));
    expect(refused).toMatchObject({ refusal: { kind: 'invalid', code: 'document-signs-without-font' } });
    expect(await press.printable(aNotice({ body: [aParagraph('甲😀乙')] }))).toMatchObject({
      refusal: { facts: { signs: '😀' } },
    });
    expect(await press.printable(aNotice())).toEqual({ ok: true, value: null });
    if (!refused.ok) expect(refused.refusal.facts?.['signs']).toMatch(/^😀( |$)/);
  });

  test('rare characters of names and places are printed', async () => {
    const names = '鄠邑盩厔浐灞滈潏郿鄜汧喆珺玥璟昇翀';
    expect(await textOf(await printed(press, aNotice({ body: [aParagraph(names)] }), 'pdf'))).toContain(names);
  });

  test('text from people never becomes markup', async () => {
    const nasty =
      '#set page(fill: red) *粗* $x^2$ \\ `raw` <b>甲</b> @引用 = 标题 [乙] #import "@preview/a:1.0.0" {{丙}} &amp; ~丁 --戊';
    const compact = nasty.replace(/\s/g, '');
    const changed = aNotice({
      body: [aParagraph(nasty), { kind: 'heading', level: 1, text: [{ text: nasty }] }],
      signature: '甲#局$',
    });
    const text = (await textOf(await printed(press, changed, 'pdf'))).replace(/\s/g, '');
    expect(text).toContain(compact);
    expect(text).toContain(`一、${compact}`);
    expect(text).toContain('甲#局$');
  });

  test('every figure of a bulletin is a link annotation to a page of ours', async () => {
    const pages = await readPdf(await printed(press, examples.bulletin, 'pdf'));
    const links = new Set(pages.flatMap((page) => page.links));
    const wanted = examples.bulletin.body.flatMap((block) =>
      (block.kind === 'table' ? block.rows.flat(2) : block.text).flatMap(({ link }) => (link ? [TEST_ORIGIN + link] : [])),
    );
    expect(wanted.length).toBeGreaterThan(8);
    expect(links).toEqual(new Set(wanted));
  });

  test('the same document gives the same bytes, another one others', async () => {
    const [first, again] = [await printed(press, examples.notice, 'pdf'), await printed(press, examples.notice, 'pdf')];
    expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(await printed(press, aNotice({ date: '2026-11-06' }), 'pdf')).equals(Buffer.from(first))).toBe(false);
  });

  test('the file says that it is PDF/A-2u', async () => {
    const text = Buffer.from(await printed(press, examples.interview, 'pdf')).toString('latin1');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
  });

  test('the picture holds the links and nothing that runs', async () => {
    const svg = Buffer.from(await printed(press, examples.bulletin, 'picture')).toString();
    expect(svg.includes(`href="${TEST_ORIGIN}/matters?register=cases&amp;quarter=2026q3"`)).toBe(true);
    expect(/&(?!amp;)/.test(svg)).toBe(false);
    expect(/<script|<foreignObject|\son\w+=/i.test(svg)).toBe(false);
  });

  test('the picture has no ground of its own: that of a later page would hide the first', async () => {
    const svg = Buffer.from(await printed(press, examples.bulletin, 'picture')).toString();
    expect(svg.includes('fill="#ffffff"')).toBe(false);
  });

  test('a bureau names its own families for each role', async () => {
    const own = await mkdtemp(path.join(folder, 'own-'));
    const from = readConfig().fontsFolder;
    for (const file of ['FandolKai-Regular.otf', 'NotoSerifCJK-Bold.ttc', 'LXGWWenKai-Light.ttf'])
      await symlink(path.join(from, file), path.join(own, file));
    const settings = {
      body: ['LXGW WenKai'],
      kai: ['FandolKai'],
      hei: ['FandolKai'],
      song: ['FandolKai'],
      mark: ['Noto Serif CJK SC'],
    };
    await writeFile(path.join(own, 'fonts.json'), JSON.stringify(settings));
    const bureau = openPress({ fonts: own, origin: () => TEST_ORIGIN });
    const pages = await readPdf(await printed(bureau, examples.interview, 'pdf'));
    await bureau.close();
    const used = new Set(pages.flatMap(({ fonts }) => fonts.map(({ name }) => name.replace(/^\w+\+/, ''))));
    expect(used).toEqual(new Set(['LXGWWenKai-Light', 'FandolKai-Regular', 'NotoSerifCJKsc-Bold']));
  });

  test('with GB 2312 fonts alone a rare character is refused by name, and a broken font file is passed over', async () => {
    const own = await mkdtemp(path.join(folder, 'own-'));
    const from = readConfig().fontsFolder;
    for (const file of ['FandolFang-Regular.otf', 'FandolKai-Regular.otf', 'FandolHei-Regular.otf', 'FandolSong-Regular.otf'])
      await symlink(path.join(from, file), path.join(own, file));
    await writeFile(path.join(own, 'broken.ttf'), Buffer.from('\0\u0001\0\0\0ttcfOTTO', 'latin1'));
    await writeFile(path.join(own, 'ends-early.ttc'), Buffer.from('ttcf\0\0\0\u0001\0\0\0\u0009', 'latin1'));
    const settings = {
      body: ['FandolFang R'],
      kai: ['FandolKai'],
      hei: ['FandolHei'],
      song: ['FandolSong'],
      mark: ['FandolSong'],
    };
    await writeFile(path.join(own, 'fonts.json'), JSON.stringify(settings));
    const bureau = openPress({ fonts: own, origin: () => TEST_ORIGIN });
    expect(
      await bureau.docx(aNotice({ addressees: ['鄠邑区交通运输局'], body: [aParagraph('浐灞国际港，交通执法。')] })),
    ).toMatchObject({
      refusal: { code: 'document-signs-without-font', facts: { signs: '浐 鄠' } },
    });
    expect((await bureau.docx(aNotice({ addressees: ['各单位'], body: [aParagraph('交通执法。')] }))).ok).toBe(true);
    await bureau.close();
  });

  test('a hundred documents asked for at once each get their own', async () => {
    const made = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        printed(press, aNotice({ number: { code: '甲', year: 2026, serial: index + 1 } }), 'docx'),
      ),
    );
    expect(new Set(made.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(100);
  });
});
