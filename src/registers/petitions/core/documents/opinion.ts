// 信访事项处理意见书 and the opinions of re-examination and review: kind 意见 (Regulation art. 8, DOC-31), with what 信访工作条例 art. 32
// asks of them (PET-15). It is addressed to the person by the petition's number, so that no name enters the record.
import { type OfficialDocument, type DocumentNumber, documentTemplate as making, dateText } from '#documents';
import type { Day, Result } from '#kernel';
import { z } from 'zod';
import type { Level, OpinionResult } from '../petition.ts';

const { Letterhead, letterheadLabels, heading, listed, paragraph, template } = making;
const Lines = z.array(z.string().min(1)).min(1);
const NAMES = { handling: '处理', 're-examination': '复查', review: '复核' } as const satisfies Readonly<Record<Level, string>>;

const Data = z.object({
  ...Letterhead,
  subject: z.string().min(1).max(60, 'document-text-too-long'),
  level: z.enum(['处理', '复查', '复核']),
  petition: z.string().min(1).max(60),
  receivedOn: z.iso.date(),
  claim: Lines,
  facts: Lines,
  result: z.enum(['支持', '说明解释', '不予支持']),
  opinion: Lines,
  basis: Lines,
});

const run = (text: string) => [{ text }];

/** What is open to the person next. */
const NEXT = {
  处理: '对本处理意见不服的，可以自收到之日起30日内请求原办理机关的上一级机关、单位复查。',
  复查: '对本复查意见不服的，可以自收到之日起30日内向复查机关的上一级机关、单位请求复核。',
  复核: '本意见为信访事项终结性意见。仍以同一事实和理由提出投诉请求的，不再受理。',
} as const;

const opinionTemplate = template({
  id: 'petition-opinion',
  name: { zh: '信访事项处理意见书', en: 'Opinion on a petition' },
  kind: '意见',
  layouts: ['ordinary'],
  data: Data,
  labels: {
    ...letterheadLabels,
    subject: { zh: '事项', en: 'Subject' },
    level: { zh: '环节', en: 'Level' },
    petition: { zh: '信访事项编号', en: 'Petition' },
    receivedOn: { zh: '收到日期', en: 'Received on' },
    claim: { zh: '投诉请求', en: 'What is asked' },
    facts: { zh: '事实和理由', en: 'Facts and reasons' },
    result: { zh: '结论', en: 'Result' },
    opinion: { zh: '意见', en: 'Opinion' },
    basis: { zh: '法律法规依据', en: 'Legal basis' },
  },
  title: ({ issuer, subject, level }) => `${issuer}关于${subject}信访事项的${level}意见`,
  body: ({ petition, receivedOn, level, claim, facts, result, opinion, basis }) => [
    paragraph(`${petition}信访事项于${dateText(receivedOn)}收到。经${level === '处理' ? '调查核实' : level}，现提出如下意见。`),
    heading(1, '信访人投诉请求'),
    ...listed(claim.map(run)),
    heading(1, '事实和理由'),
    ...listed(facts.map(run)),
    heading(1, `${level}意见及法律法规依据`),
    paragraph(`对信访人的投诉请求${result === '说明解释' ? '予以说明解释' : result === '支持' ? '予以支持' : result}。`),
    ...listed(opinion.map(run)),
    paragraph('依据：', run(basis.join('；').replace(/[。；]$/, '')), '。'),
    heading(1, '救济途径'),
    paragraph(NEXT[level]),
  ],
});

const RESULT_NAMES = {
  ...{ support: '支持', explain: '说明解释', 'not-support': '不予支持' },
} as const satisfies Readonly<Record<OpinionResult, string>>;

export interface OpinionSaid {
  readonly title: string;
  readonly number: string;
  readonly receivedOn: Day;
  readonly level: Level;
  readonly result: OpinionResult;
  readonly claim: string;
  readonly facts: string;
  readonly opinion: string;
  readonly basis: string;
}

export interface OpinionHead {
  readonly issuer: string;
  readonly number: DocumentNumber;
  readonly on: Day;
  readonly contact: { readonly person: string; readonly phone: string | null };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '');

const bare = (title: string): string =>
  title
    .trim()
    .replace(/^关于(?=.)/, '')
    .replace(/的?(?:信访|信访事项|问题)$/, '');

export function opinionDocument(said: OpinionSaid, { issuer, number, on, contact }: OpinionHead): Result<OfficialDocument> {
  const { title, level, result, receivedOn, number: petition } = said;
  return opinionTemplate.compose({
    ...{ issuer, code: number.code, serial: number.serial, office: issuer, date: on, contact },
    ...{ addressees: [`${petition}信访人`], subject: bare(title), level: NAMES[level], petition, receivedOn },
    ...{ claim: linesOf(said.claim), facts: linesOf(said.facts), result: RESULT_NAMES[result] },
    ...{ opinion: linesOf(said.opinion), basis: linesOf(said.basis) },
  });
}
