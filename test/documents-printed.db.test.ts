// A notice that was served, printed and measured: layout, number, links and text of its PDF, and its DOCX beside it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOut, printedTexts } from '#documents';
import { openPress } from '#documents/server';
import type { JsonObject, MatterId } from '#kernel';
import { handle } from '#matters/server';
import { readConfig } from '#platform/server';
import { commitments } from '#registers/commitments';
import { supervision } from '#registers/supervision';
import { aBureau, aDemand, aTestEngine, stateIn, testDatabase } from '#test';
import { type PrintedPage, readPdf, rowsOf } from '../src/documents/server/official/a-read-pdf.ts';
import { unzipped } from '../src/documents/server/official/a-zip.ts';

const ORIGIN = 'https://duxing.test';
const press = openPress({ fonts: readConfig().fontsFolder, origin: () => ORIGIN });
const ready = await press.ready();
afterAll(() => press.close());

describe.skipIf(!ready.ok)(`a served notice in print${ready.ok ? '' : ' (skipped: no fonts)'}`, async () => {
  const database = await testDatabase({ poolSize: 4 });
  const { unit, actor } = await aBureau(database);
  const engine = { ...aTestEngine(database, [commitments, supervision]), press };
  const act = async (register: string, command: JsonObject): Promise<MatterId> => {
    const order = { register, matter: null, command: command as JsonObject & { type: string }, actor: actor('督办员') };
    const done = await handle(engine, order);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    return done.value.id;
  };
  const long = '各单位要切实履行行业监管主体责任加强日常巡查和源头管控健全执法全过程记录制度确保各项整改措施落到实处'.repeat(12);
  let pages: readonly PrintedPage[] = [];
  let commitment = '';
  let words = '';
  let docx = new Map<string, string>();

  beforeAll(async () => {
    commitment = await act('commitments', aDemand({ unit }));
    const { number } = await stateIn<{ number: string }>(database, commitment);
    const id = await act('supervision', {
      ...{ type: 'ServeNotice', kind: 'notice', power: 'follow-up', title: '加快消防通道整治' },
      ...{ issue: `通道被占。\n${long}。`, measures: '1. 三日内清理\n2. 建立巡查台账', urgency: '加急' },
      ...{ issuer: unit('临江局'), targets: [unit('东城支队')], commitments: [{ id: commitment, number }] },
      contact: { person: '王某某', phone: '029-00000000' },
    });
    const [notice] = supervision.documents?.(await stateIn(database, id)) ?? [];
    if (!notice) throw new Error('no document');
    const [pdf, word] = [await press.pdf(notice.document), await press.docx(notice.document)];
    if (!pdf.ok || !word.ok) throw new Error('not printed');
    pages = await readPdf(pdf.value.bytes);
    docx = new Map(unzipped(word.value.bytes));
    words = printedTexts(layOut(notice.document))
      .map(({ text }) => text)
      .join('');
    const again = await press.pdf(notice.document);
    expect(again.ok && Buffer.compare(again.value.bytes, pdf.value.bytes)).toBe(0);
  });
  const rows = (page: number) => rowsOf(pages[page] ?? { pieces: [] });

  test('DOC-01 to DOC-06: A4, 28 mm and 37 mm, 22 lines of 28 characters', () => {
    for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    const full = rows(1).filter(({ top }) => top < 262);
    expect(full.length).toBeGreaterThan(10);
    expect(Math.min(...full.map(({ left }) => left))).toBeCloseTo(28, 1);
    expect(full.filter(({ text }) => text.length === 28).length).toBeGreaterThan(5);
    expect(full[0]?.top).toBeCloseTo(37, 1);
  });

  test('DOC-10, DOC-12, DOC-24: urgency, the number that was drawn, and whom to call', () => {
    const text = pages.flatMap((_, page) => rows(page).map((row) => row.text)).join('');
    expect(rows(0).some((row) => row.text === '临交执督〔2026〕1号')).toBe(true);
    expect(rows(0).some((row) => row.text === '加急')).toBe(true);
    expect(text).toContain('（联系人：王某某，联系电话：029-00000000）');
  });

  test('SUP-19: what it says can be selected; typed numbers give way to those of the layout', () => {
    const text = pages
      .flatMap((_, page) => rows(page).map((row) => row.text))
      .filter((line) => !/^—\d+—$/.test(line))
      .join('');
    for (const part of ['责任单位', '（一）三日内清理。', '（二）建立巡查台账。', '请于2026年3月9日前办结', '通过督行平台'])
      expect(text).toContain(part);
    expect([...text].filter((sign) => !words.includes(sign))).toEqual([]);
  });

  test('the commitment that it is about is a link to its page, in both forms; every font is inside', () => {
    const address = `${ORIGIN}/matters/${commitment}`;
    expect(pages.flatMap(({ links }) => links)).toContain(address);
    expect(docx.get('word/_rels/document.xml.rels')).toContain(address);
    for (const { name, embedded } of pages.flatMap(({ fonts }) => fonts)) expect([name, embedded]).toEqual([name, true]);
  });
});
