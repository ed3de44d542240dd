// What every document of a supervision act has in common: who issues it, to whom, under which number, and whom to call.
import type { DocumentNumber, Run } from '#documents';
import { type Day, type MatterId, type UnitId, yearOf } from '#kernel';
import type { DocumentSeries, WithdrawnNumber } from '#matters';
import type { Act, Kind, Power } from '../act.ts';

export interface Letter {
  /** Full name, as the red mark gives it. */
  readonly issuer: string;
  readonly number: DocumentNumber;
  readonly addressees: readonly string[];
  readonly on: Day;
  readonly contact: { readonly person: string; readonly phone: string | null };
  readonly urgency: '特急' | '加急' | null;
}

/** 函 for what asks, 督 for what orders: each class is numbered apart. */
const classOf = (kind: Kind | null): string => (kind === 'urging' ? '函' : '督');

export const seriesOf = (issuer: UnitId, kind: Kind | null): DocumentSeries => ({ issuer, kind: classOf(kind) });

/** The power as a document names it. */
export const POWER_NAMES = {
  'government-supervision': '督查',
  'follow-up': '督办',
  inspection: '检查',
  'party-inspection': '巡察',
  'enforcement-supervision': '行政执法监督',
} as const satisfies Readonly<Record<Power, string>>;

/** The members that a template's letterhead asks for. */
export const headOf = ({ issuer, number: { code, serial }, addressees, on, contact, urgency }: Letter) => ({
  ...{ issuer, code, serial, office: issuer, date: on, addressees, contact, urgency },
});

/** Numbers that people type before a line; the layout puts its own. */
const TYPED_NUMBER = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])\s*/;

/** A text of several lines as its points; each is one line of a document. */
export const pointsOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\t/g, ' ').trim().replace(TYPED_NUMBER, ''))
    .filter((line) => line !== '');

const TYPED_HEAD = /^关于(?=.)/;
const TYPED_KIND = /(?:的)?(?:督办|催办|约谈|督导)?(?:通知|函|通报)$/;

/** What a title is about, where somebody has typed it whole: the template puts 关于 and the kind itself. */
export function matterOf(title: string): string {
  const bare = title.trim();
  const matter = TYPED_HEAD.test(bare) ? bare.replace(TYPED_HEAD, '').replace(TYPED_KIND, '') : bare;
  return matter === '' ? bare : matter;
}

export const matterLink = (id: MatterId): string => `/matters/${id}`;

/** Matters by number, each leading to its page: 重点〔2026〕1号、重点〔2026〕2号. */
export const matterRuns = (matters: Act['commitments']): readonly Run[] =>
  matters.flatMap(({ id, number }, index): Run[] => [
    ...(index > 0 ? [{ text: '、' }] : []),
    id ? { text: number, link: matterLink(id) } : { text: number },
  ]);

/** The number of the notice, to be taken back with it. */
export function withdrawnOf({ document, issuer, kind, servedOn }: Act, reason: string): readonly WithdrawnNumber[] {
  const serial = document?.number.serial;
  return serial ? [{ ...seriesOf(issuer, kind), year: document?.number.year ?? yearOf(servedOn), serial, reason }] : [];
}
