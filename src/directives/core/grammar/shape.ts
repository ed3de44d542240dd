// What a limb is made of: its frame (对…, 按照…), modal, head verb and the noun that its object ends in.
import { type Token, type TurnClass, finalNoun, tokensOf } from '../lexicon/lexicon.ts';
import type { NounClass } from '../lexicon/nouns.ts';
import type { VerbClass } from '../lexicon/verbs.ts';

export type VerbPlace = 'initial' | 'after-modal' | 'after-frame' | 'after-subject' | 'none';

export interface Shape {
  readonly tokens: readonly Token[];
  readonly link: string | null;
  readonly modal: string | null;
  /** The preposition that opens the limb, or null. */
  readonly frame: string | null;
  readonly verb: Token | null;
  readonly verbClass: VerbClass | null;
  readonly place: VerbPlace;
  /** A light verb (进行, 予以) carries the head verb as its object. */
  readonly light: boolean;
  readonly noun: string | null;
  readonly nounClass: NounClass | null;
}

const LIGHT = /进行|予以|加以|作出|做出|给予/;
const TRAILING = /(?:等|工作|方面|问题|情况|等工作|等方面|等内容|等问题)$/;

const is = (token: Token | undefined, turn: TurnClass): boolean => token?.entry.turns.includes(turn) ?? false;
const VERB_ONLY = new Set(['采取', '利用', '充分利用', '运用', '围绕', '聚焦', '结合', '突出']);

/** After 把 and 将: the verb that says where the object goes. */
const PLACES = /^(?:纳入|列入|交给|报送?|作为|设在|落实到|贯彻到|移[交送]|[^，]{2}(?:到|至|入|给|为|与|向|从))/;

/** Words that are verbs only at the end of a limb (严格执法) and the first half of a name elsewhere (执法车辆). */
const COMPOUNDS = new Set(['执法', '应急', '运输', '生产', '驾驶', '施工', '防汛', '防火', '防灾', '救援', '信访']);
const NAMING: ReadonlySet<string | null> = new Set(['inspect', 'operate', 'assign', 'sanction', 'teach', 'care', 'administer']);
/** What follows a verb inside a name: 督办处, 检查组, 培训中心, 评查结果. */
const IN_NAME =
  /^(?:处(?!理|置|罚|分)|局|队|科(?!学)|室|站|部(?!署)|组(?!织)|中心|人员|机构|机关|部门|车辆|标识|数据|记录仪|结果|期间|率|完成后)/;

/** A verb that stands as attribute (…的建设, 建设的) is not a head. */
function isHead(text: string, token: Token, end: number): boolean {
  if (COMPOUNDS.has(token.word) && token.end < end) return false;
  if (NAMING.has(token.entry.verb) && IN_NAME.test(text.slice(token.end, token.end + 3))) return false;
  if (token.entry.verb === null || token.word.length < 2) return false;
  return token.end >= end || text[token.end] !== '的';
}

interface Lead {
  readonly next: number;
  readonly link: string | null;
  readonly modal: string | null;
  readonly touching: boolean;
}

/** Reads links, modals and manner words off the front, as long as they touch. */
function readLead(tokens: readonly Token[], start: number): Lead {
  let [next, at] = [0, start];
  let link: string | null = null;
  let modal: string | null = null;
  for (; next < tokens.length; next++) {
    const token = tokens[next];
    if (!token || token.start !== at) break;
    const passes = is(token, 'modal') || is(token, 'link') || (is(token, 'manner') && token.entry.verb === null);
    // A word that is manner and verb (加快, 突出) leads only when another word of demand follows it at once.
    const follower = tokens[next + 1];
    const both =
      is(token, 'manner') && token.entry.verb !== null && follower?.start === token.end && follower.entry.verb !== null;
    if (!passes && !both) break;
    if (is(token, 'link') && next === 0) link = token.word;
    if (is(token, 'modal')) modal ??= token.word;
    at = token.end;
  }
  return { next, link, modal, touching: tokens[next]?.start === at };
}

function lightVerb(text: string, tokens: readonly Token[], start: number, end: number): Token | null {
  const match = LIGHT.exec(text.slice(start, end));
  if (!match) return null;
  const from = start + match.index + match[0].length;
  return tokens.find((token) => token.start >= from && token.entry.verb !== null) ?? null;
}

interface Head {
  readonly verb: Token | null;
  readonly place: VerbPlace;
  readonly modal: string | null;
}

interface Rest {
  readonly text: string;
  readonly end: number;
  readonly rest: readonly Token[];
  readonly heads: readonly Token[];
}

/** The verb after a modal that stands behind the subject (各单位要建立……). */
function afterModal({ rest, heads }: Rest): { readonly verb: Token; readonly modal: string } | null {
  const modal = rest.find((token) => is(token, 'modal'));
  if (!modal) return null;
  const after = heads.filter((token) => token.start >= modal.end);
  const verb = after.find((token) => token.entry.verb !== 'use' && !is(token, 'preposition')) ?? after[0];
  return verb ? { verb, modal: modal.word } : null;
}

/** The verb behind a frame: the one that places the object, else the one after a manner word, else the last. */
function afterFrame({ text, end, rest, heads }: Rest): Token | null {
  const first = rest[0];
  const places = first?.word === '把' || first?.word === '将';
  const placing = places ? heads.find((token) => PLACES.test(text.slice(token.start, end))) : undefined;
  if (placing) return placing;
  const manner = rest.find((token, at) => at > 0 && is(token, 'manner') && rest[at + 1]?.start === token.end);
  const after = manner && heads.find((token) => token.start >= manner.end);
  const others = heads.filter((token) => token !== first);
  return after ?? others.findLast((token) => token.end < end - 1) ?? others.at(-1) ?? null;
}

const opensFrame = (first: Token | undefined): boolean =>
  is(first, 'preposition') && !(first?.entry.verb && VERB_ONLY.has(first.word));

function headOf(text: string, tokens: readonly Token[], lead: Lead, end: number): Head {
  const rest = tokens.slice(lead.next);
  const first = rest[0];
  const read: Rest = { text, end, rest, heads: rest.filter((token) => isHead(text, token, end)) };
  const framed = lead.touching && opensFrame(first);
  if (lead.touching && first && !framed && isHead(text, first, end))
    return { verb: first, place: lead.modal ? 'after-modal' : 'initial', modal: lead.modal };
  const place = framed ? 'after-frame' : 'after-subject';
  const demanded = afterModal(read);
  if (demanded) return { verb: demanded.verb, place, modal: lead.modal ?? demanded.modal };
  const light = lightVerb(text, rest, first?.start ?? end, end);
  const verb = light ?? (framed ? afterFrame(read) : (read.heads[0] ?? null));
  return { verb, place: verb ? place : 'none', modal: lead.modal };
}

/** Analyses text[start, end), one limb. */
export function shapeOf(text: string, start: number, end: number): Shape {
  const tokens = tokensOf(text, start, end);
  const lead = readLead(tokens, start);
  const head = headOf(text, tokens, lead, end);
  const first = tokens[lead.next];
  const trailing = TRAILING.exec(text.slice(Math.max(start, end - 4), end));
  const noun = finalNoun(text, start, end) ?? finalNoun(text, start, end - (trailing?.[0].length ?? 1));
  return {
    tokens,
    link: lead.link,
    modal: head.modal,
    frame: lead.touching && is(first, 'preposition') ? (first?.word ?? null) : null,
    verb: head.verb,
    verbClass: head.verb?.entry.verb ?? null,
    place: head.place,
    light: LIGHT.test(text.slice(start, end)),
    noun: noun?.word ?? null,
    nounClass: noun?.noun ?? null,
  };
}
