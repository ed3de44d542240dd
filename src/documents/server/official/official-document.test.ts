// The PDF measured against GB/T 9704-2012: read back with pdf.js, in millimetres. Each test names its rule.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OfficialDocument, type PrintedDocument, layOut, textOfRuns } from '#documents';
import { type PrintedPage, type Row, readPdf, rowsOf } from './a-read-pdf.ts';
import { printed, testPress, withoutFonts } from './sample-press.ts';
import { aLetter, aNotice, aParagraph, examples, hanText } from './sample-documents.ts';

const CHARACTER = 156 / 28;
const SIZE_3 = (16 * 25.4) / 72;
/** The first line's characters begin where the type area does, the 22nd line's end where it ends. */
const LINE = (225 - SIZE_3) / 21;
/** Between the top of a line's box and the top of its characters of size 3. */
const ABOVE = (LINE - SIZE_3) / 2;

/** What a reader reads from the first page to the last, without spaces and page numbers. */
function wordsOf(one: PrintedDocument): string {
  const { urgency, mark, number, signer, titleLines, addressees, blocks, attachments, signature, date, note, copies, endBlock } =
    one;
  const body = blocks.map((block) =>
    block.kind === 'line' ? textOfRuns(block.text) : [...block.head, ...block.rows.flat().map(textOfRuns)].join(''),
  );
  const attached = attachments.map((file, index) => `${index === 0 ? '附件：' : ''}${file.mark}${file.name}`);
  const head = one.layout === 'letter' ? [mark, urgency, number] : [urgency, mark, number, signer && `签发人：${signer}`];
  const foot = [signature, date, note, copies && `抄送：${copies}`, endBlock?.office, endBlock?.printed];
  return [...head, ...titleLines, addressees, ...body, ...attached, ...foot].join('').replace(/\s/g, '');
}
const sorted = (text: string): string => Array.from(text).sort().join('');

describe.skipIf(withoutFonts !== null)(`official documents as PDF${withoutFonts ? ` (skipped: ${withoutFonts})` : ''}`, () => {
  const press = testPress();
  afterAll(() => press.close());
  const pagesOf = async (document: OfficialDocument) => readPdf(await printed(press, document, 'pdf'));

  let pages: readonly PrintedPage[] = [];
  let letter: readonly PrintedPage[] = [];
  const long = aNotice({
    urgency: '特急',
    body: [
      aParagraph(hanText(1640)),
      { kind: 'heading', level: 1, text: [{ text: '办理要求' }] },
      aParagraph('请于2026年12月15日前办结。'),
    ],
    attachments: ['第三季度行政执法专项检查问题清单', '整改情况报告'],
    copies: ['市人民政府办公厅', '市司法局'],
  });
  beforeAll(async () => {
    pages = await pagesOf(long);
    letter = await pagesOf(aLetter({ body: [aParagraph(hanText(900))] }));
  });
  const page = (number: number): PrintedPage => {
    const found = pages[number - 1];
    if (!found) throw new Error(`no page ${number}`);
    return found;
  };
  const rows = (number: number): readonly Row[] => rowsOf(page(number));
  const textRows = (number: number) => rows(number).filter(({ top }) => top < 262);
  const rowWith = (number: number, text: string): Row => {
    const found = rows(number).find((row) => row.text.includes(text));
    if (!found) throw new Error(`no row with ${text} on page ${number}`);
    return found;
  };

  test('DOC-01: every page is A4', () => {
    expect(pages).toHaveLength(4);
    for (const { width, height } of [...pages, ...letter]) {
      expect(width).toBeCloseTo(210, 1);
      expect(height).toBeCloseTo(297, 1);
    }
  });

  test('DOC-02, DOC-03: text lies 37 mm below the top, 28 mm from the left, within 156 by 225 mm', () => {
    for (const number of [2, 3]) {
      const list = textRows(number);
      expect(list[0]?.top).toBeCloseTo(37, 1);
      expect(Math.min(...list.map(({ left }) => left))).toBeCloseTo(28, 1);
      expect(Math.max(...list.map(({ right }) => right))).toBeLessThan(184 + 0.2);
      expect(Math.max(...list.map(({ right }) => right))).toBeGreaterThan(184 - 0.2);
    }
    expect((textRows(2).at(-1)?.top ?? 0) + SIZE_3).toBeCloseTo(262, 1);
  });

  test('DOC-05: 22 lines a page, 28 characters a line', () => {
    const full = textRows(2);
    expect(full).toHaveLength(22);
    for (const row of full) expect(row.text).toHaveLength(28);
  });

  test('DOC-04: line boxes begin 34.58 mm below the top and end 32.58 mm above the foot', () => {
    expect((textRows(2)[0]?.top ?? 0) - ABOVE).toBeCloseTo(34.58, 1);
    expect(297 - ((textRows(2).at(-1)?.top ?? 0) - ABOVE + LINE)).toBeCloseTo(32.58, 1);
  });

  test('DOC-06: one line is a character of size 3 and nearly 7/8 of it, as 22 of them fill 225 mm', () => {
    const list = textRows(2);
    for (const [index, row] of list.entries())
      if (index > 0) expect(row.baseline - (list[index - 1]?.baseline ?? 0)).toBeCloseTo(LINE, 2);
  });

  test('DOC-07, DOC-15, DOC-26: size 3 for text, size 2 for the title, size 4 for the end block', () => {
    expect(new Set(textRows(2).map(({ size }) => Math.round(size * 10) / 10))).toEqual(new Set([16]));
    expect(rowWith(1, '督办通知').size).toBeCloseTo(22, 1);
    expect(rowWith(4, '抄送').size).toBeCloseTo(14, 1);
  });

  test('DOC-10: urgency at the top left', () => {
    const urgency = rowWith(1, '特急');
    expect(urgency.left).toBeCloseTo(28, 1);
    expect(urgency.top).toBeCloseTo(37, 1);
  });

  test('DOC-11: the red mark is centred, its top 35 mm below the top of the type area', () => {
    const mark = rowWith(1, '交通运输局文件');
    expect(mark.top).toBeCloseTo(37 + 35, 1);
    expect((mark.left + mark.right) / 2).toBeCloseTo(28 + 78, 0);
  });

  test('DOC-12, DOC-14: number two lines under the mark, red rule 4 mm under the number, 156 mm wide', () => {
    const [mark, number] = [rowWith(1, '交通运输局文件'), rowWith(1, '〔2026〕12号')];
    expect(number.top - ABOVE - (mark.top + (mark.size * 25.4) / 72)).toBeCloseTo(2 * LINE, 1);
    const [rule] = page(1).strokes.filter(({ colour }) => colour === '#e60012');
    expect(rule?.y).toBeCloseTo(number.top + SIZE_3 + 4, 1);
    expect([rule?.left, rule?.right]).toEqual([expect.closeTo(28, 1), expect.closeTo(184, 1)]);
    expect(rule?.width).toBeCloseTo(0.35, 2);
  });

  test('DOC-15: the title stands two lines under the rule', () => {
    const title = rows(1).find(({ size }) => Math.round(size) === 22);
    const [rule] = page(1).strokes;
    const above = (1.18 * LINE - (22 * 25.4) / 72) / 2;
    expect((title?.top ?? 0) - above - (rule?.y ?? 0)).toBeCloseTo(2 * LINE, 1);
  });

  test('DOC-16, DOC-17: addressees one line below the title at the edge, text two characters in', () => {
    const list = textRows(1);
    const at = list.findIndex(({ text }) => text.startsWith('鄠邑区交通运输局'));
    expect(list[at]?.left).toBeCloseTo(28, 1);
    expect((list[at]?.baseline ?? 0) - (list[at - 1]?.baseline ?? 0)).toBeGreaterThan(2 * LINE - 1);
    expect(list[at + 1]?.left).toBeCloseTo(28 + 2 * CHARACTER, 1);
  });

  test('DOC-19: attachments two characters in, one line below the text', () => {
    const first = rowWith(4, '附件：1.');
    expect(first.left).toBeCloseTo(28 + 2 * CHARACTER, 1);
    expect(first.baseline - rowWith(4, '前办结').baseline).toBeCloseTo(2 * LINE, 1);
  });

  test('DOC-20: the date four characters from the right, the signature centred on it', () => {
    const list = textRows(4);
    const date = list.find(({ text }) => text === '2026年11月5日');
    const signature = list.find(({ text }) => text === '××市交通运输局');
    expect(date?.right).toBeCloseTo(184 - 4 * CHARACTER, 0);
    const middle = (row: Row | undefined) => ((row?.left ?? 0) + (row?.right ?? 0)) / 2;
    expect(middle(signature)).toBeCloseTo(middle(date), -0.5);
  });

  test('DOC-22: signed by stamp, the post two characters left of its room, the date one line under it, both four from the right', async () => {
    const list = (await pagesOf(aNotice({ stamped: '局长', note: null }))).flatMap((one) => rowsOf(one));
    const at = list.findIndex(({ text }) => text === '局长');
    const [above, post, date] = [list[at - 1], list[at], list[at + 1]];
    expect(post?.right).toBeCloseTo(184 - (4 + 4 + 2) * CHARACTER, 0);
    expect(date?.text).toBe('2026年11月5日');
    expect(date?.right).toBeCloseTo(184 - 4 * CHARACTER, 0);
    expect((post?.baseline ?? 0) - (above?.baseline ?? 0)).toBeCloseTo(3 * LINE, 1);
    expect((date?.baseline ?? 0) - (post?.baseline ?? 0)).toBeCloseTo(2 * LINE, 1);
    expect(list.some(({ text }) => text === '××市交通运输局')).toBe(false);
  });

  test('DOC-24: the note stands in round brackets two characters in, on the line after the date', async () => {
    const noted = await pagesOf(aNotice({ note: '联系人：王某某，电话：0512-00000000' }));
    const list = noted.flatMap((one) => rowsOf(one));
    const at = list.findIndex(({ text }) => text.startsWith('（联系人'));
    // An opening bracket is white in its left half, which hangs out at the start of a line.
    expect((list[at]?.left ?? 0) + CHARACTER / 2).toBeCloseTo(28 + 2 * CHARACTER, 1);
    expect(list[at]?.text.endsWith('）')).toBe(true);
    expect(list[at - 1]?.text).toBe('2026年11月5日');
    expect((list[at]?.baseline ?? 0) - (list[at - 1]?.baseline ?? 0)).toBeCloseTo(LINE, 1);
  });

  test('DOC-25: thick, thin, thick; the last rule on the foot of the type area', () => {
    const rules = page(4).strokes;
    expect(rules.map(({ width }) => Math.round(width * 100) / 100)).toEqual([0.35, 0.25, 0.35]);
    expect(rules.at(-1)?.y).toBeCloseTo(262, 0);
    for (const { left, right } of rules) expect(right - left).toBeCloseTo(156, 1);
  });

  test('DOC-28: page numbers 7 mm under the type area, right on odd pages, left on even ones, one character in', () => {
    for (const [index, one] of pages.entries()) {
      const number = rowsOf(one).at(-1);
      expect(number?.text).toBe(`—${index + 1}—`);
      const dash = (number?.baseline ?? 0) - (0.35 * 14 * 25.4) / 72;
      expect(dash).toBeCloseTo(262 + 7, 0);
      const character = (14 * 25.4) / 72;
      // The dash's own white at its ends is up to a millimetre.
      if (index % 2 === 0) expect(Math.abs((number?.right ?? 0) - (184 - character))).toBeLessThan(1);
      else expect(Math.abs((number?.left ?? 0) - (28 + character))).toBeLessThan(1);
    }
  });

  test('DOC-29: a letter’s mark 30 mm from the top of the page, double rules of 170 mm under it and 20 mm from the foot', () => {
    const [first, second] = letter;
    if (!first || !second) throw new Error('two pages');
    const mark = rowsOf(first)[0];
    expect(mark?.top).toBeCloseTo(30, 1);
    const red = first.strokes.filter(({ colour }) => colour === '#e60012').sort((a, b) => a.y - b.y);
    expect(red).toHaveLength(4);
    for (const { left, right } of red) {
      expect(right - left).toBeCloseTo(170, 1);
      expect((left + right) / 2).toBeCloseTo(105, 1);
    }
    const [thickUp, thinUp, thinDown, thickDown] = red;
    expect(thickUp?.width).toBeGreaterThan(thinUp?.width ?? 0);
    expect(thickDown?.width).toBeGreaterThan(thinDown?.width ?? 0);
    expect((thickUp?.y ?? 0) - (mark?.top ?? 0) - ((mark?.size ?? 0) * 25.4) / 72).toBeCloseTo(4, 0);
    expect(thickDown?.y).toBeCloseTo(277, 0);
    expect(second.strokes).toEqual([]);
  });

  test('DOC-30: a letter’s number stands flush right under the first rule; no page number on its first page', () => {
    const [first, second] = letter;
    if (!first || !second) throw new Error('two pages');
    const number = rowsOf(first).find(({ text }) => text.includes('〔2026〕'));
    expect(number?.right).toBeCloseTo(184, 0);
    expect(rowsOf(first).some(({ text }) => /^—\d+—$/.test(text))).toBe(false);
    expect(rowsOf(second).some(({ text }) => text === '—2—')).toBe(true);
  });

  test('all text can be selected and is the text of the data, in its order', async () => {
    const samples = [long, ...Object.values(examples)].map((one) => ({
      ...one,
      body: one.body.filter(({ kind }) => kind !== 'table'),
    }));
    for (const document of samples) {
      const read = (await pagesOf(document))
        .flatMap((one) => rowsOf(one).map(({ text }) => text))
        .filter((text) => !/^—\d+—$/.test(text));
      expect(read.join('')).toBe(wordsOf(layOut(document)));
    }
  });

  test('the text of tables can be selected too, sign by sign', async () => {
    for (const document of Object.values(examples)) {
      const read = (await pagesOf(document))
        .flatMap((one) => rowsOf(one).map(({ text }) => text))
        .filter((text) => !/^—\d+—$/.test(text));
      const heads = document.body
        .flatMap((block) => (block.kind === 'table' ? block.columns.map(({ title }) => title) : []))
        .join('');
      const words = wordsOf(layOut(document));
      // A table's head comes again on each page that the table goes on to.
      expect([sorted(words), sorted(words + heads)]).toContain(sorted(read.join('')));
    }
  });

  test('every font is inside the file', () => {
    for (const one of [...pages, ...letter]) {
      expect(one.fonts.length).toBeGreaterThan(1);
      for (const { name, embedded } of one.fonts) expect([name, embedded]).toEqual([name, true]);
    }
  });
});
