// What the supervision office may open about a commitment over which somebody has been pressed: a notice, filled in as far as
// the commitment itself says it.
import { dueUnder } from '#deadlines';
import { dateText } from '#documents';
import type { MatterId } from '#kernel';
import type { Follow } from '#matters';
import { type Commitment, hasEnded } from './commitment.ts';

/** What an act is about is at most so long; see the form. */
const MOST = 60;
const LATE = '逾期未完成问题';

export function follows(state: Commitment, matter: MatterId): readonly Follow[] {
  const last = state.rungs?.at(-1);
  if (!last || hasEnded(state.status)) return [];
  const { number, title, lead } = state;
  const due = dueUnder(state.clocks, last.clock) ?? last.on;
  return [
    {
      register: 'supervision',
      command: 'ServeNotice',
      label: { zh: '发出督办通知', en: 'Serve a notice' },
      values: {
        ...{ kind: 'notice', power: 'follow-up', issuer: last.whom === 'supervision' ? last.to : state.issuer },
        ...{ targets: [lead], commitments: [{ id: matter, number }] },
        title: `${title.slice(0, MOST - LATE.length)}${LATE}`,
        issue: `${number}“${title}”应于${dateText(due)}前完成，至今未完成，经逐级督促仍无结果。请说明原因，提出补救措施和完成日期，按期反馈。`,
      },
    },
  ];
}
