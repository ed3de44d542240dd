// Finds the mark of a state secret on a document (DOC-40): a directive marked 绝密, 机密 or 秘密 is turned down and not stored.
// The mark is a line of its own in the head of the document (GB/T 9704-2012, 7.2.2: 机密★1年), so prose about secrecy is let through.
import type { LawReference, Refusal } from '#kernel';
import { refuseFile } from './directive-text.ts';

/** Storing or handling state secrets on a system outside the secrecy system is forbidden to everyone, without condition. */
export const STATE_SECRETS: LawReference = {
  rule: 'DOC-40',
  law: '中华人民共和国保守国家秘密法',
  article: '第三十一条',
};

/** The mark stands above or beside the issuing organ's red head; a letter or a draft sheet may have a few lines before it. */
const HEAD_LINES = 12;
const LEVEL = '(?:绝密|机密|秘密|絕密)';
const STAR = '[★☆⭐✭✩*※•·●]';
const COUNT = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3}|半)';
const TERM = `(?:${COUNT}(?:个?年|个?月|[天日])|长期|永久|启用前|解密前|至?\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:解密)?)`;
const SHARE = '(?:份号[:：]?)?(?:no\\.?|№)?[:：]?\\d{0,8}';
const LABEL = '(?:密级(?:[和与及、/]?保密期限)?[:：]?|保密等级[:：]?)';
const OPEN = '[\\[(（【〔《<［｛{★☆]*';
const CLOSE = '[\\])）】〕》>］｝}★☆]*';
const URGENT = '(?:特急|加急|平急|特提|急件|急|紧急程度[:：]?(?:特急|加急|平急)?)?';

/** The whole line is the mark, with at most a share number before it and an urgency after it. */
const WHOLE = new RegExp(
  `^${SHARE}${OPEN}${LABEL}?${OPEN}(${LEVEL})级?(?:文件|材料|资料|件)?${CLOSE}${STAR}?(?:保密期限[:：]?)?${TERM}?${CLOSE}${URGENT}$`,
  'i',
);

/** The form with the star is unmistakable: it may share a line of the head with the organ's name, and may stand further down. */
const STARRED = new RegExp(`^${SHARE}${OPEN}${LABEL}?(${LEVEL})级?${STAR}${TERM}?${CLOSE}${URGENT}$`, 'i');
const STARRED_EDGE = new RegExp(`(?:^${SHARE}${OPEN}(${LEVEL})★)|(?:(${LEVEL})★${TERM}?$)`, 'i');

/** A field of a draft or handling sheet: 密级：机密, or a ticked box; a list of choices without a tick is no mark. */
const FIELD = new RegExp(`密级[:：]?[☑√■✓✔☒]?(${LEVEL})(?![、/／|]?(?:${LEVEL}|□|☐|○))|[☑√■✓✔☒](${LEVEL})`, 'i');

/** After NFKC the full-width forms are ASCII. */
const SENTENCE = /[。;,!?；，！？]/;

/** Letters of a mark are often set apart (机 密); compatibility forms and spaces must not hide it. */
const compact = (line: string): string => line.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');

/** The level that a document is marked with (绝密, 机密, 秘密), or null. `asides` are page headers, text boxes and the file's name. */
export function secrecyMark(text: string, asides: readonly string[] = []): string | null {
  let head = 0;
  for (const raw of text.split('\n')) {
    const line = compact(raw);
    if (line === '') continue;
    if (++head <= HEAD_LINES) {
      const mark = markOfHead(line);
      if (mark) return mark;
    } else if (line.length <= 40) {
      const mark = STARRED.exec(line)?.[1];
      if (mark) return mark;
    }
  }
  for (const aside of asides) {
    const line = compact(aside);
    const mark = WHOLE.exec(line)?.[1] ?? markOfEdge(line);
    if (mark) return mark;
  }
  return null;
}

function markOfHead(line: string): string | null {
  const whole = WHOLE.exec(line);
  if (whole?.[1]) return whole[1];
  if (line.length > 60 || SENTENCE.test(line)) return null;
  const field = FIELD.exec(line);
  return field?.[1] ?? field?.[2] ?? markOfEdge(line);
}

function markOfEdge(line: string): string | null {
  const edge = line.length <= 60 ? STARRED_EDGE.exec(line) : null;
  return edge?.[1] ?? edge?.[2] ?? null;
}

/** A file's name as an aside: its bracketed parts and what stands before the first separator, since names carry marks too. */
export function asidesOfName(name: string): readonly string[] {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return stem.split(/[[\]()（）【】〔〕《》_\-—－\s]+/).filter((part) => part !== '');
}

/** The refusal of a marked document, or null when it bears no mark. */
export function refuseMarked(text: string, asides: readonly string[]): { readonly ok: false; readonly refusal: Refusal } | null {
  const mark = secrecyMark(text, asides);
  return mark ? refuseFile('intake-marked-secret', { mark }, STATE_SECRETS) : null;
}
