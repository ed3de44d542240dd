// Which documents are refused, each with its article, and what is only advised.
import { expect, test } from 'vitest';
import { documentWords } from '../words.ts';
import { aDocument, aParagraph } from './a-document.ts';
import { ADVICE_LAW, FAULT_LAW } from './document-faults.ts';
import { layOut, printedTexts } from './layout/lay-out.ts';
import { adviceOn, issuable, parseDocument } from './parse-document.ts';

const refusalOf = (changed: object) => {
  const result = parseDocument({ ...aDocument(), ...changed });
  return result.ok ? null : result.refusal;
};
const codeOf = (changed: object) => refusalOf(changed)?.code;

test('a document that keeps every rule is taken as it is', () => {
  expect(parseDocument(aDocument())).toEqual({ ok: true, value: aDocument() });
});

test('SUP-21: urgency is 特急 or 加急 and nothing else', () => {
  expect(codeOf({ urgency: '特急' })).toBeUndefined();
  expect(codeOf({ urgency: '加急' })).toBeUndefined();
  expect(refusalOf({ urgency: '特提' })).toMatchObject({
    kind: 'invalid',
    code: 'document-urgency-unknown',
    law: { rule: 'SUP-21', article: '第九条' },
  });
});

test('DOC-31: a kind that is none of the fifteen is refused with the article', () => {
  expect(refusalOf({ kind: '督办函' })).toMatchObject({
    code: 'document-kind-unknown',
    law: { rule: 'DOC-31', article: '第八条' },
  });
  expect(codeOf({ kind: '纪要', title: '专题会议纪要' })).toBe('document-kind-format');
});

test('DOC-32: a 督办通知 is a 通知: the title ends with the kind', () => {
  expect(codeOf({ title: '关于限期整改的督办单' })).toBe('document-title-kind');
  expect(codeOf({ title: '关于印发《督办办法》的通知（试行）' })).toBeUndefined();
});

test('DOC-23: the date is one that exists', () => {
  for (const date of ['2026-2-3', '2026年2月3日', '2026-02-30', '26-02-03', ''])
    expect(codeOf({ date })).toBe('document-date-form');
});

test('DOC-13: only upward documents name a signer, and they must', () => {
  expect(codeOf({ signer: '王某某' })).toBe('document-signer-not-upward');
  const upward = { kind: '报告', direction: 'upward', title: '关于整改情况的报告' };
  expect(codeOf(upward)).toBe('document-signer-missing');
  expect(codeOf({ ...upward, signer: '王某某' })).toBeUndefined();
});

test('DOC-08: a copy number belongs to secret documents; there is no place for one, and what is handed in is not printed', () => {
  const numbered = parseDocument({ ...aDocument(), copyNumber: '000001' });
  expect(numbered.ok && printedTexts(layOut(numbered.value)).map(({ text }) => text)).toEqual(
    printedTexts(layOut(aDocument())).map(({ text }) => text),
  );
  expect(numbered.ok && 'copyNumber' in numbered.value).toBe(false);
});

test('DOC-34: what is refused by the Regulation names it by its number', () => {
  for (const changed of [{ kind: '督办函' }, { urgency: '平急' }])
    expect(refusalOf(changed)?.law?.law).toBe('党政机关公文处理工作条例（中办发〔2012〕14号）');
});

test('DOC-09: secrecy and its term are refused even where a secret document would carry them', () => {
  for (const mark of ['机密★1年', '绝密★长期']) expect(codeOf({ mark })).toBe('document-secrecy-mark');
});

test('DOC-40: a mark of secrecy anywhere is refused, a sentence about secrets is not', () => {
  for (const mark of ['机密★1年', '密级：秘密', '【绝密】', '秘 密 ☆ 长期'])
    expect(codeOf({ body: [aParagraph(mark)] })).toBe('document-secrecy-mark');
  expect(codeOf({ note: '机密★' })).toBe('document-secrecy-mark');
  expect(refusalOf({ title: '机密★关于整改的通知' })).toMatchObject({
    law: { rule: 'DOC-40', article: '第三十一条' },
    facts: { mark: '机密★关于整改的通' },
  });
  expect(codeOf({ body: [aParagraph('执法人员应当保守国家秘密、商业秘密和个人隐私。')] })).toBeUndefined();
});

test('DOC-15, DOC-17: an empty title or body is refused', () => {
  expect(codeOf({ title: ' ' })).toBe('document-title-empty');
  expect(codeOf({ body: [] })).toBe('document-body-empty');
  expect(codeOf({ title: `${'关于进一步加强和规范道路货物运输车辆超限超载治理工作'.repeat(4)}的通知` })).toBe(
    'document-title-too-long',
  );
});

test('DOC-16, DOC-27: addressee and printing office belong to the ordinary layout', () => {
  expect(codeOf({ addressees: [] })).toBe('document-addressee-missing');
  expect(codeOf({ endBlock: null })).toBe('document-end-block-missing');
  expect(codeOf({ endBlock: null, layout: 'letter' })).toBeUndefined();
});

test('DOC-12: code, year and number keep their form', () => {
  for (const number of [
    { code: 'ABC', year: 2026, serial: 1 },
    { code: '甲〔〕', year: 2026, serial: 1 },
    { code: '甲', year: 26, serial: 1 },
    { code: '甲', year: 2026, serial: 0 },
  ])
    expect(codeOf({ number })).toBe('document-number-form');
});

test('DOC-12: without a number a document can be seen but not issued', () => {
  const draft = aDocument({ number: { code: '甲交督', year: 2026, serial: null } });
  expect(parseDocument(draft).ok).toBe(true);
  expect(issuable(draft)).toMatchObject({ refusal: { code: 'document-number-missing', law: { rule: 'DOC-12' } } });
  expect(issuable(aDocument())).toEqual({ ok: true, value: aDocument() });
});

test('a document of more than two hundred thousand signs is refused before it is set', () => {
  expect(codeOf({ body: Array.from({ length: 51 }, () => aParagraph('局'.repeat(4000))) })).toBe('document-text-too-long');
});

test('DOC-19: a name of an attachment carries no end mark', () => {
  expect(codeOf({ attachments: ['整改任务分解表。'] })).toBe('document-name-form');
  expect(layOut(aDocument({ attachments: ['甲'] })).attachments).toEqual([{ mark: '', name: '甲' }]);
  expect(layOut(aDocument({ attachments: ['甲', '乙'] })).attachments.map(({ mark }) => mark)).toEqual(['1.', '2.']);
});

test('what is stored is what is seen: line breaks, invisible and direction-changing signs are refused', () => {
  for (const sign of ['\n', '\u0000', '\u200b', '\u202e', '\u2028', '\ue000', '\ufeff'])
    expect(codeOf({ body: [aParagraph(`甲${sign}乙`)] })).toBe('document-text-unseen-signs');
});

test('a link leads to our own pages only', () => {
  const linked = (link: string) => codeOf({ body: [{ kind: 'paragraph', text: [{ text: '11家', link }] }] });
  expect(linked('/matters/018f?view=late&unit=1#x')).toBeUndefined();
  for (const link of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere',
    'javascript:alert(1)',
    '/a b',
    '/"onload=',
  ])
    expect(linked(link)).toBe('document-link-elsewhere');
});

test('a table whose rows do not fit its columns is refused', () => {
  const columns = [{ title: '甲', width: 1 }];
  expect(codeOf({ body: [{ kind: 'table', columns, rows: [[[{ text: '一' }], [{ text: '二' }]]] }] })).toBe(
    'document-table-shape',
  );
});

test('DOC-33: several addressees upward and a request in a 报告 are advised against, not refused', () => {
  const report = aDocument({
    kind: '报告',
    direction: 'upward',
    signer: '王某某',
    title: '关于整改情况的报告',
    body: [aParagraph('以上报告，妥否，请批示。')],
  });
  expect(parseDocument(report).ok).toBe(true);
  expect(adviceOn(report).map(({ code, law }) => [code, law?.rule])).toEqual([
    ['document-advice-one-addressee', 'DOC-33'],
    ['document-advice-request-in-report', 'DOC-33'],
  ]);
  expect(adviceOn(aDocument())).toEqual([]);
});

test('a bulletin is told which of its figures lead to nothing', () => {
  const bulletin = aDocument({
    kind: '通报',
    title: '关于检查情况的通报',
    body: [
      {
        kind: 'paragraph',
        text: [{ text: '2026年10月12日起，32家单位中有' }, { text: '11家', link: '/matters' }, { text: '，占34.4%' }],
      },
    ],
  });
  expect(adviceOn(bulletin)).toEqual([
    { code: 'document-advice-figure-without-link', law: null, facts: { figures: '32家、34.4%' } },
  ]);
});

test('each refusal and each advice has its words in both languages', () => {
  for (const code of [...Object.keys(FAULT_LAW), ...Object.keys(ADVICE_LAW)]) expect(Object.keys(documentWords)).toContain(code);
});
