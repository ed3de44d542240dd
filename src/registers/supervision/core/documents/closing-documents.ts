// The documents that come after serving: the conclusion with the right of review (SUP-09 to SUP-11), and the decision on a review.
import { BLANK, DOCUMENT_TEMPLATES, type OfficialDocument, type Run, dateText, numberText } from '#documents';
import type { Day, MatterId, Result } from '#kernel';
import { type Act, type Outcome, type Target, wantsReply } from '../act.ts';
import { type Letter, POWER_NAMES, headOf, matterLink, matterOf, pointsOf } from './letter.ts';

type NameOf = (unit: Target['unit']) => string;

export interface Concluding {
  readonly findings: string;
  readonly openReason: string | null;
}

/** Who has done what was asked, said unit by unit. */
function standing(act: Act, nameOf: NameOf): string {
  if (act.kind === 'check') return `督导记录${act.findings.length}项发现`;
  if (!wantsReply(act.kind)) return act.record ? `约谈已于${dateText(act.record.heldOn)}进行` : '约谈尚未进行';
  return act.targets.map(({ unit, reply }) => `${nameOf(unit)}${reply ? '已反馈' : '未反馈'}`).join('，');
}

const NAMES: Readonly<Record<Act['kind'], string>> = {
  ...{ urging: '催办函', notice: '督办通知', interview: '约谈通知', check: '督导通知' },
  ...{ dispatch: '调度通知', bulletin: '检查通报' },
};

/** The notice by number, leading to the act. */
const noticeRun = ({ kind, document, number }: Act, act: MatterId): Run => ({
  text: `${NAMES[kind]}（${document ? numberText(document.number) : number}）`,
  link: matterLink(act),
});

export function conclusionDocument(
  act: Act,
  { findings, openReason }: Concluding,
  letter: Letter,
  place: { readonly act: MatterId; readonly nameOf: NameOf },
): Result<OfficialDocument> {
  const reason = openReason === null ? '' : `。先行作出结论的理由：${pointsOf(openReason).join('；')}`;
  const facts: readonly Run[] = [
    { text: `${dateText(act.servedOn)}发出` },
    noticeRun(act, place.act),
    { text: `，${standing(act, place.nameOf)}${reason}` },
  ];
  return DOCUMENT_TEMPLATES['supervision-conclusion'].compose({
    ...{ ...headOf(letter), subject: matterOf(act.title), power: POWER_NAMES[act.power], facts },
    ...{ conclusions: pointsOf(findings), reviewer: letter.issuer },
  });
}

const OUTCOMES = { upheld: '维持', changed: '变更', revoked: '撤销' } as const satisfies Readonly<Record<Outcome, string>>;

export interface Reviewed {
  /** Null in a draft that doesn't say it yet. */
  readonly outcome: Outcome | null;
  readonly note: string;
  readonly askedOn: Day;
  readonly reason: string;
}

export function reviewDocument(
  act: Act,
  { outcome, note, askedOn, reason }: Reviewed,
  letter: Letter,
  place: { readonly act: MatterId },
): Result<OfficialDocument> {
  const given = act.conclusion?.document;
  const text = given
    ? `《${given.title}》（${numberText(given.number)}）`
    : `${matterOf(act.title)}${POWER_NAMES[act.power]}结论`;
  return DOCUMENT_TEMPLATES['review-decision'].compose({
    ...{ ...headOf(letter), subject: matterOf(act.title), power: POWER_NAMES[act.power], applicant: letter.addressees[0] },
    ...{ conclusion: [{ text, link: matterLink(place.act) }], askedOn, reason: pointsOf(reason).join('；') },
    ...{ outcome: outcome === null ? BLANK : OUTCOMES[outcome], findings: pointsOf(note) },
  });
}
