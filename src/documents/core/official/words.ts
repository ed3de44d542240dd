// What people read of official documents: refusals, advice, and the page's labels.
import type { Words } from '#kernel';

export const officialWords = {
  'document-shape': {
    zh: '公文数据不完整或格式有误（{{at}}）。',
    en: 'The document is not complete or has a wrong form ({{at}}).',
  },
  'document-data': { zh: '模板所需内容不完整或有误（{{at}}）。', en: 'What the template asks for is missing or wrong ({{at}}).' },
  'document-layout-not-offered': { zh: '该文书不使用这种格式。', en: 'This document is not made in that layout.' },
  'document-text-empty': { zh: '有内容为空（{{at}}）。', en: 'A text is empty ({{at}}).' },
  'document-text-too-long': { zh: '内容过长（{{at}}）。', en: 'A text is too long ({{at}}).' },
  'document-text-unseen-signs': {
    zh: '含有换行、控制字符或不可见字符（{{at}}），请删除后重试。',
    en: 'There are line breaks, control or invisible signs ({{at}}); remove them.',
  },
  'document-link-elsewhere': {
    zh: '链接只能指向本平台的页面（{{at}}）。',
    en: 'A link may lead to our own pages only ({{at}}).',
  },
  'document-table-shape': { zh: '表格的列与行不一致（{{at}}）。', en: 'Columns and rows of a table do not fit ({{at}}).' },
  'document-name-form': {
    zh: '名称为空、过长或末尾带有标点（{{at}}）。',
    en: 'A name is empty, too long or ends in a sign ({{at}}).',
  },
  'document-mark-empty': { zh: '缺少发文机关标志。', en: 'The issuer’s mark is missing.' },
  'document-number-form': {
    zh: '发文字号应为“代字〔年份〕顺序号”，代字为汉字，年份四位，顺序号不编虚位。',
    en: 'A number is code 〔year〕 serial: Chinese characters, four digits, no padding.',
  },
  'document-title-empty': { zh: '标题为空或过长。', en: 'The title is empty or too long.' },
  'document-title-kind': { zh: '标题应以文种“{{kind}}”结尾。', en: 'The title must end with its kind, {{kind}}.' },
  'document-title-too-long': { zh: '标题超过五行，请精简。', en: 'The title takes more than five lines; shorten it.' },
  'document-body-empty': { zh: '正文为空。', en: 'The body is empty.' },
  'document-date-form': { zh: '成文日期有误（{{at}}），应为实际存在的年月日。', en: 'Not a date that exists ({{at}}).' },
  'document-kind-unknown': { zh: '没有这一文种；法定文种只有十五种。', en: 'No such kind; the legal kinds are fifteen.' },
  'document-kind-format': {
    zh: '“{{kind}}”另有特定格式，本平台不制作。',
    en: '{{kind}} has a format of its own, which is not made here.',
  },
  'document-urgency-unknown': { zh: '紧急程度只有“特急”“加急”两种。', en: 'Urgency is only 特急 or 加急.' },
  'document-signer-missing': { zh: '上行文应当标注签发人。', en: 'An upward document names its signer.' },
  'document-signer-not-upward': { zh: '只有上行文标注签发人。', en: 'Only an upward document names a signer.' },
  'document-letter-signer': { zh: '信函格式不标注签发人。', en: 'The letter form names no signer.' },
  'document-addressee-missing': { zh: '缺少主送机关。', en: 'The main addressee is missing.' },
  'document-end-block-missing': { zh: '缺少印发机关和印发日期。', en: 'Printing office and date are missing.' },
  'document-secrecy-mark': {
    zh: '含有密级标志“{{mark}}”。国家秘密不得进入本平台。',
    en: 'It bears the secrecy mark {{mark}}. State secrets must not enter this platform.',
  },
  'document-advice-one-addressee': {
    zh: '上行文原则上主送一个上级机关。',
    en: 'An upward document goes to one organ as a rule.',
  },
  'document-advice-request-in-report': {
    zh: '报告不得夹带请示事项，请核对。',
    en: 'A report must not carry a request; please check.',
  },
  'document-advice-report-in-letter-form': {
    zh: '上行文一般不用信函格式。',
    en: 'Upward documents rarely take the letter form.',
  },
  'document-advice-figure-without-link': {
    zh: '以下数字没有链接到所依据的事项：{{figures}}。',
    en: 'These figures are not linked to what they count: {{figures}}.',
  },
  'document-fonts-missing': {
    zh: '缺少公文字体（{{missing}}），无法排版。请在服务器上运行 npx duxing fonts，或把字体放入 {{folder}}。',
    en: 'Fonts for official documents are missing ({{missing}}). Run npx duxing fonts on the server, or put them into {{folder}}.',
  },
  'document-fonts-file-wrong': {
    zh: '字体设置文件 {{file}} 的格式有误，见 docs/documents.md。',
    en: 'The font settings in {{file}} have a wrong form; see docs/documents.md.',
  },
  'document-fonts-by-hand': {
    zh: '未能自动获取字体（{{detail}}）。请把以下文件放入 {{folder}}：{{files}}。来源见 docs/documents.md。',
    en: 'The fonts could not be fetched ({{detail}}). Put these files into {{folder}}: {{files}}. Their sources are in docs/documents.md.',
  },
  'document-signs-without-font': {
    zh: '以下字符没有字体可以印出：{{signs}}。请替换，或补充字体。',
    en: 'No font has these signs: {{signs}}. Replace them, or add a font.',
  },
  'document-typeset-failed': { zh: '排版未成功：{{detail}}。', en: 'It could not be set: {{detail}}.' },
  'document-typeset-too-slow': {
    zh: '排版超时，请缩短公文或稍后再试。',
    en: 'Setting it took too long; shorten it or try again.',
  },
  'document-number-missing': { zh: '尚未编号，不能印发。', en: 'It has no number yet and cannot be issued.' },
  'document-code-of-another-series': {
    zh: '机关代字“{{code}}”已用于另一个编号序列。',
    en: 'The code {{code}} belongs to another series of numbers.',
  },
  'document-number-unknown': { zh: '没有这个发文字号。', en: 'There is no such number.' },
  'document-number-withdrawn': { zh: '该发文字号已作废，作废的号不再使用。', en: 'That number was withdrawn and stays so.' },
} as const satisfies Words;
