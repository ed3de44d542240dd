// DOC-40 in both directions: every form of the mark is found, and prose about secrecy is let through.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asidesOfName, secrecyMark } from './secrecy-mark.ts';

const TITLE = '关于开展执法车辆专项检查的通知';
const below = (mark: string) => `${mark}\n${TITLE}\n各支队：\n现将有关事项通知如下。`;

const MARKED: readonly (readonly [string, string])[] = [
  ['机密★1年', '机密'],
  ['秘密★6个月', '秘密'],
  ['绝密★30年', '绝密'],
  ['绝密★', '绝密'],
  ['绝密★启用前', '绝密'],
  ['秘密★长期', '秘密'],
  ['秘密', '秘密'],
  ['机 密', '机密'],
  ['机　密', '机密'],
  ['秘 密 ★ 1 年', '秘密'],
  ['机密☆一年', '机密'],
  ['机密*1年', '机密'],
  ['机密 1年', '机密'],
  ['000012  机密★1年', '机密'],
  ['000012\t机密★1年\t特急', '机密'],
  ['份号：000012 秘密★1年', '秘密'],
  ['№000012 机密', '机密'],
  ['【机密】', '机密'],
  ['（秘密）', '秘密'],
  ['★机密★', '机密'],
  ['密级：机密', '机密'],
  ['密级:秘密  保密期限:3年', '秘密'],
  ['密级和保密期限：绝密★20年', '绝密'],
  ['密级\t机密\t紧急程度\t特急', '机密'],
  ['密级：□绝密 ☑机密 □秘密', '机密'],
  ['机密级', '机密'],
  ['机密文件', '机密'],
  ['某某省交通运输厅文件　机密★1年', '机密'],
  ['秘密★2030年12月31日解密', '秘密'],
  ['机密★1年 特急', '机密'],
];

const UNMARKED: readonly string[] = [
  '各单位要严格保守国家秘密，不得泄露。',
  '依法保护商业秘密',
  '工作秘密',
  '国家秘密',
  '商业秘密',
  '涉密人员管理办法',
  '机密级涉密人员管理',
  '保守国家秘密法宣传周',
  '密级：公开',
  '密级：内部',
  '密级：绝密 机密 秘密',
  '密级：□绝密 □机密 □秘密',
  '密级：绝密□ 机密□ 秘密□',
  '密级：绝密/机密/秘密',
  '一、绝密、机密、秘密三级的划分',
  '国家秘密的密级分为绝密、机密、秘密三级。',
  '任何单位不得在非涉密计算机上存储机密、秘密文件',
  '文件应当标注密级，如“机密★1年”，并注明知悉范围。',
  '内部资料 注意保存',
  '000012',
  '特急',
  '机密文件的管理要求',
  '绝密档案中的故事',
];

describe('DOC-40: a marked document is found', () => {
  test.each(MARKED)('%s at its head', (mark, level) => {
    expect(secrecyMark(below(mark))).toBe(level);
  });

  test.each(MARKED)('%s after the share number, blank lines and an urgency', (mark, level) => {
    expect(secrecyMark(`\n\n000123\n\n${below(mark)}`)).toBe(level);
  });

  test('the starred form is found on a line of its own far down, where an attached document begins', () => {
    expect(secrecyMark(`${TITLE}\n${'各支队要按期完成检查。\n'.repeat(60)}附件1\n机密★1年\n方案`)).toBe('机密');
  });

  test('a page header, a text box, a watermark or the name of the file may bear it', () => {
    expect(secrecyMark(TITLE, ['机密★1年'])).toBe('机密');
    expect(secrecyMark(TITLE, ['机 密'])).toBe('机密');
    expect(secrecyMark(TITLE, asidesOfName('【秘密】关于检查的通知.docx'))).toBe('秘密');
    expect(secrecyMark(TITLE, asidesOfName('机密-检查通知.pdf'))).toBe('机密');
    expect(secrecyMark(TITLE, asidesOfName('关于检查的通知（机密★1年）.docx'))).toBe('机密');
  });
});

describe('DOC-40: prose about secrecy is let through', () => {
  test.each(UNMARKED)('%s', (line) => {
    expect(secrecyMark(below(line))).toBeNull();
    expect(secrecyMark(TITLE, [line])).toBeNull();
  });

  test('a bare level far down is a word of the text, a cell of a table', () => {
    expect(secrecyMark(`${TITLE}\n${'各支队要按期完成检查。\n'.repeat(20)}秘密\n机密`)).toBeNull();
  });

  test('a name that speaks of secrecy is no mark', () => {
    expect(secrecyMark(TITLE, asidesOfName('保守国家秘密工作方案.docx'))).toBeNull();
    expect(secrecyMark(TITLE, asidesOfName('商业秘密保护_检查通知.pdf'))).toBeNull();
  });

  const corpus = new URL('../../../../shared/corpus/dev/', import.meta.url);
  test.skipIf(!existsSync(corpus))('no text of the annotated set, where there is one, is taken for marked', () => {
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt')))
      expect([file, secrecyMark(readFileSync(new URL(file, corpus), 'utf8'))]).toEqual([file, null]);
  });
});
