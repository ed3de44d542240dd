// What an item is, what it does to what, and its figures.
import type { ReadLimb } from '../grammar/passages.ts';
import type { ItemKind } from '../extraction.ts';
import type { Verdict } from '../grammar/verdicts.ts';

const DEFECT =
  /(?:^|，)(?:[^，]{0,14})?(?:有的|个别|一些|部分|少数|不少(?!于)|仍有|还有)[^，]*|至今(?:尚?未|没有|还)|尚未|还没有|未按|迟迟|超期|屡禁不止|弄虚作假|问题(?:仍然|依然|仍|较为|比较)(?:很|较)?(?:严重|突出)|反映出|淡薄|不到位$|不落实/;
const DEMAND = /(?:^|[，。]|[^重主必需只首])(?:要(?!求|素|件|点|闻|害|职)|须|应当?|必须|不得|严禁)|确保|力争|予以|限期/;
const PROHIBITION =
  /不得|严禁|禁止(?!类)|严防|杜绝|不准(?!确)|不许|[决绝]不(?:能|允许|得|准|让|搞)?|遏制|谨防|不搞|(?:^|，|坚决|切实|有效|并)防止|(?:^|，)(?:坚决|切实)?(?:避免|制止|防范)|不允许/;
const RATE =
  /(?:稳定|保持|控制)在[^，]*\d|(?:压减|减少|提高|提升|下降|降低|增长|高于|低于|达|不超|压缩)(?:到|至|幅度)?[^，]{0,4}(?:\d[\d.]*(?:%|％|个百分点)|[一二三四五六七八九十]成|三分之|百分之)/;
const TARGET_LEAD = /^(?:并|同时|尤其是|特别是|要|应|努力|全力|力争|争取)*(?:要)?(?:确保|力争|实现|达到|保证)/;
const NUMBER =
  /(?:约|近|超|至少|不少于|不低于|不超过|不高于)?(?:\d[\d.,]*|[一二三四五六七八九十百千两]+)(?:余|多)?(?:万|亿|千|百)?(?:亩次|人次|个百分点|%|％|亿元|万元|元|公里|家|项|人|名|台|辆|次|件|起|户|座|处|条|所|个|批|场|吨|套|宗|支|平方米|小时|学时|门|张|对|千瓦|P|斤|株|艘|架)(?:以上|以内|以下|左右)?|一半以上|任务过半|百分百|三分之[一二]|百分之[一二三四五六七八九十]+(?:以上)?|零发生|清零/g;
const GROWTH =
  /达到|超过|超[\d]|不低于|不少于|不超过|控制在|稳定在|提高到|下降|降低\d|再降低|增长|增加\d|累计|突破|覆盖率|合格率|完成率|新增|培育\d|引进\d|打造\d|推出\d|办复率|办结率|整改率|过半|清偿|完成[^，]{0,12}(?:投资|产值)|安排\d|每年[^，]*\d|两年内|零容忍/;
const OUTCOME =
  /圆满完成|全面(?:开工|完成)|全面推行$|时间过半|双过半|零发生|全覆盖|明显(?:下降|提高)|显著(?:提高|增强)|保持(?:稳定|领先)|运行平稳/;

const isProblem = (text: string, verdicts: readonly Verdict[]): boolean =>
  DEFECT.test(text) && !DEMAND.test(text) && (verdicts.includes('defect') || !/^(?:对|针对)/.test(text));

const isProhibition = (text: string): boolean =>
  (/不得|严禁|禁止(?!类)/.test(text) && !/“[^”]*(?:不得|严禁|禁止)/.test(text)) ||
  (PROHIBITION.test(text) && !/(?:反映|解决|整治|治理|查处|打击|整改|未[^，]{1,12}的，应)/.test(text));

function isTarget(text: string, path: readonly string[]): boolean {
  if (OUTCOME.test(text) || (TARGET_LEAD.test(text) && !/畅通|建立|开展/.test(text))) return true;
  if (RATE.test(text) && !/按|补助|补贴|奖励|给予|比例/.test(text)) return true;
  const counted = quantityOf(text) !== null;
  if (counted && GROWTH.test(text) && !/给予|补助|补贴|奖励|贴息|可(?:按|直接)|^(?:鼓励|允许)/.test(text)) return true;
  return /目标/.test(path.at(-1) ?? '') && (counted || /(?:全面|基本|做到|建成|形成)/.test(text));
}

/** The kind of an item from its wording and the heading that it stands under. */
export function kindOf(text: string, verdicts: readonly Verdict[], path: readonly string[]): ItemKind {
  if (isProblem(text, verdicts)) return 'problem';
  if (isProhibition(text)) return 'prohibition';
  return isTarget(text, path) ? 'target' : 'measure';
}

const CONDITIONAL = /[^，]*的(?:，|$)/g;
const LIST_COUNT = /^(?:[一二三四五六七八九十两]|\d)个(?:方面|环节|层面|问题|阶段|维度)/;

/** The figures of an item, verbatim and joined with `；`, leaving out conditions, names in quotes and counts of a list. */
export function quantityOf(text: string): string | null {
  const held = text
    .replace(/“[^”]*”|《[^》]*》|（[^）]*）/g, (name) => '＿'.repeat(name.length))
    .replace(CONDITIONAL, (condition) =>
      /^(?:对|凡|年|承担|连续|使用|新建|发现|在|因)/.test(condition) ? '＿'.repeat(condition.length) : condition,
    );
  const figures: string[] = [];
  for (const match of held.matchAll(NUMBER)) {
    const before = held[match.index - 1] ?? '';
    const listed =
      LIST_COUNT.test(held.slice(match.index, match.index + 5)) ||
      /^[一二三四五六七八九十百千两]+(?:个|项|次|人|件|家|起|条|名|门|处|批|场|对)?$/.test(match[0]);
    const timed = /^(?:工作日|月|年|小时|分钟|方面|环节|批次)/.test(held.slice(match.index + match[0].length));
    const named =
      timed ||
      (match[0].startsWith('24小时') &&
        /^(?:专人|值班|值守|不间断|在线|在岗|待命|人工|开机)/.test(held.slice(match.index + match[0].length))) ||
      /第|每|各|同|逐|某|这|那/.test(before) ||
      (match[0].startsWith('一') && !/一半/.test(match[0]));
    const hanCount = listed && !/^[二三四五六七八九十两]/.test(match[0]);
    if (named || LIST_COUNT.test(held.slice(match.index, match.index + 5)) || hanCount) continue;
    const figure = text
      .slice(match.index, match.index + match[0].length)
      .replace(/^超|^约(?=\d)/, (lead) => (lead === '约' ? '约' : ''));
    if (!figures.includes(figure)) figures.push(figure);
  }
  return figures.length ? figures.join('；') : null;
}

export interface Action {
  readonly action: string;
  readonly object: string;
}

const OBJECT_TRIM = /^(?:了|好|起|成|到|为|对)?/;
const ACTING = new Set<Verdict>([
  'forbidden',
  'counted',
  'outcome',
  'document',
  'mechanism',
  'trace',
  'named',
  'support',
  'conduct',
  'building',
  'handling',
  'advance',
  'intensify',
  'defect',
  'duty',
]);

/** The verb that carries the demand and its object, from the first limb that acts. */
export function actionOf(limbs: readonly ReadLimb[], verdicts: readonly Verdict[]): Action {
  const at = verdicts.findIndex((verdict, index) => ACTING.has(verdict) && limbs[index]?.shape.verb);
  const limb = limbs[at >= 0 ? at : limbs.findIndex((each) => each.shape.verb !== null)];
  const verb = limb?.shape.verb;
  if (!limb || !verb) return { action: '', object: '' };
  const after = limb.text.slice(verb.end - limb.start);
  const framed = /(?:对|将|把)([^，]+?)(?:进行|予以|加以|开展|实行|纳入|列入|给予)/.exec(limb.text)?.[1];
  const object = limb.shape.place === 'after-frame' && framed ? framed : after.replace(OBJECT_TRIM, '');
  return { action: verb.word, object: object.trim() };
}
