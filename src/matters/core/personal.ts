// Personal values inside events: marked where a rule makes the event, replaced by digests before anything is stored.
import type { PersonalValue } from '#ledger';

/** A personal value in an event on its way to the ledger. */
export interface Personal {
  readonly personal: PersonalValue;
}

/** Marks a value as its subject's own: the ledger will hold a digest, the value is kept apart and can be erased. */
export const personal = (subject: PersonalValue['subject'], field: string, value: string): Personal => ({
  personal: { subject, field, value },
});

export const isPersonal = (value: unknown): value is Personal =>
  typeof value === 'object' && value !== null && 'personal' in value && Object.keys(value).length === 1;
