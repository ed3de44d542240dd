// What holds for any text at all: spans quote the text, items never overlap, the same text gives the same reading, nothing throws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '#kernel';
import { type Extraction, extract, similarity, toCorpusJson } from './index.ts';

const PIECES = [
  '各支队要',
  '督办处',
  '建立',
  '开展',
  '制定',
  '严禁',
  '确保',
  '对重大隐患',
  '工作方案',
  '检查台账',
  '专项行动',
  '责任感',
  '新时代',
  '6月底前',
  '到2027年',
  '30日内',
  '一是',
  '（一）',
  '一、',
  '1.',
  '第一条',
  '（办公室负责）',
  '（责任单位：政治部、信访处）',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '，',
  '；',
  '。',
  '：',
  '\n',
  '\t',
  '|',
  '的',
  '100%',
  '3个',
  '*',
  'a',
  ' ',
  '\r\n',
  '\u3000',
  '𠀀',
  '2月30日前',
  '13月底前',
  '〇',
  '每月',
  '由',
] as const;

const directive = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

function mustHold(text: string, { items, outline }: Extraction): void {
  let last = 0;
  for (const item of items) {
    expect(text.slice(item.start, item.end)).toBe(item.text);
    expect(item.start).toBeLessThan(item.end);
    expect(item.start).toBeGreaterThanOrEqual(last);
    expect(item.confidence).toBeGreaterThanOrEqual(0);
    expect(item.confidence).toBeLessThanOrEqual(1);
    expect(item.reasons.length).toBeGreaterThan(0);
    expect(item.lead).toBe(item.units[0] ?? null);
    expect(new Set(item.units).size).toBe(item.units.length);
    for (const unit of item.units) expect(text).toContain(unit);
    for (const heading of item.path) expect(text).toContain(heading);
    for (const figure of item.quantity?.split('；') ?? []) expect(item.text).toContain(figure);
    if (item.deadline) expect(text).toContain(item.deadline.text);
    if (item.deadline?.date) expect(parseDay(item.deadline.date)).toBe(item.deadline.date);
    last = item.end;
  }
  outline.clauses.forEach((clause, index) => {
    expect(clause.end).toBeLessThanOrEqual(text.length);
    expect(clause.parent === null || clause.parent < index).toBe(true);
    if (clause.title !== null) expect(text.slice(clause.start, clause.end)).toContain(clause.title);
  });
}

test('every span lies in the text and quotes it; items are sorted and apart', () => {
  fc.assert(
    fc.property(directive, (text) => mustHold(text, extract(text, { docDate: parseDay('2026-03-02') }))),
    { numRuns: 400 },
  );
});

test('any string is read without throwing, and twice alike', () => {
  fc.assert(
    fc.property(fc.oneof(directive, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      const once = extract(text, { docDate: null });
      expect(extract(text, { docDate: null })).toEqual(once);
      expect(JSON.parse(JSON.stringify(toCorpusJson(once))).items).toHaveLength(once.items.length);
    }),
    { numRuns: 300 },
  );
});

test('likeness is symmetric, between 0 and 1, and whole for the same text', () => {
  fc.assert(
    fc.property(directive, directive, (a, b) => {
      const value = similarity(a, b);
      expect(value).toBe(similarity(b, a));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      if (a) expect(similarity(a, a)).toBe(1);
    }),
  );
});

// Texts made to make the reading backtrack; a reading that is not near-linear never ends here, and the runner's own limit ends the test.
test.each([
  ['open brackets', '（'.repeat(60_000)],
  ['open quotes', '“督'.repeat(30_000)],
  ['commas', '各单位要建立台账，'.repeat(6_000)],
  ['one long limb', '建立健全检查'.repeat(10_000)],
  ['headings', '一、检查\n'.repeat(8_000)],
  ['nested headings', '一、甲\n（一）乙\n1.丙\n（1）丁戊。\n'.repeat(2_500)],
  ['digits', '1'.repeat(60_000)],
  ['dates', '自2026年3月1日起30日内'.repeat(4_000)],
  ['blanks', ' \t'.repeat(30_000)],
])('a pathological text is read: %s', (_, text) => {
  mustHold(text, extract(text, { docDate: parseDay('2026-03-02') }));
});
