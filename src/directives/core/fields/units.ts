// Who must do it: brackets that name responsible units, subjects of limbs, and 由…负责. Names stay as printed.
import { COLLECTIVES, NOT_UNITS, ORGANISATION_ENDINGS } from '../lexicon/organisations.ts';
import { tokensOf, wordsOf } from '../lexicon/lexicon.ts';

/** Units in the order that they count: the lead first. */
export interface Assignment {
  readonly units: readonly string[];
  readonly lead: string | null;
}

export const NOBODY: Assignment = { units: [], lead: null };

const byLength = (list: string): readonly string[] => [...wordsOf(list)].sort((a, b) => b.length - a.length);
const ENDINGS = byLength(ORGANISATION_ENDINGS);
const REFUSED = new Set(wordsOf(NOT_UNITS));
const COLLECTIVE = new Set(wordsOf(COLLECTIVES));

const LABEL =
  /^(?:责任(?:单位|部门|主体|处室|科室)|牵头(?:单位|部门|处室|科室)?|主办(?:单位)?|配合(?:单位|部门|处室|科室)?|协办(?:单位)?|负责(?:单位|部门)|承办(?:单位)?|落实单位|实施单位|参加单位)[：:]/;
/** Labels may follow one another with only a blank between them; persons and limits among them are no units. */
const NEXT_LABEL = /[\s\u3000]+(?=[^\s\u3000，。；：:]{2,6}[：:])/g;
const NO_UNITS =
  /^(?:责任(?:领导|人)|(?:牵头|分管|包保)领导|负责人|联系人|联系电话|(?:完成|整改|办结)?(?:时[限间]|期限)|整改目标|目标)[：:]/;
/** What stands for a limit in a list of names (长期坚持, 6月底前). */
const LIMIT_WORD =
  /^(?:排在|列(?:在)?第|下同|第一位|长期|立行立改|立即|即时|持续|常态|全年|年内|每|20\d\d年|[\d一二三四五六七八九十]{1,3}月|[一二三四]季度|[上下]半年|即日起)|完成时|时限|季度|[月年]底|\d月|\d日|(?:之?前|以前|坚持|推进|整改)$/;
const ROLE =
  /(?:按(?:照)?职责分工(?:负责)?|分工负责|分别负责|共同负责|具体负责|组织实施|牵头负责|总牵头|牵头|负责|配合|会同|参与|参加|协助|落实|承办|主办|协办|等(?:有关|相关)?(?:部门|单位|方面)?(?:按职责分工)?)+(?:按职责分工(?:负责|落实)?)?$/;
const COMPOUND = /各(?:省|自治区|市|地|州|盟|县|区)、[^，；：。]{0,20}?(?:政府|单位|部门|管委会)/g;
const HOLD = '\u0001';

/** The groups of a printed list that share a role: what stands between commas. */
const groupsOf = (list: string): readonly string[] =>
  list
    .replace(/[（(〔][^）)〕]*[）)〕]/g, (inner) => inner.replaceAll('，', HOLD + HOLD))
    .split(/[，,]/)
    .map((group) => group.replaceAll(HOLD + HOLD, '，'));

/** Splits a printed list of names at 、，；, leaving 各市、县（市、区）政府 and names with inner brackets whole. */
function splitNames(list: string): readonly string[] {
  const held = list
    .replace(COMPOUND, (name) => name.replaceAll('、', HOLD))
    .replace(/[（(〔][^）)〕]*[）)〕]/g, (inner) => inner.replaceAll('、', HOLD));
  return held
    .split(/[、，,；;]|会同|(?<=[局厅委部处队])(?:和|与|及)(?=[^、，；]{1,12}(?:局|厅|委|部|处|队)(?:$|[、，；]))/)
    .map((part) => part.replaceAll(HOLD, '、').trim());
}

const isName = (name: string): boolean =>
  name.length > 0 && name.length <= 40 && !/^\**$/.test(name) && !REFUSED.has(name) && !/^(?:有关|相关|其他)/.test(name);

/** Reads the inside of a responsible-unit bracket or table cell. */
export function assignmentIn(inner: string): Assignment {
  const segments = inner
    .split(/[。]/)
    .slice(0, 1)
    .flatMap((sentence) => sentence.replace(NEXT_LABEL, '；').split(/[；;\n]/))
    .filter((segment) => !NO_UNITS.test(segment.trim()));
  const named: { readonly name: string; readonly leads: boolean }[] = [];
  for (const segment of segments) {
    const body = segment.trim().replace(LABEL, '');
    const labelled = /^(?:牵头|主办)/.test(segment.trim());
    // 牵头 at the end of 甲、乙牵头 marks the whole group, whose first name leads.
    for (const group of groupsOf(body)) {
      const leads = labelled || /牵头|主办/.test(group);
      for (const part of splitNames(group)) {
        if (LIMIT_WORD.test(part)) continue;
        const label = LABEL.exec(part)?.[0].length ?? 0;
        const name = part.slice(label).replace(ROLE, '').trim();
        if (isName(name) && !named.some((other) => other.name === name)) named.push({ name, leads });
      }
    }
  }
  const lead = named.find((each) => each.leads) ?? named[0];
  if (!lead) return NOBODY;
  return { units: [lead.name, ...named.filter((each) => each !== lead).map((each) => each.name)], lead: lead.name };
}

const LEAD_IN =
  /^(?:并且|并|且|同时|特别是|尤其是|其中|凡|原则上|但|对此|为此|会后|会议(?:要求|决定|明确|议定|强调)|鼓励|支持|恳?请|望|责成)?/;
const PERSON_TAIL =
  /^的?(?:各级)?(?:党政)?(?:主要|分管|有关|班子)?(?:负责同志|负责人|主要负责人|领导|领导干部|主要领导|一把手|书记)(?:们)?/;
const OPENER =
  /^(?:都|均|也|还|再|再次|分别|各自)?(?:要|应|须|必须|需|得|可|负责|牵头|会同|按|将|每|在|于|对|把|根据|结合|依据|作出|是|抓紧|尽快|不得|不准|严禁|每季|每月|由|组织|以|向|为|自|从|完成|对照|参照|\d|[一二三四五六七八九十]+(?:月|季度|日)|上半年|下半年|年底|年内|今年|本月)/;
const NO_NAME =
  /[，。；：的是了“”*]$|^(?:对|把|将|以|按|在|从|为|由|向|让|使|经|凡|除|保障|是|服务|引导)|(?:要|应|须|必须|对|把|将|按照|根据|通过|开展|建立|加强|推进|推动|完善|落实|组织(?!部|处|人事)|确保|支持|鼓励|在)/;
const UNNAMED =
  /^(?:个别|部分|少数|一些|有的|有些|多数|任何|其他|相关|有关|与|同|跟|在|\d|[上下]半年|[今明去]年|年底|全年|本|我|该|其|成员|组长|[“*])/;
const LONGEST_NAME = 36;

const OFFICES =
  /^(?:督办|督查|督察|督导|巡察|巡视|检查|监督|监察|监测|监管|审计|审批|审核|审查|考核|考评|调查|调研|统计|培训|教育|宣传|规划|研究|评估|信访|接待|调度|值班|值守|保障|服务|执法|治理|整治|指导|协调|联系|管理|发展|改革|生产|交通|应急|防火|防汛|公安|检察|承办|政法|组织|运输|设计|开发)/;

/** A name does not begin with a verb or a word of manner (督促下级部门, 及时), but offices are called after what they do (督办处). */
function beginsAsName(name: string): boolean {
  const office = OFFICES.exec(name)?.[0].length;
  if (office !== undefined)
    return name.length <= office + 3 || !/^(?:保障|服务|指导|协调|联系|监督|检查|督导|考核|组织)/.test(name);
  const first = tokensOf(name, 0, Math.min(name.length, 8))[0];
  if (first?.start !== 0) return true;
  const { verb, noun, turns } = first.entry;
  return !(verb !== null && noun === null) && !turns.some((turn) => turn === 'manner' || turn === 'modal');
}

const LAST_CHARACTERS = new Set([...wordsOf(ORGANISATION_ENDINGS), ...wordsOf(COLLECTIVES)].map((word) => word.at(-1)));
const endsAsOrganisation = (name: string): boolean => ENDINGS.some((ending) => name.endsWith(ending));

/** A person or a thing as subject takes the floor from the unit before; null when the limb has no subject of its own. */
export type Subject = { readonly type: 'units'; readonly assignment: Assignment } | { readonly type: 'other' } | null;

const OTHER_SUBJECT =
  /^(?:有的|个别|一些|部分|少数|我们|大家|同志们|[^，要应须]{0,12}(?:人员|同志|干部|群众|职工|企业|党员|驾驶员|校长))(?:们)?(?:要|应|须|必须|在|是|可)/;

/** The names at the head of a limb that act as its subject. */
export function subjectOf(limb: string): Subject {
  const lead = LEAD_IN.exec(limb)?.[0].length ?? 0;
  const body = limb.slice(lead);
  if (UNNAMED.test(body)) return OTHER_SUBJECT.test(body) ? { type: 'other' } : null;
  for (let length = 2; length <= Math.min(LONGEST_NAME, body.length - 1); length++) {
    if (!LAST_CHARACTERS.has(body[length - 1])) continue;
    const name = body.slice(0, length);
    if (!COLLECTIVE.has(name) && !endsAsOrganisation(name)) continue;
    const tail = body.slice(length);
    const person = PERSON_TAIL.exec(tail)?.[0].length ?? 0;
    const rest = tail.slice(person);
    if (!opens(rest) || NO_NAME.test(name.replace(/^各/, '')) || !(name.startsWith('各') || beginsAsName(name))) continue;
    const assignment = namesIn(name);
    if (assignment.units.length) return { type: 'units', assignment };
  }
  return OTHER_SUBJECT.test(body) ? { type: 'other' } : null;
}

/** The rest begins a predicate: a modal, a preposition, a time, or a known verb. */
function opens(rest: string): boolean {
  if (OPENER.test(rest)) return true;
  const first = tokensOf(rest, 0, Math.min(rest.length, 6))[0];
  return (
    first?.start === 0 &&
    (first.entry.verb !== null || first.entry.turns.includes('manner') || first.entry.turns.includes('modal')) &&
    first.entry.noun === null
  );
}

function namesIn(list: string): Assignment {
  const held = list
    .replace(COMPOUND, (name) => name.replaceAll('、', HOLD))
    .replace(/[（(〔][^）)〕]*[）)〕]/g, (inner) => inner.replaceAll('、', HOLD));
  const names = held
    .split(/[、，]|(?<=[局厅委部处队位门府站关])(?:和|与|及|以及)(?!其)/)
    .map((name) => name.replaceAll(HOLD, '、').trim())
    .filter((name) => name !== '' && isName(name) && (COLLECTIVE.has(name) || endsAsOrganisation(name)));
  return names.length ? { units: [...new Set(names)], lead: names[0] ?? null } : NOBODY;
}

const BY =
  /由((?:(?!由)[^，。；：]){2,30}?)(?:共同|统一|分别|依法|具体|按程序|按规定)*(?:牵头|负责|会同|组织|办成|办理|审核|审批|复查|复核|派员|汇总|约谈|研究|提出|实施|承担|督导|指导|核查|验收|开展)/;

/** Units named by 由…负责 or …牵头 inside the limb. */
export function agentOf(limb: string): Assignment {
  if (/(?:成员|组长|主任)由/.test(limb)) return NOBODY;
  const match = BY.exec(limb);
  const by = match?.[1] ? namesIn(match[1]) : NOBODY;
  if (by.units.length) return by;
  const led = /^(?:[^，]{0,8}，)?([^，。；]{2,20})牵头(?:$|，)/.exec(limb);
  return led?.[1] ? namesIn(led[1].replace(/^由/, '')) : NOBODY;
}

const HELPS = /^(?:[^，]{0,4}，)?([^，。；：]{2,40}?)(?:等)?(?:共同|分别|积极|密切)?(?:配合|协助|参与|参加|协同)$/;

/** Units that only help (运管科、法制科配合), after the one that leads was named. */
export function helpersOf(limb: string): readonly string[] {
  const named = HELPS.exec(limb)?.[1];
  return named ? namesIn(named).units : [];
}

/** The inside of a bracket that holds nothing but names of units, and perhaps a limit. */
export function isNameList(inner: string): boolean {
  if (inner.length > 160) return false;
  const parts = splitNames(inner.replace(/[\s\u3000]+/g, '、')).filter(Boolean);
  const names = parts.filter((part) => !LIMIT_WORD.test(part));
  return (
    names.length > 0 &&
    names.every((name) => /^[^“”《》]{2,30}$/.test(name) && (COLLECTIVE.has(name) || endsAsOrganisation(name)))
  );
}
