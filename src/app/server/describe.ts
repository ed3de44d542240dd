// Words for refusals, for readers of the API who do not have the page's own.
import { auditWords } from '#audit';
import { deadlineWords } from '#deadlines';
import { directiveWords, intakeWords, secondOpinionWords } from '#directives';
import { documentWords } from '#documents';
import type { Language, Refusal, Words } from '#kernel';
import { ledgerRefusals } from '#ledger';
import { matterWords } from '#matters';
import { importWords, peopleWords } from '#people';
import { httpWords } from '#platform';
import { situationRefusals } from '#situation';
import { REGISTERS } from './registers.ts';

const ALL: Words = {
  ...httpWords,
  ...auditWords,
  ...directiveWords,
  ...intakeWords,
  ...secondOpinionWords,
  ...documentWords,
  ...deadlineWords,
  ...importWords,
  ...peopleWords,
  ...ledgerRefusals,
  ...matterWords,
  ...situationRefusals,
  ...Object.assign({}, ...[...REGISTERS.values()].map((register) => register.words)),
};

/** The sentence for a refusal in one language, its values filled in; undefined for a code without words. */
export function describe(refusal: Refusal, language: Language): string | undefined {
  return ALL[refusal.code]?.[language].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = refusal.facts?.[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(language === 'zh' ? '；' : '; ') : String(value);
  });
}
