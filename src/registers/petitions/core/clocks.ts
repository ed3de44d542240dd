// The clocks of a petition. Of the days of the regulation only five are work days (CAL-05); the last day of a duty of the bureau
// is never moved (CAL-09). Each row is verified against the text (docs/law.md); what is not is a setting of the bureau.
import { type Clock, type ClockRule, SETTING_CLOCKS, dayUnitIn, startClock } from '#deadlines';
import { type Day, type Phrase, type Result, parseDay } from '#kernel';
import { type Facts, allClocks } from '#matters';

const versionDate = parseDay('2022-05-01');
const since = parseDay('2026-01-01');
if (!versionDate || !since) throw new Error('no day');

const law = (rule: string, article: string, number: number, startEvent: string, name: Phrase): ClockRule => {
  const unit = dayUnitIn('信访工作条例', number);
  return {
    ...{ rule, name, number, unit, startEvent, startPolicy: 'exclude-start', endPolicy: 'as-is' },
    warnBefore: unit === 'days' ? { number: number > 30 ? 10 : 5, unit } : { number: 2, unit },
    basis: { kind: 'law', law: '信访工作条例', article: `第${article}条`, versionDate, verified: 'text' },
  };
};

export const PETITION_CLOCKS = {
  tell: law('PET-03', '二十三', 15, 'received', { zh: '书面告知信访人', en: 'Telling the person' }),
  tellTransferred: law('PET-04', '二十三', 15, 'received', { zh: '转送交办事项书面告知信访人', en: 'Telling the person' }),
  object: law('PET-05', '二十三', 5, 'transferred', { zh: '对转送事项提出异议', en: 'Objecting to a transfer' }),
  handle: law('PET-07', '三十四', 60, 'accepted', { zh: '办结信访事项（自受理之日起）', en: 'Answer (from acceptance)' }),
  askReExamination: law('PET-09-ask', '三十五', 30, 'answer-received', { zh: '申请复查', en: 'Asking for re-examination' }),
  reExamine: law('PET-09', '三十五', 30, 're-examination-asked', { zh: '复查答复', en: 'Answer of the re-examination' }),
  askReview: law('PET-10-ask', '三十六', 30, 'answer-received', { zh: '申请复核', en: 'Asking for review' }),
  review: law('PET-10', '三十六', 30, 'review-asked', { zh: '复核答复（听证时间不计）', en: 'Answer of the review' }),
  again: {
    ...{ ...SETTING_CLOCKS.complete, rule: 'petition-again', number: 30, startEvent: 'reopened' },
    ...{ name: { zh: '重新办理', en: 'Handling again' }, basis: { kind: 'setting', since } },
  },
} as const satisfies Record<string, ClockRule>;

export const PETITION_CLOCK_RULES: ReadonlyMap<string, ClockRule> = new Map(
  Object.values(PETITION_CLOCKS).map((rule) => [rule.rule, rule]),
);

/** The clocks that start, each on the day of its event, or the first refusal. */
export function started(facts: Facts, ...rules: readonly (readonly [ClockRule, Day])[]): Result<readonly Clock[]> {
  return allClocks(...rules.map(([rule, on]) => startClock(rule, on, facts.calendar)));
}

export const NOTICES = [PETITION_CLOCKS.tell.rule, PETITION_CLOCKS.tellTransferred.rule] as const;
