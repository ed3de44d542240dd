// What people read of files and spreadsheets: refusals and cell faults by code. {{name}} is filled from the facts.
import type { Words } from '#kernel';
import { officialWords } from './official/words.ts';

export const documentWords = {
  ...officialWords,
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file-too-large': { zh: '文件超过上限（{{limit}} 字节）。', en: 'The file is larger than {{limit}} bytes.' },
  'file-not-what-its-name-says': {
    zh: '文件内容是 {{found}}，与扩展名 .{{named}} 不符。',
    en: 'The content is {{found}}, which does not fit the name .{{named}}.',
  },
  'file-executable': { zh: '不接收可执行文件或脚本（{{found}}）。', en: 'Programs and scripts are not taken ({{found}}).' },
  'file-macros': { zh: '文件含有宏，请另存为不含宏的格式。', en: 'The file holds macros; save it without them.' },
  'file-encrypted': { zh: '文件已加密，请解除密码后上传。', en: 'The file is encrypted; remove the password first.' },
  'file-old-office': {
    zh: '旧版 Office 或 WPS 格式，请另存为 docx、xlsx 或 PDF。',
    en: 'An old Office or WPS format; save it as docx, xlsx or PDF.',
  },
  'file-broken': { zh: '文件已损坏，无法读取。', en: 'The file is broken and cannot be read.' },
  'file-type-not-taken': { zh: '不接收此类文件（{{found}}）。', en: 'Files of this type are not taken ({{found}}).' },
  'file-broken-off': { zh: '上传中断，请重试。', en: 'The upload broke off; try again.' },
  'file-no-space': { zh: '服务器存储空间不足，请联系管理员。', en: 'The server has no space left; tell an administrator.' },
  'sheet-not-xlsx': { zh: '请上传 xlsx 格式的电子表格。', en: 'A spreadsheet in xlsx is expected.' },
  'sheet-broken': { zh: '电子表格已损坏，无法读取。', en: 'The spreadsheet is broken and cannot be read.' },
  'sheet-unpacks-too-large': {
    zh: '电子表格解压后过大（上限 {{limit}} 字节）。',
    en: 'Unpacked, the spreadsheet is larger than {{limit}} bytes.',
  },
  'sheet-too-much': { zh: '电子表格内容过多，无法处理，请拆分。', en: 'The spreadsheet is too much to read; split it.' },
  'sheet-too-many-rows': { zh: '行数超过上限 {{max}}。', en: 'There are more than {{max}} rows.' },
  'sheet-too-many-columns': { zh: '列数超过上限 {{max}}。', en: 'There are more than {{max}} columns.' },
  'sheet-cell-too-long': {
    zh: '第 {{row}} 行“{{column}}”超过 {{max}} 个字符。',
    en: 'Row {{row}}, “{{column}}” exceeds {{max}} characters.',
  },
  'column-missing': { zh: '缺少列“{{column}}”。', en: 'The column “{{column}}” is missing.' },
  'column-twice': { zh: '列“{{column}}”出现两次。', en: 'The column “{{column}}” is there twice.' },
  'cell-missing': { zh: '必填，不能为空。', en: 'This must be filled in.' },
  'cell-not-text': { zh: '应为文字。', en: 'Text is expected.' },
  'cell-too-long': { zh: '超过 {{max}} 个字。', en: 'Longer than {{max}} characters.' },
  'cell-lost-digits': {
    zh: '数字超过 15 位，表格已丢失精度，请将该列设为文本后重新填写。',
    en: 'More than 15 digits: the spreadsheet has lost some. Set the column to text and enter it again.',
  },
  'cell-not-number': { zh: '应为数字。', en: 'A number is expected.' },
  'cell-not-whole': { zh: '应为整数。', en: 'A whole number is expected.' },
  'cell-out-of-range': { zh: '应在 {{min}} 到 {{max}} 之间。', en: 'It must lie between {{min}} and {{max}}.' },
  'cell-not-day': { zh: '应为日期，如 2026-06-30。', en: 'A date is expected, such as 2026-06-30.' },
  'cell-not-among': { zh: '只能填：{{allowed}}。', en: 'It must be one of: {{allowed}}.' },
  'cell-twice': { zh: '与第 {{first}} 行重复。', en: 'The same as in row {{first}}.' },
} as const satisfies Words;
