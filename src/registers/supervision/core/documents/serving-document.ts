// The document by which an act is served, of what its form says: 督办通知, 催办函, 约谈通知 or 督导通知 (SUP-19, DOC-32). The rule that
// serves and the preview beside the form both make it here.
import { DOCUMENT_TEMPLATES, type OfficialDocument, type Run } from '#documents';
import type { Day, Result } from '#kernel';
import type { Notice } from '../act.ts';
import { type Letter, headOf, matterOf, matterRuns, pointsOf } from './letter.ts';

export interface Serving extends Pick<Notice, 'kind' | 'power' | 'assignment' | 'title' | 'issue' | 'commitments' | 'checklist'> {
  readonly basis: string | null;
  /** What is asked, one point a line. */
  readonly measures: string | null;
  /** The day by which the urged matter was due. */
  readonly wasDue: Day | null;
  readonly replyBy: Day | null;
  readonly meeting: { readonly on: Day; readonly time: string; readonly place: string } | null;
  readonly plan: {
    readonly scope: string;
    readonly from: Day;
    readonly to: Day;
    readonly lead: string;
    readonly team: readonly string[];
  } | null;
}

const REPORT_BACK = '通过督行平台在本事项下反馈办理情况，并附佐证材料';
const MEASURES = [
  '自收到本通知之日起1个工作日内签收',
  '对照所列问题逐项办理，明确措施、责任人员和完成时限',
  '按期反馈办理情况，不得虚报瞒报',
];
const TO_AN_INTERVIEW = ['携带有关情况的书面材料和佐证材料', '按时参加，不得委托他人'];

/** What was typed; else the government's assignment, the commitments that it is about, or the bureau's own duty. */
function basisOf({ basis, assignment, commitments }: Serving): readonly Run[] {
  if (basis) return [{ text: basis }];
  if (assignment) return [{ text: `本级人民政府指定文件（${assignment.document}）` }];
  if (commitments.length === 0) return [{ text: '本局督办工作职责' }];
  return [{ text: '重点工作事项（' }, ...matterRuns(commitments), { text: '）' }];
}

/** Refuses what the template or the layout refuses; a kind without its particulars, or without a form here, is no document. */
export function servingDocument(said: Serving, letter: Letter): Result<OfficialDocument> | null {
  const { kind, issue, replyBy, wasDue, meeting, plan } = said;
  const matter = matterOf(said.title);
  const head = headOf(letter);
  const basis = basisOf(said);
  const [points, measures] = [pointsOf(issue), pointsOf(said.measures ?? '')];
  const { addressees, on } = letter;
  switch (kind) {
    case 'notice':
      return DOCUMENT_TEMPLATES['supervision-notice'].compose({
        ...{ ...head, matter, basis, problems: points, dutyUnits: addressees, deadline: replyBy, reportBack: REPORT_BACK },
        measures: measures.length > 0 ? measures : MEASURES,
      });
    case 'urging':
      return DOCUMENT_TEMPLATES['urging-letter'].compose({
        ...{ ...head, matter, source: basis, due: wasDue, asOf: on, requests: [...points, ...measures], replyBy },
      });
    case 'interview':
      return meeting
        ? DOCUMENT_TEMPLATES['interview-notice'].compose({
            ...{ ...head, interviewees: headsOf(addressees), reason: `${matter}有关问题`, basis },
            ...{ day: meeting.on, time: meeting.time, venue: meeting.place, topics: points },
            demands: measures.length > 0 ? measures : TO_AN_INTERVIEW,
          })
        : null;
    case 'check':
      return plan
        ? DOCUMENT_TEMPLATES['check-notice'].compose({
            ...{ ...head, subject: matter, basis, units: addressees, demands: measures },
            topics: [...points, ...(said.checklist ?? []).map((item) => item.title)],
            ...{ ...plan, scope: pointsOf(plan.scope).join('；') },
          })
        : null;
    default:
      return null;
  }
}

/** Who is asked to come; many units are not listed in a title. */
const headsOf = (units: readonly string[]): string =>
  units.length === 1 ? `${units[0]}主要负责人` : `${units.length}个单位主要负责人`;
