// What a file is by its bytes, and what is refused whatever it is called.
import { expect, test } from 'vitest';
import { anOleFile, aWorkbook, aZip, workbookParts } from './file-builders.ts';
import { sniff } from './sniff.ts';

const hex = (start: string, length = 64): Buffer => Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(length)]);
const types = '<Types/>';
const gb18030 = Buffer.from('b6bdb0ecb9a4d7f70d0a', 'hex'); // 督办工作

const outcome = async (bytes: Buffer, name: string): Promise<string> => {
  const sniffed = await sniff(bytes, name);
  return sniffed.ok ? sniffed.value.kind : sniffed.refusal.code;
};

test.each([
  ['pdf', '通知.pdf', Buffer.from('%PDF-1.7\n…')],
  ['pdf', '通知.PDF', Buffer.from('\n\n%PDF-1.4 with rubbish before')],
  ['docx', '方案.docx', aZip({ '[Content_Types].xml': types, 'word/document.xml': '<w/>' })],
  ['xlsx', '台账.xlsx', aWorkbook('')],
  ['pptx', '汇报.pptx', aZip({ '[Content_Types].xml': types, 'ppt/presentation.xml': '<p/>' })],
  ['ofd', '公文.ofd', aZip({ 'OFD.xml': '<ofd/>' })],
  ['png', '现场.png', hex('89504e470d0a1a0a')],
  ['jpeg', '现场.JPG', hex('ffd8ffe1')],
  ['webp', '现场.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
  ['gif', '示意.gif', Buffer.from('GIF89a\0\0')],
  ['heic', 'IMG_0001.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1')],
  ['mp4', '录像.mp4', Buffer.from('\0\0\0\x20ftypisom\0\0\0\0')],
  ['mov', '录像.mov', Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0')],
  ['m4a', '录音.m4a', Buffer.from('\0\0\0\x1cftypM4A \0\0\0\0')],
  ['mp3', '录音.mp3', Buffer.from('ID3\x04\0\0\0')],
  ['text', '说明.txt', Buffer.from('第一条 督办工作。\r\n')],
  ['text', '说明.md', Buffer.from('\ufeff# 说明')],
  ['text', '清单.csv', gb18030],
  ['text', '说明.txt', Buffer.from('\ufeff督办', 'utf16le')],
  ['text', '车型.txt', Buffer.from('MZ型车辆清单')],
  ['pdf', 'no extension', Buffer.from('%PDF-1.7\n')],
])('a %s named %s is taken', async (kind, name, bytes) => {
  expect(await outcome(bytes, name)).toBe(kind);
});

test.each([
  ['file-empty', 'a.pdf', Buffer.alloc(0)],
  ['file-not-what-its-name-says', '通知.pdf', hex('89504e470d0a1a0a')],
  ['file-not-what-its-name-says', '现场.jpg', Buffer.from('%PDF-1.7\n')],
  ['file-not-what-its-name-says', '台账.docx', aWorkbook('')],
  ['file-not-what-its-name-says', '照片.png', Buffer.from('只是文字')],
  ['file-executable', '说明.txt', hex('4d5a90000300')],
  ['file-executable', '通知.pdf', hex('7f454c46')],
  ['file-executable', '说明.txt', Buffer.from('#!/bin/sh\nrm -rf /')],
  ['file-executable', '安装.exe', Buffer.from('只是文字')],
  ['file-executable', '通知.pdf.js', Buffer.from('alert(1)')],
  ['file-executable', '页面.html', Buffer.from('<p>')],
  ['file-executable', '图.SVG', Buffer.from('<svg/>')],
  ['file-executable', '表.xlsm', aWorkbook('')],
  ['file-macros', '台账.xlsx', aZip({ ...workbookParts(''), 'xl/vbaProject.bin': 'x' })],
  ['file-encrypted', '台账.xlsx', anOleFile('EncryptedPackage')],
  ['file-encrypted', '台账.xlsx', aZip(workbookParts(''), { 'xl/workbook.xml': { encrypted: true } })],
  ['file-old-office', '通知.doc', anOleFile('WordDocument')],
  ['file-broken', '台账.xlsx', aWorkbook('').subarray(0, 200)],
  ['file-broken', '台账.xlsx', Buffer.concat([aWorkbook(''), Buffer.from('trailing')])],
  ['file-type-not-taken', '打包.zip', aZip({ 'a.txt': 'a' })],
  ['file-type-not-taken', '两面.docx', aZip({ '[Content_Types].xml': types, 'word/document.xml': '', 'xl/workbook.xml': '' })],
  ['file-type-not-taken', '打包.rar', Buffer.from('Rar!\x1a\x07\0')],
  ['file-type-not-taken', '设计.dwg', Buffer.from('图')],
  ['file-type-not-taken', '杂.bin', hex('0102030405')],
  ['file-type-not-taken', '杂.txt', Buffer.from('文字里有\0零字节')],
  ['file-type-not-taken', '截断.txt', Buffer.from('ff00fe', 'hex')],
])('%s: %s', async (code, name, bytes) => {
  expect(await outcome(bytes, name)).toBe(code);
});

test('text longer than one step of reading is checked to its end', async () => {
  const long = Buffer.from('督办'.repeat(400_000));
  expect(await outcome(long, '长.txt')).toBe('text');
  expect(await outcome(Buffer.concat([long, Buffer.from([0])]), '长.txt')).toBe('file-type-not-taken');
});
