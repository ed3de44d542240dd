// Which commands make sense in a state, before rights are asked; the page offers no others.
import { type Act, hasEnded, isAnswered, isConcluded, leadOf, openReviews, wantsReply } from './act.ts';
import type { ActCommand } from './commands.ts';

export function available(act: Act): readonly ActCommand['type'][] {
  if (hasEnded(act)) return [];
  const some = (test: (target: Act['targets'][number]) => boolean) => act.targets.some(test);
  const steps: readonly (readonly [ActCommand['type'], boolean])[] = act.conclusion
    ? [
        ['ReceiveConclusion', some(({ heard }) => !heard)],
        ['AskReview', some(({ heard, review }) => heard !== null && !review)],
        ['DecideReview', openReviews(act).length > 0],
      ]
    : [
        ['ReadNotice', some(({ read }) => !read)],
        ['AcknowledgeReceipt', some(({ read, receipt }) => read !== null && !receipt)],
        ['Reply', wantsReply(act.kind) && some(({ receipt, reply }) => receipt !== null && !reply)],
        ['RecordInterview', act.kind === 'interview' && !isAnswered(act)],
        ['RecordMinutes', act.kind === 'dispatch'],
        ['SignRecord', act.record !== null && !isAnswered(act)],
        ['RecordFinding', act.kind === 'check'],
        ['ConcludeAct', isConcluded(act.kind)],
        ['ChangeLead', leadOf(act) !== null],
        ['Withdraw', true],
      ];
  return steps.filter(([, now]) => now).map(([type]) => type);
}
