// Containers that lie about their sizes are refused before they are unpacked.
import { expect, test } from 'vitest';
import { aZip } from './a-zip.ts';
import { openZip } from './zip.ts';

const codeOf = (bytes: Uint8Array, limit?: number) => {
  const opened = openZip(bytes, limit);
  return opened.ok ? 'opened' : opened.refusal.code;
};
const contentOf = (bytes: Uint8Array, name: string) => {
  const opened = openZip(bytes);
  const entry = opened.ok ? opened.value.entries.get(name) : undefined;
  if (!opened.ok || !entry) return 'not there';
  const content = opened.value.read(entry);
  return content.ok ? Buffer.from(content.value).toString() : content.refusal.code;
};

test('parts come back byte for byte', () => {
  const bytes = aZip([
    { name: 'word/document.xml', content: '<正文/>' },
    { name: 'empty', content: '' },
  ]);
  expect(contentOf(bytes, 'word/document.xml')).toBe('<正文/>');
  expect(contentOf(bytes, 'empty')).toBe('');
});

test('a few kilobytes that would become megabytes are refused by their directory, unread', () => {
  const bomb = aZip([{ name: 'word/document.xml', content: Buffer.alloc(8 * 1024 * 1024) }]);
  expect(bomb.length).toBeLessThan(20_000);
  expect(codeOf(bomb)).toBe('intake-unsafe-file');
});

test('many middling parts are refused by their sum', () => {
  const part = Buffer.from(Array.from({ length: 500_000 }, (_, index) => (index * 2654435761) >>> 24));
  const parts = Array.from({ length: 4 }, (_, index) => ({ name: `part${index}`, content: part }));
  expect(codeOf(aZip(parts), 1024 * 1024)).toBe('intake-unsafe-file');
  expect(codeOf(aZip(parts), 4 * 1024 * 1024)).toBe('opened');
});

test('a directory that lies about a size gets nothing unpacked beyond the lie', () => {
  const content = Buffer.alloc(1024 * 1024, 65);
  expect(contentOf(aZip([{ name: 'a', content, claimed: 1000 }]), 'a')).toBe('intake-broken-file');
  expect(contentOf(aZip([{ name: 'a', content, claimed: 2_000_000 }]), 'a')).toBe('intake-broken-file');
});

test('entries that share the same bytes, many times over, are refused', () => {
  const bytes = Buffer.from(
    aZip([{ name: 'a', content: Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 40503) & 255)) }]),
  );
  const directory = bytes.readUInt32LE(bytes.length - 6);
  const entry = bytes.subarray(directory, bytes.length - 22);
  const end = Buffer.from(bytes.subarray(bytes.length - 22));
  end.writeUInt16LE(20, 10);
  expect(codeOf(Buffer.concat([bytes.subarray(0, directory), ...Array.from({ length: 20 }, () => entry), end]))).toBe(
    'intake-unsafe-file',
  );
});

test('too many entries are refused', () => {
  expect(codeOf(aZip(Array.from({ length: 4001 }, (_, index) => ({ name: `p${index}`, content: '' }))))).toBe(
    'intake-unsafe-file',
  );
});

test('an encrypted entry, a cut file and a changed byte are told apart', () => {
  const good = aZip([{ name: 'a', content: '内容'.repeat(50) }]);
  expect(codeOf(aZip([{ name: 'a', content: '一', encrypted: true }]))).toBe('intake-encrypted');
  expect(codeOf(good.subarray(0, good.length - 30))).toBe('intake-broken-file');
  const changed = Uint8Array.from(good);
  changed[40] = (changed[40] ?? 0) ^ 0xff;
  expect(contentOf(changed, 'a')).toBe('intake-broken-file');
});
