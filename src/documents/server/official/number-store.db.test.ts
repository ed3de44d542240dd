// Numbers of official documents under concurrency: no gap, no twin, and what is withdrawn stays so.
import { expect, test } from 'vitest';
import { type Instant, type PersonId, type UnitId, ok, parseInstant, parsePersonId, parseUnitId, refuse } from '#kernel';
import { testDatabase } from '#test';
import { type NumberSeries, drawDocumentNumber, listDocumentNumbers, withdrawDocumentNumber } from './number-store.ts';

// Each issuer has a connection of its own: the embedded server takes sixty in all.
const database = await testDatabase({ poolSize: 50 });
const at = parseInstant('2026-11-24T02:00:00.000Z') as Instant;
const aUnit = (digit: string): UnitId => parseUnitId(`00000000-0000-7000-8000-00000000000${digit}`) as UnitId;
const somebody = parsePersonId('00000000-0000-7000-8000-0000000000aa') as PersonId;

const draw = (series: NumberSeries) => database.transaction('nobody', (tx) => drawDocumentNumber(tx, series, at));
const withdraw = (series: NumberSeries, serial: number) =>
  database.transaction('nobody', (tx) =>
    withdrawDocumentNumber(tx, { ...series, serial }, { at, by: somebody, reason: '文书有误' }),
  );
const serials = async (issuer: UnitId) => (await listDocumentNumbers(database.sql, issuer, 2026)).map(({ serial }) => serial);

test('DOC-12: fifty issuers at once draw the numbers 1 to 50, no gap, no twin', async () => {
  const series = { issuer: aUnit('1'), kind: '通知', code: '甲交督', year: 2026 };
  const drawn = await Promise.all(Array.from({ length: 50 }, () => draw(series)));
  const got = drawn.map((result) => (result.ok ? result.value.serial : 0)).sort((a, b) => a - b);
  const wanted = Array.from({ length: 50 }, (_, index) => index + 1);
  expect(got).toEqual(wanted);
  expect(await serials(series.issuer)).toEqual(wanted);
});

test('DOC-12: a document that is not issued leaves no gap, even while others draw', async () => {
  const series = { issuer: aUnit('2'), kind: '通知', code: '乙交督', year: 2026 };
  const attempts = Array.from({ length: 50 }, (_, index) =>
    database.transaction('nobody', async (tx) => {
      const number = await drawDocumentNumber(tx, series, at);
      return index % 3 === 0 ? refuse('invalid', 'document-body-empty') : number;
    }),
  );
  const issued = (await Promise.all(attempts)).filter((result) => result.ok);
  expect(issued).toHaveLength(33);
  expect(await serials(series.issuer)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
});

test('DOC-12: each issuer, kind and year counts for itself', async () => {
  const series = { issuer: aUnit('3'), kind: '通知', code: '丙交督', year: 2026 };
  const numbers = [
    await draw(series),
    await draw({ ...series, kind: '函', code: '丙交函' }),
    await draw({ ...series, issuer: aUnit('4'), code: '丁交督' }),
    await draw({ ...series, year: 2027 }),
    await draw(series),
  ];
  expect(numbers.map((result) => result.ok && result.value.serial)).toEqual([1, 1, 1, 1, 2]);
});

test('DOC-12: a code that changes within the year goes on in the same series, even while others draw', async () => {
  const series = { issuer: aUnit('8'), kind: '通知', code: '庚交督', year: 2026 };
  const drawn = await Promise.all(
    Array.from({ length: 20 }, (_, index) => draw(index % 2 === 0 ? series : { ...series, code: '庚交督办' })),
  );
  expect(drawn.every((result) => result.ok)).toBe(true);
  expect(await serials(series.issuer)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('DOC-12: a withdrawn number stays withdrawn and is not drawn again', async () => {
  const series = { issuer: aUnit('5'), kind: '通知', code: '戊交督', year: 2026 };
  await draw(series);
  await draw(series);
  expect(await withdraw(series, 2)).toEqual(ok(null));
  expect(await draw(series)).toEqual(ok({ code: '戊交督', year: 2026, serial: 3 }));
  expect(await withdraw(series, 2)).toMatchObject({ refusal: { code: 'document-number-withdrawn' } });
  expect(await withdraw(series, 9)).toMatchObject({ refusal: { code: 'document-number-unknown' } });
  const listed = await listDocumentNumbers(database.sql, series.issuer, 2026);
  expect(listed.map(({ serial, withdrawn }) => [serial, withdrawn?.reason ?? null])).toEqual([
    [1, null],
    [2, '文书有误'],
    [3, null],
  ]);
});

test('DOC-12: two series never print the same number', async () => {
  const series = { issuer: aUnit('6'), kind: '通知', code: '己交督', year: 2026 };
  await draw(series);
  expect(await draw({ ...series, kind: '通报' })).toMatchObject({ refusal: { code: 'document-code-of-another-series' } });
  expect(await draw({ ...series, issuer: aUnit('7') })).toMatchObject({ refusal: { code: 'document-code-of-another-series' } });
});

test('the application may neither change nor remove a number or a withdrawal', async () => {
  await expect(database.sql`update document_number set serial = 7`).rejects.toThrow('permission denied');
  await expect(database.sql`delete from document_number`).rejects.toThrow('permission denied');
  await expect(database.sql`delete from document_number_withdrawal`).rejects.toThrow('permission denied');
});
