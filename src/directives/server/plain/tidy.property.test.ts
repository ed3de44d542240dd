// Tidying never changes a word, whatever comes in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, tidy } from './tidy.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

test('tidying twice changes nothing more', () => {
  fc.assert(fc.property(anyText, (text) => tidy(tidy(text)) === tidy(text)));
});

test('ordinary text comes back as it is, so that offsets into a file stay true', () => {
  const ordinary = fc.string({
    unit: fc.constantFrom(...'各支队要在6月底前完成。\n　（一）“督办” AB\t—·〔2026〕號𠮷'),
    maxLength: 300,
  });
  fc.assert(fc.property(ordinary, (text) => tidy(text) === text));
});

test('whatever comes in, no carriage return, NUL, lone surrogate or direction override goes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.array(fc.nat(0xffff), { maxLength: 30 }), (text, units) => {
      const tidied = tidy(text + String.fromCharCode(...units));
      expect(tidied).not.toMatch(/[\r\0\u202e\ufeff\u2028]/);
      expect(tidied.isWellFormed()).toBe(true);
    }),
  );
});

test('every way to break a line becomes one newline', () => {
  expect(tidy('一\r\n二\r三\n四\u2028五\u000b六')).toBe('一\n二\n三\n四\n五\n六');
});

test('full-width spaces count as blank but stay in the text', () => {
  expect(isBlank('　\n \t')).toBe(true);
  expect(tidy('　　一、')).toBe('　　一、');
});
