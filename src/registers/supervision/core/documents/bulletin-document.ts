// The bulletin in print 检查通报 (kind 通报): as it was composed, each figure a run that leads to the list behind it.
import { DOCUMENT_TEMPLATES, type OfficialDocument } from '#documents';
import type { Result } from '#kernel';
import type { Power } from '../act.ts';
import type { Bulletin } from '../bulletin/bulletin.ts';
import { type Letter, POWER_NAMES, headOf, matterOf } from './letter.ts';

const NAMED_ALREADY = /(?:检查|督查|督办|督导|巡察|监督|评查|排查|抽查)$/;

/** What was carried out, as the title and the first sentence name it: 年度重点工作 becomes 年度重点工作检查. */
export function inspectionOf(subject: string, power: Power): string {
  const what = matterOf(subject).replace(/(?<=.)情况$/, '');
  return NAMED_ALREADY.test(what) ? what : `${what}${POWER_NAMES[power]}`;
}

export const bulletinDocument = (bulletin: Bulletin, power: Power, letter: Letter): Result<OfficialDocument> => {
  const { subject, basis, overview, figures, problems, demands } = bulletin;
  const said = { subject: inspectionOf(subject, power), basis, overview, figures, problems, demands };
  return DOCUMENT_TEMPLATES['inspection-bulletin'].compose({ ...headOf(letter), ...said });
};
