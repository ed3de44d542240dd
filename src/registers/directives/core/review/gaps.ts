// What is missing before an item can go out: what blocks it, and what a person must say yes to.
import { finesAsTarget } from '#matters';
import type { ReviewItem } from '../api.ts';

export type BlockingGap = 'no-title' | 'no-lead' | 'due-passed' | 'doer-verifies' | 'measure-unfinished' | 'fines-as-target';
export type WarningGap = 'no-due' | 'no-checkable-end';

export interface Gap {
  readonly item: string;
  readonly gap: BlockingGap | WarningGap;
  readonly blocks: boolean;
}

export interface GapFacts {
  readonly today: string;
  readonly issuer: string;
}

// Verbs that name a direction and no end: with "done or not" nobody could later say whether it was.
const VAGUE = /加强|强化|提高|提升|增强|完善|优化|深化|推进|推动|促进|加快|加大|重视|落实好?|抓好|抓实|做好|巩固|改进|改善/;

/** An item that is linked to an open commitment needs nothing of its own. */
export function gapsOf(item: ReviewItem, { today, issuer }: GapFacts): readonly Gap[] {
  if (item.decision === 'issued' || item.linkTo !== null) return [];
  const gap = (name: Gap['gap'], blocks: boolean): Gap => ({ item: item.id, gap: name, blocks });
  return [
    ...(item.title.trim() === '' || item.title.trim().length > 200 ? [gap('no-title', true)] : []),
    ...(item.lead === null ? [gap('no-lead', true)] : []),
    ...(item.due !== null && item.due < today ? [gap('due-passed', true)] : []),
    ...(verifiesItself(item, issuer) ? [gap('doer-verifies', true)] : []),
    ...(isFinished(item.measure) ? [] : [gap('measure-unfinished', true)]),
    ...(finesAsTarget(item) === null ? [] : [gap('fines-as-target', true)]),
    ...(item.due === null ? [gap('no-due', false)] : []),
    ...(hasCheckableEnd(item) ? [] : [gap('no-checkable-end', false)]),
  ];
}

const verifiesItself = (item: ReviewItem, issuer: string): boolean =>
  item.lead !== null && !item.ownUnitMayVerify && (item.verifier ?? issuer) === item.lead;

function isFinished(measure: ReviewItem['measure']): boolean {
  switch (measure.kind) {
    case 'done':
      return true;
    case 'quantity':
      return measure.target >= 1 && measure.unit.trim() !== '';
    case 'milestones':
      return measure.milestones.length > 0 && measure.milestones.every((line) => line.name.trim() !== '');
    case 'items':
      return measure.items.length > 0 && measure.items.every((name) => name.trim() !== '') && measure.unit.trim() !== '';
  }
}

/** "Done or not" settles a thing that ends; a target, or a verb without an end, asks for a number, steps or a list. */
const hasCheckableEnd = (item: ReviewItem): boolean =>
  item.measure.kind !== 'done' || !(item.kind === 'target' || (item.kind === 'measure' && VAGUE.test(item.title)));

/** The gaps of all accepted items, in their order. */
export const gapsToIssue = (items: readonly ReviewItem[], facts: GapFacts): readonly Gap[] =>
  items.filter((item) => item.decision === 'accepted').flatMap((item) => gapsOf(item, facts));
