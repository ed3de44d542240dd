// The words of intake: why a file could not be taken in as a directive. Nothing is stored when one of these is said.
import type { Words } from '#kernel';

export const intakeWords = {
  'intake-empty-file': {
    zh: '文件里没有内容。请检查后重新选择文件。',
    en: 'The file holds no text. Check it and choose again.',
  },
  'intake-too-large': {
    zh: '文件超过 {{limit}} MB，不能接收。请压缩图片或拆分后再上传。',
    en: 'The file is larger than {{limit}} MB. Shrink its pictures or split it.',
  },
  'intake-too-long': {
    zh: '正文超过 {{limit}} 字，不能作为一份部署处理。请拆分后再上传。',
    en: 'The text is longer than {{limit}} characters, too long for one directive. Split it.',
  },
  'intake-unsupported-type': {
    zh: '不支持这种文件（{{form}}）。可以上传 docx、pdf（带文字层）、txt、md，或直接粘贴文字。',
    en: 'This kind of file ({{form}}) is not supported. Upload docx, pdf with a text layer, txt or md, or paste the text.',
  },
  'intake-old-word': {
    zh: '这是旧版 Word 或 WPS 文字文件（doc、wps），不能直接读取。请用 WPS 或 Word 打开，另存为 docx 后再上传。',
    en: 'This is an old Word or WPS file (doc, wps). Open it in Word or WPS, save it as docx, and upload that.',
  },
  'intake-macros': {
    zh: '文件带有宏，不能接收。请另存为不带宏的 docx 后再上传。',
    en: 'The file carries macros and is not taken. Save it as a docx without macros.',
  },
  'intake-not-what-its-name-says': {
    zh: '文件名是 {{named}}，内容却是 {{found}}。请核对是否选错了文件，或改正扩展名。',
    en: 'The name says {{named}} but the content is {{found}}. Check that it is the right file, or mend its extension.',
  },
  'intake-encrypted': {
    zh: '文件设有密码，打不开。请去掉密码后再上传。',
    en: 'The file is protected by a password. Remove the password and upload it again.',
  },
  'intake-broken-file': {
    zh: '文件已损坏或不完整，读不出来。请用原来的软件打开、另存后再上传。',
    en: 'The file is damaged or incomplete. Open it in the program that made it, save it again, and upload that.',
  },
  'intake-unsafe-file': {
    zh: '文件展开后大得异常，或含有不该有的结构，为安全起见不予读取。',
    en: 'The file unpacks to an abnormal size or holds structures that it should not, and is not read for safety.',
  },
  'intake-too-costly': {
    zh: '文件过于复杂，在限定的时间和内存内读不完。请拆分，或复制文字粘贴。',
    en: 'The file is too complex to read within the limits of time and memory. Split it, or paste its text.',
  },
  'intake-busy': {
    zh: '正在读取的文件较多，请稍后再试。',
    en: 'Many files are being read at the moment. Try again shortly.',
  },
  'intake-scan-without-text': {
    zh: '这是扫描件，没有文字层。请先做文字识别（OCR），或上传原始电子文件。',
    en: 'This is a scan without a text layer. Run text recognition first, or upload the original file.',
  },
  'intake-garbled-text': {
    zh: '文件的文字层是乱码，还原不出汉字。请上传原始电子文件，或复制文字粘贴。',
    en: 'The text layer of the file is garbled. Upload the original file, or paste its text.',
  },
  'intake-binary-text': {
    zh: '文件按名称是文本，内容却不是文字。',
    en: 'The name says that this is text, but the content is not.',
  },
  'intake-unknown-encoding': {
    zh: '认不出文件的文字编码。请另存为 UTF-8 或 GB18030 编码后再上传。',
    en: 'The encoding of the text is not known. Save it as UTF-8 or GB18030.',
  },
  'intake-marked-secret': {
    zh: '文件标有“{{mark}}”。国家秘密不得进入本平台（DOC-40；《中华人民共和国保守国家秘密法》第三十一条）。内容没有保存。请按保密规定处理，如系误标请先由定密责任人更正。',
    en: 'The file is marked {{mark}}. State secrets must not enter this platform (DOC-40; Law on Guarding State Secrets, article 31). Nothing was stored. Handle it under the secrecy rules; if the mark is a mistake, have the responsible officer correct it first.',
  },
} as const satisfies Words;

/** Every reason for which intake turns a file down. */
export type IntakeCode = keyof typeof intakeWords;

/** Why the optional second opinion of a language model could not be had; the review goes on without it. */
export const secondOpinionWords = {
  'second-opinion-off': {
    zh: '没有启用“第二意见”。管理员配置模型地址后才可使用。',
    en: 'The second opinion is off. It can be used once an administrator has set the address of a model.',
  },
  'second-opinion-too-long': {
    zh: '正文超过 {{limit}} 字，不送“第二意见”。',
    en: 'The text is longer than {{limit}} characters and is not sent for a second opinion.',
  },
  'second-opinion-unreachable': {
    zh: '连不上“第二意见”的模型，或它没有按时答复。可以稍后再试，不影响审核。',
    en: 'The model for the second opinion could not be reached or did not answer in time. Try later; the review is not affected.',
  },
  'second-opinion-unusable': {
    zh: '“第二意见”的答复不合格式，没有采用。',
    en: 'The answer of the second opinion was not in the form asked for and is not used.',
  },
} as const satisfies Words;
