// Documents for tests and benches: whole ones, with what a test wants changed.
import type { Block, OfficialDocument } from './document.ts';

const text = (words: string) => [{ text: words }];

export const aParagraph = (words: string): Block => ({ kind: 'paragraph', text: text(words) });

/** A notice in the ordinary layout that keeps every rule. */
export const aDocument = (changed: Partial<OfficialDocument> = {}): OfficialDocument => ({
  kind: '通知',
  layout: 'ordinary',
  direction: 'downward',
  mark: '××市交通运输局文件',
  number: { code: '×交督', year: 2026, serial: 7 },
  urgency: null,
  signer: null,
  title: '××市交通运输局关于限期整改有关问题的督办通知',
  addressees: ['鄠邑区交通运输局', '市交通运输综合行政执法支队'],
  body: [
    aParagraph('根据全市交通运输行政执法质量提升工作部署，现就有关事项通知如下：'),
    { kind: 'heading', level: 1, text: text('办理要求') },
    aParagraph('请于2026年12月15日前办结。'),
  ],
  attachments: [],
  signature: '××市交通运输局',
  date: '2026-11-05',
  sealed: true,
  note: '联系人：王某某，联系电话：029-00000000',
  copies: ['市司法局'],
  endBlock: { office: '××市交通运输局办公室', date: '2026-11-05' },
  ...changed,
});
