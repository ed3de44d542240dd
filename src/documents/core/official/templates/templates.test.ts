// What each template says of its data, part by part.
import { expect, test } from 'vitest';
import { type OfficialDocument, textOfRuns } from '../document.ts';
import { adviceOn } from '../parse-document.ts';
import { aBulletin, aConclusion, aNotice, anInterview, anUrging } from './examples.ts';
import { DOCUMENT_TEMPLATES } from './roll-call.ts';

const made = (id: keyof typeof DOCUMENT_TEMPLATES, data: object): OfficialDocument => {
  const result = DOCUMENT_TEMPLATES[id].compose(data);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const wordsOf = ({ body }: OfficialDocument): string =>
  body.map((block) => (block.kind === 'table' ? block.rows.flat().map(textOfRuns).join(' ') : textOfRuns(block.text))).join('\n');

test('SUP-19: a supervision notice carries matter, basis, duty unit, measures, deadline, form of report and contact', () => {
  const document = made('supervision-notice', aNotice());
  const words = wordsOf(document);
  expect(document.kind).toBe('通知');
  expect(document.title).toBe('××市交通运输局关于限期整改重点货运源头单位超限超载治理问题的督办通知');
  for (const part of [
    '《公路安全保护条例》',
    '责任单位',
    '鄠邑区交通运输局',
    '制定整改方案',
    '2026年12月15日前办结',
    '反馈方式',
    '通过平台报告完成',
  ])
    expect(words).toContain(part);
  expect(document.note).toBe('联系人：王某某，联系电话：029-00000000');
});

test('SUP-19: none of these parts may be left out', () => {
  for (const part of ['matter', 'basis', 'dutyUnits', 'measures', 'deadline', 'reportBack', 'contact']) {
    const { [part]: _left, ...rest }: Record<string, unknown> = { ...aNotice() };
    expect(DOCUMENT_TEMPLATES['supervision-notice'].compose(rest)).toMatchObject({
      refusal: { code: 'document-data', facts: { at: part } },
    });
  }
});

test('parts without data are not there: problems and the list of items', () => {
  const words = wordsOf(made('supervision-notice', { ...aNotice(), problems: [], items: [] }));
  expect(words).not.toContain('存在的主要问题');
  expect(words).not.toContain('督办事项清单');
});

test('DOC-32: an interview notice is a 通知 in the ordinary and in the letter form', () => {
  const ordinary = made('interview-notice', anInterview());
  const letter = made('interview-notice', { ...anInterview(), layout: 'letter' });
  expect([ordinary.kind, ordinary.mark, letter.kind, letter.mark]).toEqual([
    '通知',
    '××市交通运输局文件',
    '通知',
    '××市交通运输局',
  ]);
  expect(wordsOf(letter)).toContain('2026年12月20日（星期日）9时30分。');
  expect(letter.endBlock).toBeNull();
});

test('DOC-32: an inspection bulletin is a 通报, whose every figure is linked', () => {
  const document = made('inspection-bulletin', aBulletin());
  expect(document.kind).toBe('通报');
  expect(adviceOn(document)).toEqual([]);
  expect(DOCUMENT_TEMPLATES['inspection-bulletin'].compose({ ...aBulletin(), layout: 'letter' })).toMatchObject({
    refusal: { code: 'document-layout-not-offered' },
  });
});

test('the bulletin can carry the root of the ledger that its figures are checked by', () => {
  const root = 'ab'.repeat(32);
  expect(wordsOf(made('inspection-bulletin', { ...aBulletin(), ledgerRoot: { day: '2026-11-04', root } }))).toContain(root);
  expect(wordsOf(made('inspection-bulletin', aBulletin()))).not.toContain('账本');
});

test('SUP-10, SUP-11, SUP-12: a conclusion tells of the right of review, its days, and who steps aside', () => {
  const words = wordsOf(made('supervision-conclusion', aConclusion()));
  expect(words).toContain('根据《政府督查工作条例》第十七条，自收到本通知之日起30日内向××市人民政府申请复核');
  expect(words).toContain('自收到复核申请之日起30日内作出复核决定');
  expect(words).toContain('参与作出本结论的工作人员在复核中回避');
});

test('SUP-01: an inspection of the bureau itself follows the regulation on 督查 but does not claim its power', () => {
  const words = wordsOf(made('supervision-conclusion', { ...aConclusion(), power: '检查' }));
  expect(words).toContain('参照《政府督查工作条例》第十七条');
  expect(words).not.toContain('督查结论');
});

test('an urging letter is a 函 in the letter form and says by how many days the matter is late', () => {
  const document = made('urging-letter', anUrging());
  expect([document.kind, document.layout]).toEqual(['函', 'letter']);
  expect(wordsOf(document)).toContain('截至2026年11月5日已逾期6日，仍未办结');
  expect(wordsOf(made('urging-letter', { ...anUrging(), due: '2026-11-05' }))).toContain('截至2026年11月5日尚未办结');
});

test('SUP-21: a template refuses an urgency that is none, with the article', () => {
  expect(DOCUMENT_TEMPLATES['supervision-notice'].compose({ ...aNotice(), urgency: '平急' })).toMatchObject({
    refusal: { code: 'document-urgency-unknown', law: { rule: 'SUP-21' } },
  });
});
