// Encodings of plain text, told apart by their bytes.
import { expect, test } from 'vitest';
import { encodeGbk } from './a-gbk-text.ts';
import { decode } from './decode.ts';

const TEXT = '一、各支队要在6月底前完成执法车辆标识喷涂，逾期的予以通报。\n（二）严禁“吃拿卡要”。';
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const codeOf = (bytes: Uint8Array) => {
  const result = decode(bytes);
  return result.ok ? result.value.encoding : result.refusal.code;
};

test('UTF-8 is read with and without a byte order mark, and the mark is no character of the text', () => {
  expect(decode(utf8(TEXT))).toEqual({ ok: true, value: { text: TEXT, encoding: 'utf-8' } });
  expect(decode(utf8(`\ufeff${TEXT}`))).toEqual({ ok: true, value: { text: TEXT, encoding: 'utf-8' } });
});

test('GB18030 is read where strict UTF-8 fails', () => {
  expect(decode(encodeGbk(TEXT))).toEqual({ ok: true, value: { text: TEXT, encoding: 'gb18030' } });
  expect(decode(encodeGbk('督办'))).toEqual({ ok: true, value: { text: '督办', encoding: 'gb18030' } });
});

test('short words that are valid UTF-8 by chance are still read as GB18030, other languages are left alone', () => {
  for (const text of ['支', '联通', '一支', '联']) expect(decode(encodeGbk(text))).toMatchObject({ value: { text } });
  for (const text of ['déjà vu', 'Совещание прошло', '5 °C'])
    expect(decode(utf8(text))).toEqual({ ok: true, value: { text, encoding: 'utf-8' } });
});

test('a rare character of a name in GB18030 does not put off the reading', () => {
  const text = `${TEXT}鄠邑区李喆負责`;
  expect(decode(encodeGbk(text))).toEqual({ ok: true, value: { text, encoding: 'gb18030' } });
});

test('UTF-16 is read by its byte order mark, in both orders', () => {
  expect(decode(new Uint8Array(utf16(`\ufeff${TEXT}`)))).toEqual({ ok: true, value: { text: TEXT, encoding: 'utf-16le' } });
  expect(decode(new Uint8Array(utf16(`\ufeff${TEXT}`).swap16()))).toEqual({
    ok: true,
    value: { text: TEXT, encoding: 'utf-16be' },
  });
});

test('an encoding that cannot be told is refused rather than guessed', () => {
  expect(codeOf(utf8(TEXT).subarray(1))).toBe('intake-unknown-encoding');
  expect(codeOf(new Uint8Array(Buffer.from('café déjà vu naïve', 'latin1')))).toBe('intake-unknown-encoding');
  // 部署 in Big5.
  expect(codeOf(Uint8Array.of(0xb3, 0xa1, 0xb8, 0x70, 0xa4, 0x40, 0xad, 0x6e, 0xa8, 0x44))).toBe('intake-unknown-encoding');
});

test('a text that was cut in the middle of a character is broken', () => {
  expect(codeOf(utf8(TEXT).subarray(0, 41))).toBe('intake-broken-file');
});

test('binary content is refused, whatever its name', () => {
  expect(codeOf(Uint8Array.of(0, 1, 2, 3))).toBe('intake-binary-text');
  expect(codeOf(new Uint8Array(utf16(TEXT)))).toBe('intake-binary-text');
  expect(codeOf(Uint8Array.from({ length: 200 }, (_, index) => (index % 8) + 1))).toBe('intake-binary-text');
  expect(codeOf(new Uint8Array(utf16('\ufeff督办\0\0')))).toBe('intake-binary-text');
});
