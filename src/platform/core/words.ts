// What the wire itself refuses, in both languages: said by the page, and to readers of the API as the detail of a problem.
import type { Words } from '#kernel';

/** By code; registers and capabilities bring their own. */
export const httpWords = {
  'server-fault': { zh: '服务器出了故障，已经记录。', en: 'The server met a fault; it has been logged.' },
  'invalid-input': { zh: '填写的内容有误。', en: 'Something filled in is not right.' },
  'if-match-required': { zh: '请刷新后再做。', en: 'Reload, then repeat.' },
  overloaded: { zh: '服务器正忙，请稍后再试。', en: 'The server is busy. Try again a little later.' },
  'not-ready': { zh: '服务器正在启动，请稍后再试。', en: 'The server is starting. Try again a little later.' },
  'database-away': {
    zh: '数据库暂时连不上，这一步没有办成；系统会自行恢复，请稍后再试。',
    en: 'The database cannot be reached, and nothing was done. It heals by itself: try again a little later.',
  },
  'storage-full': {
    zh: '存储空间已满，这一步没有办成；请通知系统管理员。',
    en: 'The storage is full, and nothing was done. Tell the system administrator.',
  },
  'cross-site': { zh: '请求来自其他网站，未予办理。', en: 'The request came from another site and was not carried out.' },
  'upload-without-file': { zh: '没有收到文件。', en: 'No file arrived.' },
  'upload-with-many-files': { zh: '一次只能上传一个文件。', en: 'One file at a time.' },
  'if-match-malformed': { zh: 'If-Match 应写成 "版本号"，如 "3"。', en: 'If-Match is a version in quotes, such as "3".' },
  'idempotency-key-malformed': {
    zh: 'Idempotency-Key 应为 8 至 200 个可见的 ASCII 字符。',
    en: 'An Idempotency-Key takes 8 to 200 visible ASCII characters.',
  },
  'upload-not-a-form': {
    zh: '文件应以表单（multipart/form-data）上传。',
    en: 'A file is sent as a form (multipart/form-data).',
  },
  'unsound-text': { zh: '文字里有不能保存的字符。', en: 'A text holds characters that cannot be kept.' },
  'too-deep': { zh: '内容嵌套过深。', en: 'What was sent is nested too deeply.' },
  'too-large': { zh: '内容过大，不能接收：文件最多 20 MB。', en: 'This is too large: a file may have 20 MB at most.' },
  'unsupported-media-type': { zh: '不接收这种格式的请求。', en: 'Requests in this format are not taken.' },
  'too-many-requests': { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests. Try again a little later.' },
  'malformed-request': { zh: '请求的格式有误，读不出来。', en: 'The request is malformed and cannot be read.' },
  'no-such-route': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'no-such-thing': { zh: '没有找到。', en: 'Not found.' },
} as const satisfies Words;
