// Reading the entries of any register.
import { expect, test } from 'vitest';
import { readEntry } from './entry-body.ts';

test('prose, days, causes and files are found in any body', () => {
  const delay = { cause: 'method', nature: 'objective', explanation: '', recovery: '加派人手' };
  const read = readEntry({
    text: '已完成',
    note: '',
    until: '2026-12-01',
    delay,
    evidence: [{ hash: 'a', name: '照片.jpg' }, 7],
    found: 'came-back',
    number: '重点〔2026〕1号',
    other: [1],
  });
  expect(read.choices).toEqual([['found', 'came-back']]);
  expect(read.prose).toEqual(['已完成']);
  expect(read.until).toBe('2026-12-01');
  expect(read.delay).toEqual(delay);
  expect(read.files).toEqual([{ hash: 'a', name: '照片.jpg' }]);
});

test('a body of another form gives nothing rather than a fault', () => {
  const read = readEntry({ text: 3, until: '2026-02-30', delay: 'x', evidence: {}, child: null, kind: 'else' });
  expect(read).toMatchObject({ prose: [], until: null, delay: null, files: [], child: null, kind: null });
});
