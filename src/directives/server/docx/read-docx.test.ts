// Word documents as Word and WPS write them, read paragraph by paragraph.
import { expect, test } from 'vitest';
import { INTAKE_LIMITS } from '../directive-text.ts';
import { OFFICIAL_NUMBERING, aDocx, numbered, paragraph, picture, run, table, textBox } from './a-docx.ts';
import { readDocx } from './read-docx.ts';

const read = (parts: Parameters<typeof aDocx>[0]) => readDocx(aDocx(parts), INTAKE_LIMITS);
const linesOf = (parts: Parameters<typeof aDocx>[0]) => {
  const reading = read(parts);
  return reading.ok ? reading.value.text.split('\n') : [reading.refusal.code];
};
const codeOf = (parts: Parameters<typeof aDocx>[0]) => {
  const reading = read(parts);
  return reading.ok ? 'read' : reading.refusal.code;
};

test('paragraphs are lines, word for word, with tabs, breaks and entities', () => {
  const body = [
    paragraph('关于开展检查的通知'),
    paragraph(`${run('各支队要')}${run('在6月底前')}<w:r><w:tab/><w:t>完成</w:t><w:br/><w:t>另起一行 &amp; &#19968;</w:t></w:r>`),
  ];
  expect(linesOf({ body: body.join('') })).toEqual(['关于开展检查的通知', '各支队要在6月底前\t完成', '另起一行 & 一']);
});

test('a table row is one line with a tab between its cells, in its place among the paragraphs', () => {
  const body =
    paragraph('任务分工：') +
    table([
      ['序号', '任务', '责任单位'],
      ['1', '开展检查', '一支队'],
    ]) +
    paragraph('请照此办理。');
  expect(linesOf({ body })).toEqual(['任务分工：', '序号\t任务\t责任单位', '1\t开展检查\t一支队', '请照此办理。']);
});

test('a table inside a cell stays within its row', () => {
  const body = `<w:tbl><w:tr><w:tc>${paragraph('甲')}${table([['内一', '内二']])}${paragraph('')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`;
  expect(linesOf({ body })).toEqual(['甲 内一 内二\t乙']);
});

test('automatic numbers stand in the text as they do on paper', () => {
  const body = [
    numbered('总体要求', 1),
    numbered('目标', 1, 1),
    numbered('原则', 1, 1),
    numbered('依法', 1, 2),
    paragraph('正文。'),
    numbered('重点任务', 1),
    numbered('检查', 1, 1),
    numbered('另一列表', 2),
  ];
  expect(linesOf({ body: body.join(''), numbering: OFFICIAL_NUMBERING })).toEqual([
    '一、总体要求',
    '（一）目标',
    '（二）原则',
    '1.依法',
    '正文。',
    '二、重点任务',
    '（一）检查',
    '一、另一列表',
  ]);
});

test('a number that comes by the style, or by the style that it is based on, is found; numId 0 takes it away', () => {
  const styles = [
    '<w:style w:styleId="Heading"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:styleId="Own"><w:basedOn w:val="Heading"/></w:style>',
    '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>',
  ];
  const styled = (text: string, style: string, more = '') => paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
  const body =
    styled('首先', 'Heading') +
    styled('其次', 'Own') +
    styled('无号', 'Own', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
    styled('循环', 'Loop');
  expect(linesOf({ body, styles: styles.join(''), numbering: OFFICIAL_NUMBERING })).toEqual([
    '一、首先',
    '二、其次',
    '无号',
    '循环',
  ]);
});

test('第N条 gets a full-width space after it, bullets a dot', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>' +
    '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="4"/></w:num>';
  expect(linesOf({ body: numbered('为了规范', 5) + numbered('巡查', 6), numbering })).toEqual(['第一条　为了规范', '• 巡查']);
});

test('tracked changes read as accepted, hidden runs and field codes do not show', () => {
  const body = paragraph(
    `${run('要在')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('6')}</w:ins>${run('月底前完成')}${run('机要', '<w:vanish/>')}${run('。', '<w:vanish w:val="0"/>')}<w:r><w:instrText>PAGE</w:instrText></w:r><w:moveFrom>${run('移走')}</w:moveFrom>`,
  );
  expect(linesOf({ body })).toEqual(['要在6月底前完成。']);
});

test('content controls, hyperlinks and phonetic guides give their text once', () => {
  const body = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:hyperlink>${run('责任')}</w:hyperlink><w:sdt><w:sdtContent>${run('单位')}</w:sdtContent></w:sdt><w:r><w:ruby><w:rt>${run('yá')}</w:rt><w:rubyBase>${run('崖')}</w:rubyBase></w:ruby></w:r>`)}</w:sdtContent></w:sdt>`;
  expect(linesOf({ body })).toEqual(['责任单位崖']);
});

test('a text box, written twice for old and new readers, is read once and handed on as an aside', () => {
  const reading = read({ body: paragraph(textBox('机密★1年')) + paragraph('正文'), header: paragraph('某某局文件') });
  expect(reading).toEqual({ ok: true, value: { text: '机密★1年\n正文', asides: ['某某局文件', '机密★1年'] } });
});

test('a file that names its namespaces otherwise, or follows the strict standard, is read alike', () => {
  const inner = '<x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body>';
  const root = (uri: string) => `<x:document xmlns:x="${uri}">${inner}</x:document>`;
  expect(linesOf({ body: '', rawDocument: root('http://purl.oclc.org/ooxml/wordprocessingml/main') })).toEqual(['严格']);
  expect(linesOf({ body: '', rawDocument: root('http://schemas.openxmlformats.org/wordprocessingml/2006/main') })).toEqual([
    '严格',
  ]);
});

test('pictures without a word are a scan pasted into Word', () => {
  expect(codeOf({ body: paragraph(picture) })).toBe('intake-scan-without-text');
});

test('macros are refused by the part and by the declared type', () => {
  const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  expect(codeOf({ body: paragraph('一'), mainType: macro })).toBe('intake-macros');
});

test('entity declarations are refused before anything could expand', () => {
  const laughs = `<!DOCTYPE d [<!ENTITY a "哈哈"><!ENTITY b "${'&a;'.repeat(10)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
  expect(codeOf({ body: '', rawDocument: laughs })).toBe('intake-unsafe-file');
});

test('a tree deeper than any document is refused, malformed XML is broken', () => {
  expect(codeOf({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) })).toBe('intake-unsafe-file');
  expect(codeOf({ body: '<w:p><w:r>' })).toBe('intake-broken-file');
  expect(codeOf({ body: '', rawDocument: '' })).toBe('intake-broken-file');
});
