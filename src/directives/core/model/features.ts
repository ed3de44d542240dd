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

const NAMES = new Map<string, Map<string, string>>();

/** The name of a feature with its value. Each is made once, so that looking up its weight costs no new string. */
function name(feature: string, value: string | null | undefined): string {
  const values = NAMES.get(feature) ?? new Map<string, string>();
  if (!values.size) NAMES.set(feature, values);
  const key = value ?? '-';
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = feature + key;
  values.set(key, made);
  return made;
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
  const rule = name('rule=', limb.verdict);
  const verb = name('vc=', shape.verbClass);
  const out = [
    rule,
    name(rule, name('|b=', limb.before)),
    name(rule, name('|a=', limb.after)),
    name(rule, shape.modal ? '|modal=1' : '|modal=0'),
    name(rule, name('|len=', lengthBucket(limb.text.length))),
    name('v=', shape.verb?.word),
    verb,
    name(verb, name('|at=', shape.place)),
    name('n=', shape.noun),
    name('nc=', shape.nounClass),
    name(verb, name('|nc=', shape.nounClass)),
    name('modal=', shape.modal),
    name('frame=', shape.frame),
    name('link=', shape.link),
  ];
  if (shape.light) out.push('light');
  const classes = new Set<string>();
  for (const { entry } of shape.tokens) {
    if (entry.verb) classes.add(name('has-v=', entry.verb));
    if (entry.noun) classes.add(name('has-n=', entry.noun));
  }
  return [...out, ...classes];
}

function formFeatures(limb: ReadLimb): string[] {
  const { text } = limb;
  const out = [
    name('len=', lengthBucket(text.length)),
    name('stance=', count(turns(limb, 'stance-turn'))),
    name('trace=', count(turns(limb, 'trace-turn'))),
  ];
  if (QUOTE.test(text)) out.push('quote');
  if (text.includes('《')) out.push('book');
  if (NUMBER.test(text)) out.push('number');
  if (PAST.test(text)) out.push('past');
  if (CONDITION.test(text)) out.push(name('ends=', text.at(-1)));
  if (text.endsWith('等')) out.push('ends=等');
  out.push(name('list=', count(text.split('、').length - 1)));
  if (IDIOM_LENGTH.has(text.length) && !limb.shape.modal) out.push('idiom-length');
  if (/是/.test(text) && !/[一二三四五六七八九十]是|是否|尤其是|特别是/.test(text)) out.push('copula');
  return out;
}

const EDGE = { rule: 'edge', verb: 'edge' };
const sideOf = (other: ReadLimb | undefined, limb: ReadLimb): { readonly rule: string; readonly verb: string } =>
  other?.sentence === limb.sentence ? { rule: other.verdict, verb: other.shape.verbClass ?? 'none' } : EDGE;

function contextFeatures(passage: Passage, at: number): string[] {
  const { limbs } = passage;
  const limb = limbs[at];
  if (!limb) return [];
  const [before, after] = [sideOf(limbs[at - 1], limb), sideOf(limbs[at + 1], limb)];
  const opener = limbs.find((other) => other.sentence === limb.sentence) ?? limb;
  return [
    name('prev-rule=', before.rule),
    name('next-rule=', after.rule),
    name('prev-vc=', before.verb),
    name('next-vc=', after.verb),
    name('opener-modal=', opener.shape.modal),
    name('opener-vc=', opener.shape.verbClass),
    name('before=', limb.before),
    name('after=', limb.after),
    ...standing(passage, limb, at),
  ];
}

/** Where the limb stands: addressed, signposted, under which heading, before a bracket of units. */
function standing(passage: Passage, limb: ReadLimb, at: number): string[] {
  const alone = limb.after === 'stop' && limb.before !== 'comma' && at === 0 && at + 1 < passage.limbs.length;
  const path = passage.path.at(-1) ?? '';
  const facts: readonly (readonly [boolean, string])[] = [
    [ADDRESSED.test(limb.text), 'addressed'],
    [PREAMBLE.test(passage.limbs.at(-1)?.text.slice(-40) ?? ''), 'preamble'],
    [limb.signposted, 'signposted'],
    [limb.heading, 'signpost-heading'],
    [alone && limb.text.length <= 20, 'topic-sentence'],
    [passage.brackets.length > 0, 'bracketed'],
    ...HEADINGS.map(([heading, form]) => [form.test(path), name('under=', heading)] as const),
  ];
  return facts.filter(([holds]) => holds).map(([, fact]) => fact);
}

/** How far around a limb its sentence is looked at, so that a sentence without end costs no more. */
const NEAR = 8;

/** Where in its sentence a limb stands, what stands beyond the pair, and whether the sentence tells of a defect. */
function joinContext({ limbs }: Passage, at: number, previous: ReadLimb, limb: ReadLimb): string[] {
  let [from, to] = [at, at + 1];
  while (at - from < NEAR && limbs[from - 1]?.sentence === limb.sentence) from--;
  while (to - at < NEAR && limbs[to]?.sentence === limb.sentence) to++;
  let defect = false;
  for (let other = from; other < to; other++) defect ||= limbs[other]?.verdict === 'defect';
  const out = [
    name('j-pos=', String(Math.min(at - from, 4))),
    name('j-limbs=', String(Math.min(to - from, 5))),
    name('j-beyond=', at + 1 < to ? limbs[at + 1]?.verdict : 'edge'),
    name('j-behind=', at - 2 >= from ? limbs[at - 2]?.verdict : 'edge'),
  ];
  if (defect) out.push('j-in-defect');
  if (previous.verdict === 'defect' || previous.verdict === 'narration') out.push('j-after-telling');
  return out;
}

function joinFeatures(passage: Passage, at: number, limb: ReadLimb): string[] {
  const previous = passage.limbs[at - 1];
  if (!previous) return ['j-first'];
  const [was, now] = [previous.verdict, limb.verdict];
  const out = [
    'j',
    name('j-rule=', now),
    name('j-prev-rule=', was),
    name(name('j-rules=', was), name('>', now)),
    name('j-before=', limb.before),
    name('j-link=', limb.shape.link),
    name('j-frame=', limb.shape.frame),
    name('j-vc=', limb.shape.verbClass),
    name('j-v=', limb.shape.verb?.word),
    name('j-at=', limb.shape.place),
    name('j-nc=', limb.shape.nounClass),
    name('j-modal=', limb.shape.modal ? 'yes' : 'no'),
    name('j-prev-vc=', previous.shape.verbClass),
    name('j-prev-frame=', previous.shape.frame),
    name('j-prev-at=', previous.shape.place),
    name(name('j-pair=', previous.shape.verbClass), name('>', limb.shape.verbClass)),
    name('j-len=', lengthBucket(limb.text.length)),
    name('j-prev-len=', lengthBucket(previous.text.length)),
    name('j-nc-pair=', previous.shape.nounClass === limb.shape.nounClass ? 'same' : 'other'),
    ...joinContext(passage, at, previous, limb),
  ];
  if (CONDITION.test(previous.text)) out.push(name('j-prev-ends=', previous.text.at(-1)));
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
    join: joinFeatures(passage, at, limb),
    place: limb.before,
    enumerates: /是否/.test(limb.text),
  };
}
