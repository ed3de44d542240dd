// What a bulletin starts from: figures by name, a table of the units with intervals in the order of the organisation, and text
// around them. Pure: it is given the counts.
import { type Run, dateText } from '#documents';
import type { Day, MatterId, UnitId } from '#kernel';
import { type FigureFilter, type Period, type Rate, rateOf } from '#situation';
import type { DrawnFigure, Figures } from './text.ts';

/** A count with the filter under which the list holds exactly so many. */
export interface Counted {
  readonly count: number;
  readonly behind: FigureFilter;
}

export interface LateMatter {
  readonly id: MatterId;
  readonly title: string;
  readonly due: Day;
}

export interface UnitCounts {
  readonly unit: UnitId;
  readonly name: string;
  readonly expected: Counted;
  readonly done: Counted;
  readonly debt: Counted;
  /** Those that have been late the longest, a few. */
  readonly late: readonly LateMatter[];
}

export interface FoundThere {
  readonly act: MatterId;
  readonly unitName: string;
  readonly text: string;
}

export interface Drawing {
  readonly period: Period;
  /** By name, for the whole of what the issuer has below it. */
  readonly overall: Readonly<Record<string, Counted>>;
  readonly units: readonly UnitCounts[];
  readonly found: readonly FoundThere[];
}

export interface Draft {
  readonly figures: Figures;
  readonly table: { readonly columns: { title: string; width: number }[]; readonly rows: Run[][][] };
  readonly basis: string;
  readonly overview: string;
  readonly problems: readonly { readonly title: string; readonly text: string }[];
  readonly demands: readonly string[];
}

/** The list page of the register, with the filter in its address. */
export const linkOf = ({ register, ...rest }: FigureFilter): string => {
  const said = Object.entries(rest).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `/registers/${register}?${said.map(([name, value]) => `${name}=${value}`).join('&')}`;
};

const drawn = ({ count, behind }: Counted): DrawnFigure => ({ text: String(count), link: linkOf(behind) });
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
export const rateText = ({ share, low, high }: Rate): string => `${percent(share)}（${percent(low)}至${percent(high)}）`;

/** In words only: what is too little to say anything. */
export const TOO_LITTLE = '数据不足';

const rate = (done: Counted, of: Counted): Run => {
  const known = rateOf(done.count, of.count);
  return known ? { text: rateText(known), link: linkOf(done.behind) } : { text: TOO_LITTLE };
};

const table = (units: readonly UnitCounts[]): Draft['table'] => ({
  columns: [
    { title: '单位', width: 3 },
    { title: '到期应完成', width: 2 },
    { title: '已完成', width: 2 },
    { title: '到期未完成', width: 2 },
    { title: '完成率及区间', width: 4 },
  ],
  rows: units.map(({ name, expected, done, debt }) => [
    [{ text: name }],
    ...[expected, done, debt].map((one): Run[] => [{ ...drawn(one) }]),
    [rate(done, expected)],
  ]),
});

/** One sentence a unit that owes something; what is late stands by its name, which leads to it. */
function lateText(units: readonly UnitCounts[]): { readonly text: string; readonly figures: Figures } {
  const figures: Record<string, DrawnFigure> = {};
  const sentences = units
    .filter(({ debt }) => debt.count > 0)
    .map(({ name, debt, late }) => {
      figures[`${name}·到期未完成`] = drawn(debt);
      const titles = late.map(({ id, title, due }, index) => {
        const key = `${name}·事项${'一二三四五六七八九'[index] ?? ''}`;
        figures[key] = { text: title, link: `/matters/${id}` };
        return `“{{${key}}}”（时限${dateText(due)}）`;
      });
      return `${name}到期未完成{{${name}·到期未完成}}项${titles.length > 0 ? `，其中${titles.join('、')}` : ''}。`;
    });
  return { text: sentences.join(''), figures };
}

function foundText(found: readonly FoundThere[]): { readonly text: string; readonly figures: Figures } {
  const figures = Object.fromEntries(
    found.map(({ act, text }, index) => [`发现${'一二三四五六七八九十'[index] ?? ''}`, { text, link: `/matters/${act}` }]),
  );
  return {
    text: found.map(({ unitName }, index) => `${unitName}：{{发现${'一二三四五六七八九十'[index] ?? ''}}}。`).join(''),
    figures,
  };
}

/** Figures, table and text, to be worked over by whoever issues it. */
export function draftOf({ period, overall, units, found }: Drawing): Draft {
  const late = lateText(units);
  const seen = foundText(found);
  const whole = Object.fromEntries(Object.entries(overall).map(([name, counted]) => [name, drawn(counted)]));
  const lasting = '回头看{{回头看}}项，其中从未真正完成{{虚假销号}}项，完成后反弹{{反弹}}项。';
  return {
    figures: { ...whole, ...late.figures, ...seen.figures },
    table: table(units),
    basis: '年度重点工作部署和督查检查安排',
    overview:
      `${dateText(period.first)}至${dateText(period.asOf)}，到期应完成{{到期应完成}}项，已完成{{已完成}}项，到期未完成{{到期未完成}}项；` +
      '新下达{{新下达}}项，已签收{{已签收}}项，已报告进展{{已报告进展}}项。发出催办{{催办}}件、督办通知{{督办通知}}件，' +
      '约谈{{约谈}}次，现场督导{{督导}}次。各单位情况见下表，完成率附区间，数量不足的不作比较，表中次序不是名次。',
    problems: [
      ...(late.text === '' ? [] : [{ title: '到期未完成', text: late.text }]),
      { title: '销号后回头看', text: lasting },
      ...(seen.text === '' ? [] : [{ title: '现场督导发现', text: seen.text }]),
    ],
    demands: ['到期未完成的事项，逐项说明原因，明确补救办法和完成时限', '已销号的事项，防止反弹'],
  };
}
