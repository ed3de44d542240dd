// The law as data: what a period is, when it starts, how its ends are treated, and what it rests on. Law and the bureau's
// own settings are two kinds of basis, so that neither is ever shown as the other.
import type { Day, LawReference, Phrase } from '#kernel';

export type ClockUnit = 'hours' | 'days' | 'work-days' | 'months';

/** How a period is counted; a running clock keeps its own copy, so that a later change of the rule does not touch it. */
export interface ClockTerms {
  readonly number: number;
  readonly unit: ClockUnit;
  /** CAL-08: the day (for hours: the hour) of the event is not counted, unless the law counts it. */
  readonly startPolicy: 'exclude-start' | 'include-start';
  /** CAL-09: whether a last day that is a rest day moves to the next work day. Never for a duty of the bureau itself. */
  readonly endPolicy: 'roll-to-work-day' | 'as-is';
  /** From how long before the last day the clock counts as near; null when no one is reminded. */
  readonly warnBefore: WarnBefore | null;
}

export interface WarnBefore {
  readonly number: number;
  readonly unit: 'days' | 'work-days';
}

/** An article of law, in one version of it, and how far the number was checked against the text. */
export interface LawBasis {
  readonly kind: 'law';
  readonly law: string;
  readonly article: string;
  /** In force from; article numbers move with amendments (TRAP-12). */
  readonly versionDate: Day;
  readonly verified: 'text' | 'copy' | 'no';
}

/** The bureau's own choice: may be changed by the bureau, binds nobody outside it. */
export interface SettingBasis {
  readonly kind: 'setting';
  readonly since: Day;
}

/** One kind of clock. `rule` is its id: a row of docs/law.md (`SUP-10`) or a name of the bureau's own (`acknowledge`). */
export interface ClockRule extends ClockTerms {
  readonly rule: string;
  readonly name: Phrase;
  /** The event from which it runs, in the words of the register that starts it. */
  readonly startEvent: string;
  readonly basis: LawBasis | SettingBasis;
}

/** The article to show beside a date or a refusal; null for a setting of the bureau. */
export function lawOf(rule: ClockRule): LawReference | null {
  return rule.basis.kind === 'law' ? { rule: rule.rule, law: rule.basis.law, article: rule.basis.article } : null;
}
