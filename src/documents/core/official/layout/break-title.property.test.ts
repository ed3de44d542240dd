// Titles are broken by sense (GB/T 9704-2012 clause 7.3.1): properties over made-up titles of real pieces, and examples.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TITLE_CELLS, breakTitle, isTrapezoidOrRhombus } from './break-title.ts';
import { cellsOf } from './cells.ts';
import { titlePieces } from './title-words.ts';

const UNITS = ['鄠邑区交通运输局', '市交通运输综合行政执法支队', '××市交通运输局', '松陵县交通运输综合行政执法大队'];
const MATTERS = [
  '重点货运源头单位超限超载治理',
  '行政执法全过程记录制度落实',
  '2026年第三季度执法案卷评查',
  '“两客一危”企业安全生产检查',
  '《公路安全保护条例》贯彻实施',
];
const aTitle = fc
  .record({
    issuer: fc.constantFrom(...UNITS),
    matters: fc.uniqueArray(fc.constantFrom(...MATTERS), { minLength: 1, maxLength: 3 }),
    whom: fc.constantFrom('', ...UNITS),
    kind: fc.constantFrom('情况的通报', '问题的督办通知', '有关问题的函', '工作的通知'),
  })
  .map(({ issuer, matters, whom, kind }) => ({
    title: `${issuer}关于${whom}${matters.join('和')}${kind}`,
    kept: [issuer, whom].filter((name) => name !== ''),
  }));

test('DOC-15: the lines are the title, none wider than size 2 allows', () => {
  fc.assert(
    fc.property(aTitle, ({ title, kept }) => {
      const lines = breakTitle(title, kept);
      expect(lines.join('')).toBe(title);
      for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(TITLE_CELLS);
    }),
  );
});

test('DOC-15: any text at all keeps its characters and the width', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'关于的市局，。（）《》“”甲乙丙1 2a×'), minLength: 1, maxLength: 70 }),
      (title) => {
        const lines = breakTitle(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(TITLE_CELLS);
      },
    ),
  );
});

test('DOC-15: no name and no word is broken', () => {
  fc.assert(
    fc.property(aTitle, ({ title, kept }) => {
      const ends = new Set<number>();
      breakTitle(title, kept).reduce((at, line) => (ends.add(at + line.length), at + line.length), 0);
      let at = 0;
      const pieceEnds = new Set(titlePieces(title, kept, TITLE_CELLS).map((piece) => (at += piece.length)));
      for (const end of ends) expect(pieceEnds).toContain(end);
      for (const name of kept) {
        const start = title.indexOf(name);
        for (let inside = start + 1; inside < start + name.length; inside += 1) expect(ends).not.toContain(inside);
      }
    }),
  );
});

test('DOC-15: the name of a unit stays whole though nobody has named it', () => {
  fc.assert(
    fc.property(aTitle, ({ title, kept }) => {
      const lines = breakTitle(title);
      for (const name of kept)
        if (title.includes(name))
          expect(
            lines.some((line) => line.includes(name)),
            lines.join(' | '),
          ).toBe(true);
    }),
  );
});

test('DOC-15: no line begins with 的 or a closing sign, none ends with 关于 or an opening one', () => {
  fc.assert(
    fc.property(aTitle, ({ title, kept }) => {
      for (const line of breakTitle(title, kept)) {
        expect(line).not.toMatch(/^[的》”）、，]/);
        expect(line).not.toMatch(/(?:关于|[《“（])$/);
      }
    }),
  );
});

test('DOC-15: the lines make a trapezoid or a rhombus', () => {
  const titles = [
    ['××市交通运输综合行政执法监督局关于限期整改重点货运源头单位超限超载治理问题的督办通知', '××市交通运输综合行政执法监督局'],
    ['××市交通运输局关于2026年第三季度行政执法质量专项检查情况的通报', '××市交通运输局'],
    ['××市交通运输综合行政执法监督局关于反馈鄠邑区交通运输局重点货运源头单位超限超载治理督查结论的通知', '鄠邑区交通运输局'],
  ] as const;
  for (const [title, name] of titles) {
    const widths = breakTitle(title, [name]).map(cellsOf);
    expect(isTrapezoidOrRhombus(widths), title).toBe(true);
    expect(new Set(widths).size, title).toBeGreaterThan(1);
  }
});

test('DOC-15: a short title stays in one line, a long one breaks after the issuer', () => {
  expect(breakTitle('关于约谈有关单位负责人的通知')).toEqual(['关于约谈有关单位负责人的通知']);
  expect(breakTitle('××市交通运输局关于约谈鄠邑区交通运输局主要负责人的通知', ['××市交通运输局', '鄠邑区交通运输局'])).toEqual([
    '××市交通运输局',
    '关于约谈鄠邑区交通运输局主要负责人的通知',
  ]);
});
