// Fines, counts of fines and counts of cases are no targets (APR-12, PEN-27; 行政处罚法 art. 74: what is fined must not be tied to
// appraisal, openly or in disguise). Judged is what is counted and to be reached, never that a text speaks of fines: putting
// wrong fines right, checking files and clearing old cases are work like any other. The rule is data; its examples are its test.
import type { LawReference } from '#kernel';

export const NO_FINES: LawReference = { rule: 'APR-12', law: '行政处罚法', article: '第七十四条' };

/** What is asked, as any register holds it. */
export interface Asked {
  readonly title: string;
  readonly measure:
    | { readonly kind: 'done' }
    | { readonly kind: 'quantity'; readonly unit: string }
    | { readonly kind: 'items'; readonly unit: string }
    | { readonly kind: 'milestones'; readonly milestones: readonly { readonly name: string }[] };
}

/** Things that say how much was fined or how many were pursued. */
const FINES =
  /罚没|罚款|罚金|罚单|罚缴|没收(?:款|违法所得|非法)|处罚(?:决定书?|案件|数|量|金额|件|起)|(?:作出|实施|办理|完成)?行政处罚|\b(?:fines?|penalt(?:y|ies)|citations?|tickets?)\b/iu;
const CASES =
  /立案|办案|结案|案件|办理(?:一般|重大|典型|违法)+案|(?:查办|查处|查扣|查获|处罚|曝光)[^，。；、]{0,16}|\b(?:prosecutions?|cases? (?:opened|filed|closed|handled|investigated))\b/iu;

/** Work on fines and cases that makes none: putting right, giving back, checking, teaching, clearing what is old, making fewer. */
const NOT_MAKING_ANY =
  /清理|清退|清零|退还|返还|退赔|纠正|纠治|撤销|整改|自查|免罚|免予|不予|轻微|首违|抽查|评查|复核|复查|督查|督办|核查|倒查|审核|审查|审议|讨论|听证|公示|公开|通报|分析|统计|研判|培训|学习|宣传|警示|说理|裁量|基准|修订|修改|制定|编制|归档|卷宗|案卷|文书|录入|上传|平台|系统|减少|压减|压降|降低|下降|杜绝|严禁|禁止|不得|取消|防止|超期|逾期|积案|未结|未办结|挂账|执行到位|申请强制执行|\b(?:refund|return|correct|review|audit|check|train|reduce|clear|overdue|revoke)\w*/iu;

/** Words of campaigns: they excuse, unless the same clause pursues somebody. */
const CAMPAIGN = /整治|治理|检查|排查|规范/u;
const PURSUING = /查处|查办|查扣|立案|办案|罚没|作出/u;

/** Counting words under which cases, people and things are counted when what is done to them is the title's verb. */
const OF_CASES =
  /^(?:件|起|宗|例|桩|个|辆|台|艘|家|户|人|人次|名|张|份|次|万?元|亿元|%|％|百分点|cases?|people|vehicles?|tickets?)$/iu;

/** A number to be reached, in words. */
const TARGET = /(?:完成|达到?|达|不少于|不低于|至少|力争|确保|实现|任务|指标|增长|增加|同比|突破|超过|人均|每人|每月|每季)/u;
const NUMBER = /[0-9０-９一二两三四五六七八九十百千万亿]+\s*(?:万|亿|余|多)?(?:元|件|起|宗|例|辆|张|份|个百分点|%|％)/u;

const said = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.[0].trim() ?? null;

const excused = (clause: string): boolean => NOT_MAKING_ANY.test(clause) || (CAMPAIGN.test(clause) && !PURSUING.test(clause));

const finesIn = (text: string): string | null => said(FINES, text) ?? said(CASES, text);

/** What is said before one comma excuses nothing after it. */
const clausesOf = (text: string): readonly string[] => text.split(/[，。；,;]/u).filter((clause) => clause.trim() !== '');

/** Fines or cases in a clause that makes them. */
const makingIn = (text: string): string | null =>
  clausesOf(text)
    .filter((clause) => !excused(clause))
    .map(finesIn)
    .find((words) => words !== null) ?? null;

/** A text that itself names a number of fines or cases to be reached. */
const targetIn = (text: string): string | null => (TARGET.test(text) && NUMBER.test(text) ? makingIn(text) : null);

/** A number of `unit` is to be reached by what the title says. */
function counting(title: string, unit: string): string | null {
  const making = makingIn(title);
  const inUnit = excused(unit) ? null : finesIn(unit);
  if (inUnit !== null) return making !== null || !clausesOf(title).some(excused) ? inUnit : null;
  return OF_CASES.test(unit) ? making : null;
}

/** The words by which it makes fines or cases a target; null where it does not. */
export function finesAsTarget({ title, measure }: Asked): string | null {
  switch (measure.kind) {
    case 'done':
      return targetIn(title);
    case 'milestones':
      return targetIn(title) ?? measure.milestones.map(({ name }) => targetIn(name)).find((words) => words !== null) ?? null;
    case 'items':
    case 'quantity':
      return counting(title, measure.unit.trim());
  }
}
