// Time limits in official wording, brought to a calendar day by the table of the annotation guidelines.
// Limits counted from an event (自决定作出之日起), recurring ones (每月10日前) and 限期/如期 have a wording but no day.
import { type Day, addDays, addMonths, dayOf, monthLength, monthOf, weekday, yearOf } from '#kernel';
import type { Deadline } from '../extraction.ts';
import { numberOf } from '../outline/doc-date.ts';

export interface FoundDeadline extends Deadline {
  readonly start: number;
  readonly end: number;
  /** Rule that read it, for the reasons. */
  readonly rule: 'deadline-date' | 'deadline-period' | 'deadline-count' | 'deadline-open';
}

const N = '(\\d{1,4}|[一二三四五六七八九十两]{1,3})';
const YEAR = '(?:(\\d{4})年|(今年|本年|当年|明年|来年|去年|上年)的?)?';

interface Form {
  readonly rule: FoundDeadline['rule'];
  readonly pattern: RegExp;
  readonly day: (match: RegExpExecArray, docDate: Day | null) => Day | null;
}

const NEXT = /明年|来年/;
const LAST = /去年|上年/;

function yearFrom(year: string | undefined, relative: string | undefined, docDate: Day | null): number | null {
  if (year) return Number(year);
  if (!docDate) return null;
  return yearOf(docDate) + (NEXT.test(relative ?? '') ? 1 : LAST.test(relative ?? '') ? -1 : 0);
}

const lastOf = (year: number | null, month: number | null): Day | null =>
  year && month && month >= 1 && month <= 12 ? dayOf(year, month, monthLength(year, month)) : null;

/** Working days after a day, skipping Saturday and Sunday only, as the guidelines count them. */
function addWorkDays(day: Day, count: number): Day {
  let at = day;
  for (let left = Math.min(count, 2000); left > 0; ) {
    at = addDays(at, 1);
    if (weekday(at) <= 5) left--;
  }
  return at;
}

function countFrom(docDate: Day | null, count: number | null, unit: string): Day | null {
  if (!docDate || count === null) return null;
  if (unit.includes('年')) return count > 200 ? null : addMonths(docDate, count * 12);
  if (unit.includes('月')) return count > 2400 ? null : addMonths(docDate, count);
  if (unit.includes('周') || unit.includes('星期')) return addDays(docDate, count * 7);
  return unit.includes('工作日') ? addWorkDays(docDate, count) : addDays(docDate, count);
}

const nextLast = (docDate: Day | null): Day | null => (docDate ? lastOf(yearOf(docDate), monthOf(docDate)) : null);
const open = (): null => null;

const FORMS: readonly Form[] = [
  {
    rule: 'deadline-open',
    pattern:
      /每(?:年|半年|季度|季|月|周|日|天)(?:度)?(?:第?[\d一二三四五六七八九十]+(?:月|季度))?[\d一二三四五六七八九十]*(?:日|号|底|末)?(?:之?前|底|末)/g,
    day: open,
  },
  {
    // A five-year plan ends with its last year: the fourteenth with 2025.
    rule: 'deadline-period',
    pattern: /“?十([三四五六七])五”?(?:规划|时期)?(?:末|期末|期间|结束前|收官)/g,
    day: (match) => lastOf(1955 + (10 + (numberOf(match[1] ?? '') ?? 0)) * 5, 12),
  },
  { rule: 'deadline-open', pattern: /次(?:年|月|日|周|季度)[^，。；、]{0,6}前/g, day: open },
  {
    rule: 'deadline-count',
    pattern: new RegExp(
      `(?:自|从)?(?:本?(?:通知|意见|办法|方案|文件|措施|决定|纪要))?(?:印发|发布|下发)(?:之日起|之日|后|起)${N}(个工作日|个月|日|天|年|周)(?:之?内|以内)`,
      'g',
    ),
    day: (match, docDate) => countFrom(docDate, numberOf(match[1] ?? ''), match[2] ?? ''),
  },
  {
    rule: 'deadline-open',
    pattern: new RegExp(
      `[^，。；：]{0,16}(?:之日起|之日|作出后|受理后|收到[^，。；]{0,8}后|结束后|自[^，。；]{1,12}起)${N}(?:个工作日|个月|日|天|小时|年)(?:之?内|以内)`,
      'g',
    ),
    day: open,
  },
  {
    rule: 'deadline-date',
    pattern: new RegExp(`${YEAR}${N}月${N}日(?:之前|以前|前|底前|24时前|为止|止)`, 'g'),
    day: (match, docDate) =>
      dayOf(yearFrom(match[1], match[2], docDate) ?? 0, numberOf(match[3] ?? '') ?? 0, numberOf(match[4] ?? '') ?? 0),
  },
  {
    rule: 'deadline-period',
    pattern: new RegExp(`${YEAR}${N}月(?:${N}日)?(?:—|－|-|–|至|到|～|~)(?:(\\d{4})年)?${N}月(?:${N}日)?`, 'g'),
    day: (match, docDate) => {
      const year = yearFrom(match[5] ?? match[1], match[2], docDate);
      const month = numberOf(match[6] ?? '');
      const date = match[7] ? numberOf(match[7]) : null;
      return date !== null && year && month ? dayOf(year, month, date) : lastOf(year, month);
    },
  },
  {
    rule: 'deadline-period',
    pattern: new RegExp(`(?:至|到|截至|截止)${YEAR}${N}月${N}日(?!前|起)`, 'g'),
    day: (match, docDate) =>
      dayOf(yearFrom(match[1], match[2], docDate) ?? 0, numberOf(match[3] ?? '') ?? 0, numberOf(match[4] ?? '') ?? 0),
  },
  {
    rule: 'deadline-date',
    pattern: new RegExp(`${YEAR}${N}月(?:份)?(?:底|末)(?:之?前|以前)?`, 'g'),
    day: (match, docDate) => lastOf(yearFrom(match[1], match[2], docDate), numberOf(match[3] ?? '')),
  },
  {
    rule: 'deadline-date',
    pattern: new RegExp(`${YEAR}${N}月(?:份)?(上旬|中旬|下旬)(?:之?前)?`, 'g'),
    day: (match, docDate) => {
      const [year, month] = [yearFrom(match[1], match[2], docDate), numberOf(match[3] ?? '')];
      return match[4] === '下旬' ? lastOf(year, month) : dayOf(year ?? 0, month ?? 0, match[4] === '上旬' ? 10 : 20);
    },
  },
  {
    rule: 'deadline-date',
    pattern: new RegExp(`(?:于|在|到|至|力争)?${YEAR}${N}月(?:份)?(?:之前|以前|前|内完成)`, 'g'),
    day: (match, docDate) => lastOf(yearFrom(match[1], match[2], docDate), numberOf(match[3] ?? '')),
  },
  {
    rule: 'deadline-date',
    pattern: /本月底(?:之?前)?|(?<![\d一二三四五六七八九十下个每当])月底(?:之?前)|本月内/g,
    day: (_, docDate) => nextLast(docDate),
  },
  {
    rule: 'deadline-date',
    pattern: /下个?月(?:底|末)(?:之?前)?|下个?月内/g,
    day: (_, docDate) => (docDate ? nextLast(addMonths(docDate, 1)) : null),
  },
  {
    rule: 'deadline-period',
    pattern: /本季度(?:末|底|内|结束)(?:之?前)?/g,
    day: (_, docDate) => (docDate ? lastOf(yearOf(docDate), Math.ceil(monthOf(docDate) / 3) * 3) : null),
  },
  {
    rule: 'deadline-date',
    pattern: /(本|下)周([一二三四五六日天末])?(?:之?前|内|以前|下班前)/g,
    day: (match, docDate) => {
      if (!docDate) return null;
      const of = '一二三四五六日'.indexOf((match[2] ?? '日').replace(/[天末]/, '日')) + 1;
      return addDays(docDate, of - weekday(docDate) + (match[1] === '下' ? 7 : 0));
    },
  },
  {
    rule: 'deadline-count',
    pattern: /(?<![\d一二两三四每])半年(?:之内|以内|内)/g,
    day: (_, docDate) => (docDate ? addMonths(docDate, 6) : null),
  },
  {
    rule: 'deadline-period',
    pattern: new RegExp(`${YEAR}(?<!每|个|上|各)(?:第)?([一二三四1-4])季度(?:末|底|结束)?(?:之?前|内)?`, 'g'),
    day: (match, docDate) => lastOf(yearFrom(match[1], match[2], docDate), (numberOf(match[3] ?? '') ?? 0) * 3),
  },
  {
    rule: 'deadline-period',
    pattern: new RegExp(`${YEAR}(上半年|下半年)(?:内|底)?(?:前)?`, 'g'),
    day: (match, docDate) => lastOf(yearFrom(match[1], match[2], docDate), match[3] === '上半年' ? 6 : 12),
  },
  { rule: 'deadline-period', pattern: /“?时间过半/g, day: (_, docDate) => (docDate ? lastOf(yearOf(docDate), 6) : null) },
  {
    rule: 'deadline-period',
    pattern: /今明两年(?:内)?/g,
    day: (_, docDate) => (docDate ? lastOf(yearOf(docDate) + 1, 12) : null),
  },
  {
    rule: 'deadline-date',
    pattern:
      /(?:(?:到|至|力争到|在|于)\s*)?(\d{4})年(?:年?底|年?末)(?:之?前|以前)?|(?:到|至)\s*(\d{4})年(?:底|末)?(?:之?前)?(?!\d|以来|度|第|[一二三四五六七八九十\d]{1,2}月)|(\d{4})年(?:之前|以前|前)/g,
    day: (match) => lastOf(Number(match[1] ?? match[2] ?? match[3]), 12),
  },
  {
    rule: 'deadline-period',
    pattern:
      /(今年|本年|明年)?年?(?:底|末)(?:之?前|以前)|(今年|明年)(?:年底|底|内)?(?!以来|初|\d|[一二三四五六七八九十]{1,2}月|是|的)|年底(?!效能|考核|述职|目标|绩效|总结|考评)(?:之?前)?|(?<![两一二三四五六七八九十\d今明去])年内|全年(?!的?(?:工作|重点))|年度内|本年度|年终前/g,
    day: (match, docDate) =>
      docDate ? lastOf(yearOf(docDate) + (match[1] === '明年' || match[2] === '明年' ? 1 : 0), 12) : null,
  },
  {
    rule: 'deadline-count',
    pattern: new RegExp(
      `(?<![\\d年月日近过前每])(?:用)?${N}(个工作日|个月|日|天|年|周|个星期)(?:之内|以内|内|左右时间内|时间内)`,
      'g',
    ),
    day: (match, docDate) => countFrom(docDate, numberOf(match[1] ?? ''), match[2] ?? ''),
  },
  {
    rule: 'deadline-open',
    pattern:
      /限期|限时|如期|按期|(?:重要节点|节假日|春运|汛期|活动)期间|(?:春运|暑运|入汛|主?汛期|国庆节?|中秋节?|元旦|“?五一”?|清明|春节|两节|节|开学|入冬|冬季|雨季|台风季|采暖季)(?:来临|到来|开始|高峰)?(?:之)?前/g,
    day: open,
  },
];

/** Every limit in text[start, end), in order; of overlapping readings the first form that matches stands. */
export function deadlinesIn(text: string, start: number, end: number, docDate: Day | null): readonly FoundDeadline[] {
  const piece = text.slice(start, end);
  if (!/[年月日季天周期底内半节前末]|十.五|限时/.test(piece)) return [];
  const found: FoundDeadline[] = [];
  for (const form of FORMS) {
    for (const match of piece.matchAll(form.pattern)) {
      const [from, to] = [start + match.index, start + match.index + match[0].length];
      if (found.some((other) => other.start < to && from < other.end)) continue;
      found.push({ start: from, end: to, text: match[0], date: form.day(match, docDate), rule: form.rule });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A case comes first (对实名举报的，10个工作日内答复): the days are counted from it, not from the document. */
const FROM_EVENT = /(?:^|[，；])(?:对|凡|经|接到?|收到|发现|受理|遇|如|一旦)[^，；]*(?:的|后|时)?，[^，；]*$/;

/** The limit that governs a stretch: the last with a day, else the last wording. A start (从…起) is none. */
export function deadlineIn(text: string, start: number, end: number, docDate: Day | null): FoundDeadline | null {
  const found = deadlinesIn(text, start, end, docDate)
    .filter((each) => !/^(?:起|开始|以来)/.test(text.slice(each.end, each.end + 2)))
    .map((each) =>
      each.rule === 'deadline-count' && FROM_EVENT.test(text.slice(start, each.start)) ? { ...each, date: null } : each,
    );
  const last = found.findLast((each) => each.date !== null);
  return found.find((each) => last !== undefined && each.date === last.date) ?? found.at(-1) ?? null;
}

const BARE = new RegExp(`^(?:于|在)?${YEAR}${N}月(?:份|${N}日)?(?:完成)?$`);
const DOTTED = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:前|之前)?$/;
const LASTING = /长期坚持|立行立改|立即整改|持续推进|长期推进|常态化推进|长期|即知即改/;

/** The limit in a place that holds nothing else, a cell or what follows 完成时限： there a bare day or month counts too. */
export function limitIn(text: string, start: number, end: number, docDate: Day | null): FoundDeadline | null {
  const found = deadlineIn(text, start, end, docDate);
  if (found?.date) return found;
  const lead = text.slice(start, end).search(/\S/);
  const words = text.slice(start, end).trim();
  const at = { start: start + Math.max(0, lead), end: start + Math.max(0, lead) + words.length, text: words };
  const [bare, dotted] = [BARE.exec(words), DOTTED.exec(words)];
  if (dotted) {
    const [year, month] = [Number(dotted[1]), Number(dotted[2])];
    return { ...at, date: dotted[3] ? dayOf(year, month, Number(dotted[3])) : lastOf(year, month), rule: 'deadline-date' };
  }
  if (bare) {
    const [year, month] = [yearFrom(bare[1], bare[2], docDate), numberOf(bare[3] ?? '')];
    const date = bare[4] ? dayOf(year ?? 0, month ?? 0, numberOf(bare[4]) ?? 0) : lastOf(year, month);
    return { ...at, date, rule: 'deadline-date' };
  }
  const lasting = LASTING.exec(text.slice(start, end));
  if (!lasting) return found;
  const from = start + lasting.index;
  return found ?? { start: from, end: from + lasting[0].length, text: lasting[0], date: null, rule: 'deadline-open' };
}

const LIMIT_LABEL = /(?:完成|整改|办结)?(?:时[限间]|期限)[：:]\s*([^；。\s\u3000）)】〕\]]+)/;

/** The limit inside a bracket of responsible units (市财政局；6月底前), with or without a label. */
export function limitInBracket(inner: string, docDate: Day | null): FoundDeadline | null {
  const labelled = LIMIT_LABEL.exec(inner)?.[1];
  return labelled ? limitIn(labelled, 0, labelled.length, docDate) : limitIn(inner, 0, inner.length, docDate);
}
