// What the audit log keeps of one act: when, who, what kind, on what, and whether it was allowed or succeeded
// (GB/T 22239-2019 8.1.4.3 b). Never a text that somebody wrote, never a name: people are known by their id alone.
import { z } from 'zod';
import type { Instant, PersonId } from '#kernel';

export const ACT_TYPES = [
  'sign-in',
  'sign-out',
  'session-end',
  'password-change',
  'second-factor',
  'recovery',
  'account-change',
  'rights-change',
  'settings-change',
  'import',
  'export',
  'sensitive-read',
  'erasure',
  'refusal',
  'command',
  'audit-read',
  'audit-export',
  'audit-drop',
] as const;
export const ActType = z.enum(ACT_TYPES);
export type ActType = z.infer<typeof ActType>;

/** What an act concerned: a kind (`person`, `unit`, `matter`, `route`, …) and an id or a fixed name of that kind. */
export interface ActSubject {
  readonly kind: string;
  readonly id: string;
}

/** Codes, numbers and ids only; the store refuses long texts. */
export type ActDetail = Readonly<Record<string, string | number | boolean | null>>;

export interface Act {
  readonly type: ActType;
  /** Who did it, or whose account it was tried with; null where nobody is known. */
  readonly person: PersonId | null;
  readonly success: boolean;
  /** Where the request came from; null for the command line and for what the server does by itself. */
  readonly address: string | null;
  /** The request's id, as in the log. */
  readonly request: string | null;
  readonly subject: ActSubject | null;
  readonly detail?: ActDetail;
}

/** An act with its place in time. */
export interface KeptAct extends Act {
  readonly id: string;
  readonly at: Instant;
  readonly detail: ActDetail;
}
