// PDF text layers joined into paragraphs; scans, locks and rubbish refused.
import { expect, test } from 'vitest';
import { INTAKE_LIMITS } from '../directive-text.ts';
import { type PdfParts, aPdf, aTypesetPdf } from './a-pdf.ts';
import { readPdf } from './read-pdf.ts';

const read = (bytes: Uint8Array) => readPdf(bytes, INTAKE_LIMITS);
const textOf = async (bytes: Uint8Array) => {
  const reading = await read(bytes);
  return reading.ok ? reading.value.text : reading.refusal.code;
};
const pdfText = (parts: PdfParts) => textOf(aPdf(parts));

const PARAGRAPHS = [
  '一、总体要求',
  '各单位要认真贯彻落实会议精神，细化工作措施，明确责任分工，6月底前完成执法车辆标识喷涂，逾期的予以通报。'.repeat(5),
  '（一）严格执法程序。',
  '各支队要配备执法记录仪，全过程记录，定期归档，不得选择性执法，不得以罚代管。'.repeat(9),
  '二、工作任务',
];

test.each(['to-unicode', 'UniGB-UCS2-H', 'GBK-EUC-H'] as const)(
  'paragraphs over several pages are rejoined (%s)',
  async (encoding) => {
    expect(await textOf(aTypesetPdf([...PARAGRAPHS, ...PARAGRAPHS], { encoding }))).toBe(
      [...PARAGRAPHS, ...PARAGRAPHS].join('\n'),
    );
  },
);

test('page numbers and a running header are taken out of the text and handed on as asides', async () => {
  const reading = await read(aTypesetPdf([...PARAGRAPHS, ...PARAGRAPHS], { header: '某某局文件汇编', pageNumbers: true }));
  expect(reading).toMatchObject({ ok: true, value: { text: [...PARAGRAPHS, ...PARAGRAPHS].join('\n'), pages: 3 } });
  expect(reading.ok && [...reading.value.asides].sort()).toEqual(
    [1, 2, 3].flatMap((page) => [`— ${page} —`, '某某局文件汇编']).sort(),
  );
});

test('the lines of a centred title stay lines, and a title runs into no paragraph', async () => {
  const body = '各支队要在六月底前完成检查并报送结果不得拖延各支'.slice(0, 24);
  const page = [
    { text: '关于促进高质量发展和全面推行制度的', x: 119, y: 740, size: 20 },
    { text: '若干意见', x: 259, y: 710, size: 20 },
    { text: `${body}${body.slice(0, 2)}`, x: 112, y: 640 },
    { text: `${body}${body.slice(0, 4)}`, x: 80, y: 611 },
    { text: '完毕。', x: 80, y: 582 },
  ];
  expect(await pdfText({ pages: [page] })).toBe(
    `关于促进高质量发展和全面推行制度的\n若干意见\n${body}${body.slice(0, 2)}${body}${body.slice(0, 4)}完毕。`,
  );
});

test('the further lines of an enclosure and of a list of copies, which hang, are rejoined', async () => {
  const full = '第三季度行政执法专项督查问题清单及整改任务';
  const page = [
    { text: '各支队要按照要求完成检查并将结果报送法制处备案按期完成', x: 80, y: 740 },
    { text: '特此通知。', x: 112, y: 711 },
    { text: `附件：1.${full}`.padEnd(26, '分'), x: 112, y: 653 },
    { text: '解表', x: 192, y: 624 },
    { text: '2.格式文本', x: 160, y: 595 },
    { text: '某某局', x: 380, y: 537 },
  ];
  const text = await pdfText({ pages: [page] });
  expect(text.split('\n').slice(2)).toEqual([`${`附件：1.${full}`.padEnd(26, '分')}解表`, '2.格式文本', '某某局']);
});

test('pieces of a line are put in reading order, columns are kept apart by a tab', async () => {
  const page = [
    { text: '责任单位', x: 400, y: 700 },
    { text: '任务', x: 100, y: 700 },
    { text: '一支队', x: 400, y: 670 },
    { text: '检查', x: 132, y: 671 },
    { text: '开展', x: 100, y: 670 },
  ];
  expect(await pdfText({ pages: [page] })).toBe('任务\t责任单位\n开展检查\t一支队');
});

test('letters that a layout sets apart are closed up', async () => {
  const page = [...'各支队要在月底前完成检查工作'].map((text, index) => ({ text, x: 80 + index * 24, y: 700 }));
  expect(await pdfText({ pages: [page] })).toBe('各支队要在月底前完成检查工作');
});

test('radicals that some PDF makers write become the characters that they stand for', async () => {
  expect(await pdfText({ pages: [[{ text: '⼀、⻋辆检查⼯作⻓期开展', x: 80, y: 700 }]] })).toBe('一、车辆检查工作长期开展');
});

test('a page set sideways is read upright, text askew is an aside', async () => {
  const sideways = await pdfText({ pages: [[{ text: '横排的附表', x: 300, y: 100, degrees: 90 }]], rotate: 90 });
  expect(sideways).toBe('横排的附表');
  expect(await pdfText({ pages: [[{ text: '未声明方向的横排附表', x: 300, y: 100, degrees: 90 }]] })).toBe(
    '未声明方向的横排附表',
  );
  const stamped = await read(
    aPdf({
      pages: [
        [
          { text: '正文在此。', x: 80, y: 700 },
          { text: '机密', x: 200, y: 300, degrees: 45 },
        ],
      ],
    }),
  );
  expect(stamped).toMatchObject({ ok: true, value: { text: '正文在此。', asides: ['机密'] } });
});

test('no text layer, or only what a scanner stamps on, is a scan', async () => {
  expect(await pdfText({ pages: [[]] })).toBe('intake-scan-without-text');
  const stamped = Array.from({ length: 3 }, () => [{ text: '由 扫描全能王 扫描创建', x: 80, y: 30, size: 9 }]);
  expect(await pdfText({ pages: stamped })).toBe('intake-scan-without-text');
  const numbers = Array.from({ length: 4 }, (_, index) => [{ text: `- ${index + 1} -`, x: 280, y: 40 }]);
  expect(await pdfText({ pages: numbers })).toBe('intake-scan-without-text');
});

test('a text layer of private-use characters is garbled, not text', async () => {
  expect(await pdfText({ pages: [[{ text: '\ue101\ue102\ue103\ue104\ue105\ue106\ue107', x: 80, y: 700 }]] })).toBe(
    'intake-garbled-text',
  );
});

test('a password, a cut file and rubbish are told apart', async () => {
  const good = aTypesetPdf(PARAGRAPHS);
  expect(await pdfText({ pages: [[{ text: '一', x: 80, y: 700 }]], encrypted: true })).toBe('intake-encrypted');
  expect(await textOf(good.subarray(0, 200))).toBe('intake-broken-file');
  expect(await textOf(new Uint8Array(Buffer.from('%PDF-1.7\nrubbish')))).toBe('intake-broken-file');
});
