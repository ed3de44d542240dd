// What a limb is judged by: classes of its words, its frame, its length, its neighbours and its heading, never its wording as such.
// Each feature is a short name; `item` features say whether a limb belongs to a commitment, `join` features whether it goes on with the last.
import { LONGEST_LIMB, type Passage, type ReadLimb } from '../grammar/passages.ts';

export interface Features {
  readonly item: readonly string[];
  readonly join: readonly string[];
  /** Features of where the limb stands, for starting and leaving an item. */
  readonly place: string;
  /** One of several whether-clauses (是否合法；是否齐全), which a semicolon does not part. */
  readonly enumerates: boolean;
}

const HEADINGS: readonly (readonly [string, RegExp])[] = [
  ['guiding', /指导思想|总体要求|总体思路|重要意义|重大意义/],
  ['principle', /基本原则|工作原则/],
  ['goal', /目标/],
  ['stance', /站位|认识|责任感|紧迫感|意识|作风|担当|形势|精神|思想|信心|初心/],
  ['support', /组织领导|组织实施|组织保障|保障|有关要求|工作要求|督促|监督|宣传/],
  ['step', /步骤|阶段|进度|安排|任务|措施|重点/],
];

const QUOTE = /“[^”]{2,24}”(?:工程|行动|活动|改革|制度|计划|攻坚|治理|试点|监管|专项|建设|工作)?/;
const NUMBER =
  /\d+(?:\.\d+)?(?:[万亿千百]|%|％|个|家|项|人|名|台|辆|次|场|公里|元|件|起|户|座|处|条|所|年|月|日|天|小时|批)|[一二三四五六七八九十百]+(?:个|项|批|家|座)|一半|百分之/;
const PAST = /(?:了|过)(?:[^解])|已经?|去年|上年|近年来|以来/;
const CONDITION = /(?:的|时|后|前|中|下|上|外|之日起)$/;
const ADDRESSED =
  /^[^，]{0,24}(?:局|厅|部|委|委员会|处|处室|支队|大队|单位|部门|政府|机关|机构|地区|各地|院|公司|企业|学校|总署|小组|专班|党委|党组|办公室|室|科|窗口)(?:都|均|也)?(?:要|应|须|必须|应当|负责|牵头|可|会同|按|将|每|对)/;
/** A paragraph that only leads up to the demands (现就有关事项通知如下). */
const PREAMBLE = /(?:如下|以下(?:意见|措施|要求|事项|通知)|制定本(?:方案|办法|措施|意见))$/;
const IDIOM_LENGTH = new Set([4, 8, 9]);

const lengthBucket = (length: number): string =>
  length <= 4
    ? '4'
    : length <= 6
      ? '6'
      : length <= 9
        ? '9'
        : length <= 13
          ? '13'
          : length <= 18
            ? '18'
            : length <= 26
              ? '26'
              : length <= 40
                ? '40'
                : 'long';

const count = (value: number): string => (value >= 3 ? '3' : String(value));

function turns(limb: ReadLimb, turn: 'stance-turn' | 'trace-turn'): number {
  return limb.shape.tokens.reduce((sum, token) => sum + (token.entry.turns.includes(turn) ? 1 : 0), 0);
}

function wordFeatures(limb: ReadLimb): string[] {
  const { shape } = limb;
  const verdict = limb.verdict;
  const out = [
    `rule=${verdict}`,
    `rule=${verdict}|b=${limb.before}`,
    `rule=${verdict}|a=${limb.after}`,
    `rule=${verdict}|modal=${shape.modal ? 1 : 0}`,
    `rule=${verdict}|len=${lengthBucket(limb.text.length)}`,
    `v=${shape.verb?.word ?? '-'}`,
    `vc=${shape.verbClass ?? '-'}`,
    `vc=${shape.verbClass ?? '-'}|at=${shape.place}`,
    `n=${shape.noun ?? '-'}`,
    `nc=${shape.nounClass ?? '-'}`,
    `vc=${shape.verbClass ?? '-'}|nc=${shape.nounClass ?? '-'}`,
    `modal=${shape.modal ?? '-'}`,
    `frame=${shape.frame ?? '-'}`,
    `link=${shape.link ?? '-'}`,
  ];
  if (shape.light) out.push('light');
  const classes = new Set<string>();
  for (const { entry } of shape.tokens) {
    if (entry.verb) classes.add(`has-v=${entry.verb}`);
    if (entry.noun) classes.add(`has-n=${entry.noun}`);
  }
  return [...out, ...classes];
}

function formFeatures(limb: ReadLimb): string[] {
  const { text } = limb;
  const out = [
    `len=${lengthBucket(text.length)}`,
    `stance=${count(turns(limb, 'stance-turn'))}`,
    `trace=${count(turns(limb, 'trace-turn'))}`,
  ];
  if (QUOTE.test(text)) out.push('quote');
  if (text.includes('《')) out.push('book');
  if (NUMBER.test(text)) out.push('number');
  if (PAST.test(text)) out.push('past');
  if (CONDITION.test(text)) out.push(`ends=${text.at(-1)}`);
  if (text.endsWith('等')) out.push('ends=等');
  out.push(`list=${count(text.split('、').length - 1)}`);
  if (IDIOM_LENGTH.has(text.length) && !limb.shape.modal) out.push('idiom-length');
  if (/是/.test(text) && !/[一二三四五六七八九十]是|是否|尤其是|特别是/.test(text)) out.push('copula');
  return out;
}

function contextFeatures(passage: Passage, at: number): string[] {
  const limb = passage.limbs[at];
  const previous = passage.limbs[at - 1];
  const next = passage.limbs[at + 1];
  if (!limb || limb.text.length > LONGEST_LIMB) return [];
  const sameBefore = previous?.sentence === limb.sentence ? previous : undefined;
  const sameAfter = next?.sentence === limb.sentence ? next : undefined;
  const opener = passage.limbs.find((other) => other.sentence === limb.sentence);
  const path = passage.path.at(-1) ?? '';
  const out = [
    `prev-rule=${sameBefore ? sameBefore.verdict : 'edge'}`,
    `next-rule=${sameAfter ? sameAfter.verdict : 'edge'}`,
    `prev-vc=${sameBefore ? (sameBefore.shape.verbClass ?? 'none') : 'edge'}`,
    `next-vc=${sameAfter ? (sameAfter.shape.verbClass ?? 'none') : 'edge'}`,
    `opener-modal=${opener?.shape.modal ?? '-'}`,
    `opener-vc=${opener?.shape.verbClass ?? '-'}`,
    `before=${limb.before}`,
    `after=${limb.after}`,
  ];
  if (ADDRESSED.test(limb.text)) out.push('addressed');
  if (PREAMBLE.test(passage.limbs.at(-1)?.text ?? '')) out.push('preamble');
  if (limb.signposted) out.push('signposted');
  if (limb.heading) out.push('signpost-heading');
  if (limb.after === 'stop' && limb.before !== 'comma' && at === 0 && limb.text.length <= 20 && next) out.push('topic-sentence');
  if (passage.brackets.length) out.push('bracketed');
  for (const [name, form] of HEADINGS) if (form.test(path)) out.push(`under=${name}`);
  return out;
}

const pairKey = (previous: ReadLimb, limb: ReadLimb): string =>
  `${previous.shape.verbClass ?? '-'}>${limb.shape.verbClass ?? '-'}`;

function joinFeatures(previous: ReadLimb | undefined, limb: ReadLimb): string[] {
  if (!previous) return ['j-first'];
  const [was, now] = [previous.verdict, limb.verdict];
  const out = [
    'j',
    `j-rule=${now}`,
    `j-prev-rule=${was}`,
    `j-rules=${was}>${now}`,
    `j-before=${limb.before}`,
    `j-link=${limb.shape.link ?? '-'}`,
    `j-frame=${limb.shape.frame ?? '-'}`,
    `j-vc=${limb.shape.verbClass ?? '-'}`,
    `j-v=${limb.shape.verb?.word ?? '-'}`,
    `j-at=${limb.shape.place}`,
    `j-nc=${limb.shape.nounClass ?? '-'}`,
    `j-modal=${limb.shape.modal ? 'yes' : 'no'}`,
    `j-prev-vc=${previous.shape.verbClass ?? '-'}`,
    `j-prev-frame=${previous.shape.frame ?? '-'}`,
    `j-prev-at=${previous.shape.place}`,
    `j-pair=${pairKey(previous, limb)}`,
    `j-len=${lengthBucket(limb.text.length)}`,
    `j-prev-len=${lengthBucket(previous.text.length)}`,
    `j-nc-pair=${previous.shape.nounClass === limb.shape.nounClass ? 'same' : 'other'}`,
  ];
  if (CONDITION.test(previous.text)) out.push(`j-prev-ends=${previous.text.at(-1)}`);
  if (previous.shape.frame && previous.shape.place === 'none') out.push('j-prev-only-frame');
  if (previous.shape.verb && previous.shape.verb.word === limb.shape.verb?.word) out.push('j-same-verb');
  return out;
}

/** The features of the limb at `at`. */
export function featuresOf(passage: Passage, at: number): Features {
  const limb = passage.limbs[at];
  if (!limb || limb.text.length > LONGEST_LIMB) return { item: [], join: [], place: 'start', enumerates: false };
  return {
    item: ['bias', ...wordFeatures(limb), ...formFeatures(limb), ...contextFeatures(passage, at)],
    join: joinFeatures(passage.limbs[at - 1], limb),
    place: limb.before,
    enumerates: /是否/.test(limb.text),
  };
}
